package policybase.overview.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import policybase.document.Topic;
import policybase.text.Normalizer;
import policybase.text.Synonyms;

/// Which topic a question is about, as far as its words tell: the longest name or cue word of a topic in the question,
/// or in what documents call its everyday words. One question, one topic, so that counts add up.
final class QuestionTopics {
    /// Questions remembered with their topic; the same ones come again and again.
    private static final int KEPT = 50_000;

    /// Characters a cue word is found by; shorter words say nothing.
    private static final int OPENING = 2;

    private final List<List<String>> rows;
    private final Synonyms synonyms;
    private final Map<String, List<Cue>> cues = new HashMap<>();
    private final Map<String, Optional<Topic>> known = new ConcurrentHashMap<>();

    private record Cue(String word, Topic topic) {}

    /// @param rows topic, sub-topic, cue words with | between them
    QuestionTopics(List<List<String>> rows, Synonyms synonyms) {
        this.rows = rows;
        this.synonyms = synonyms;
        var found = new ArrayList<Cue>();
        for (var row : rows) {
            var topic = new Topic(row.get(0), row.size() > 1 ? row.get(1) : "");
            if (row.size() > 2) {
                for (var word : row.get(2).split("\\|")) {
                    found.add(new Cue(Normalizer.normalize(word.strip()), topic));
                }
            }
            found.add(new Cue(Normalizer.normalize(topic.sub()), topic));
            found.add(new Cue(Normalizer.normalize(topic.name()), new Topic(topic.name(), "")));
        }
        for (var cue : found) {
            if (cue.word().length() >= OPENING) {
                cues.computeIfAbsent(cue.word().substring(0, OPENING), _ -> new ArrayList<>())
                        .add(cue);
            }
        }
    }

    /// Whether it goes by these lists.
    boolean isOf(List<List<String>> others, Synonyms words) {
        return rows.equals(others) && synonyms == words;
    }

    Optional<Topic> of(String question) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(question, this::read);
    }

    private Optional<Topic> read(String question) {
        var normal = Normalizer.normalize(question);
        var said = normal + "\n" + String.join("\n", synonyms.formal(normal));
        Optional<Cue> longest = Optional.empty();
        for (var at = 0; at + OPENING <= said.length(); at++) {
            for (var cue : cues.getOrDefault(said.substring(at, at + OPENING), List.of())) {
                var isLonger = longest.map(
                                one -> cue.word().length() > one.word().length())
                        .orElse(true);
                if (isLonger && said.startsWith(cue.word(), at)) {
                    longest = Optional.of(cue);
                }
            }
        }
        return longest.map(Cue::topic);
    }
}
