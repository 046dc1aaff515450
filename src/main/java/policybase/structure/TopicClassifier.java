package policybase.structure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import policybase.document.Clause;
import policybase.document.PolicyDocument;
import policybase.document.Topic;

/// Chooses topics by their cue words. A cue in the title weighs as much as eight in the text, and the text counts only
/// to a limit, so that a long law on one matter is not filed under every word it uses.
public final class TopicClassifier {
    private static final int MOST = 3;
    private static final int TITLE = 8;
    private static final int TEXT_LIMIT = 6;

    /// What a topic must reach: a cue in the title, or two in the text.
    private static final int ENOUGH = 2;

    /// Characters of the text looked at: what a document is about it says at its beginning.
    private static final int OPENING = 5000;

    /// A statute names everybody somewhere; whom it is about stands in its opening clauses.
    private static final int CLAUSES = 40;

    private final List<Reference.Cues> list;

    TopicClassifier(List<Reference.Cues> list) {
        this.list = list;
    }

    /// Tells whom a document is meant for (服务对象) by the cue words of `audiences.tsv`.
    ///
    /// @param folder of the dictionary; without the file nobody is told
    public static TopicClassifier ofAudiences(Path folder) {
        return new TopicClassifier(Reference.cues(folder.resolve("audiences.tsv")));
    }

    /// What is told of a document's title and opening clauses: groups (企业) and parts of them (企业/小微企业).
    public List<String> of(PolicyDocument document) {
        var text = new StringBuilder();
        document.body().clauses().stream().limit(CLAUSES).map(Clause::text).forEach(text::append);
        var values = new LinkedHashSet<String>();
        for (var one : classify(document.metadata().title().full(), text.toString())) {
            values.add(one.topic().name());
            values.add(one.topic().path());
        }
        return List.copyOf(values);
    }

    /// A topic and the cue words it was chosen for.
    record Chosen(Topic topic, List<String> cues, int weight) {}

    List<Chosen> classify(String title, String whole) {
        var text = whole.length() > OPENING ? whole.substring(0, OPENING) : whole;
        var chosen = new ArrayList<Chosen>();
        for (var cues : list) {
            var seen = new ArrayList<String>();
            var weight = 0;
            for (var word : cues.words()) {
                var inTitle = title.contains(word);
                var times = Math.min(times(text, word), TEXT_LIMIT);
                if (inTitle || times > 0) {
                    seen.add(word);
                    weight += (inTitle ? TITLE : 0) + times;
                }
            }
            if (weight >= ENOUGH) {
                chosen.add(new Chosen(cues.topic(), seen, weight));
            }
        }
        chosen.sort(Comparator.comparingInt(Chosen::weight).reversed());
        if (chosen.isEmpty()) {
            return List.of();
        }
        var least = chosen.getFirst().weight() / 3;
        return chosen.stream().filter(c -> c.weight() >= least).limit(MOST).toList();
    }

    private static int times(String text, String word) {
        var times = 0;
        for (var at = text.indexOf(word); at >= 0 && times < TEXT_LIMIT; at = text.indexOf(word, at + word.length())) {
            times++;
        }
        return times;
    }
}
