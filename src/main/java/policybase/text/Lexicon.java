package policybase.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the dictionary folder knows that helps to understand what people type: the words of the trade, short titles,
/// places and topics.
public final class Lexicon {
    /// Fewer lines than this about a word make no difference; a listed word counts as often said.
    private static final int LISTED = 1000;

    private final WordIndex words;
    private final Map<String, String> titles;
    private final Map<String, List<Place>> places;
    private final Map<String, Topic> topics;

    /// A place (行政区划) by one of its names.
    ///
    /// @param full as documents write it: 四川省
    public record Place(String full, String tier, String parent) {}

    /// A topic, or a sub-topic under it.
    ///
    /// @param path as facets have it: 养老, 养老/高龄津贴
    public record Topic(String path) {}

    private Lexicon(
            WordIndex words, Map<String, String> titles, Map<String, List<Place>> places, Map<String, Topic> topics) {
        this.words = words;
        this.titles = titles;
        this.places = places;
        this.topics = topics;
    }

    public static Lexicon empty() {
        return new Lexicon(new WordIndex(Map.of()), Map.of(), Map.of(), Map.of());
    }

    /// Reads the lists of a folder; those that are not there say nothing.
    public static Lexicon load(Path folder) {
        var words = new HashSet<String>();
        rows(folder, "terms.tsv", 1).forEach(columns -> words.add(columns.getFirst()));
        rows(folder, "synonyms.tsv", 2).forEach(columns -> {
            words.add(columns.getFirst());
            words.addAll(List.of(columns.get(1).split("\\|")));
        });
        var titles = new LinkedHashMap<String, String>();
        rows(folder, "titles-short.tsv", 2).forEach(columns -> {
            words.add(columns.getFirst());
            titles.put(
                    Normalizer.normalize(columns.getFirst().strip()),
                    columns.get(1).strip());
        });
        var topics = topics(folder, words);
        var weights = new HashMap<String, Integer>();
        words.forEach(word -> weights.put(Normalizer.normalize(word.strip()), LISTED));
        return new Lexicon(new WordIndex(weights), titles, places(folder), topics);
    }

    private static Map<String, Topic> topics(Path folder, Set<String> words) {
        var topics = new TreeMap<String, Topic>();
        for (var columns : rows(folder, "topics.tsv", 2)) {
            var path = columns.get(0) + "/" + columns.get(1);
            topics.putIfAbsent(Normalizer.normalize(columns.get(0)), new Topic(columns.get(0)));
            topics.put(Normalizer.normalize(columns.get(1)), new Topic(path));
            if (columns.size() > 2) {
                for (var cue : columns.get(2).split("\\|")) {
                    words.add(cue);
                    topics.putIfAbsent(Normalizer.normalize(cue.strip()), new Topic(path));
                }
            }
        }
        return topics;
    }

    private static Map<String, List<Place>> places(Path folder) {
        var places = new HashMap<String, List<Place>>();
        for (var columns : rows(folder, "regions.tsv", 4)) {
            var place = new Place(columns.get(0), columns.get(2), columns.get(3));
            for (var name : new HashSet<>(List.of(columns.get(0), columns.get(1)))) {
                if (name.length() > 1) {
                    places.merge(
                            Normalizer.normalize(name), List.of(place), (all, one) -> java.util.stream.Stream.concat(
                                            all.stream(), one.stream())
                                    .toList());
                }
            }
        }
        return places;
    }

    private static List<List<String>> rows(Path folder, String file, int columns) {
        return Lists.read(folder.resolve(file)).stream()
                .filter(row -> row.size() >= columns)
                .toList();
    }

    /// Words of the trade: terms, everyday words, formal words, short titles, cue words of topics.
    public WordIndex words() {
        return words;
    }

    /// The full title a short one stands for.
    public Optional<String> title(String shortTitle) {
        return Optional.ofNullable(titles.get(Normalizer.normalize(shortTitle.strip())));
    }

    /// The places that bear a name, full or short.
    public List<Place> places(String name) {
        return places.getOrDefault(Normalizer.normalize(name), List.of());
    }

    /// The topic a word is the name or a cue of.
    public Optional<Topic> topic(String word) {
        return Optional.ofNullable(topics.get(Normalizer.normalize(word.strip())));
    }

    /// Names of topics and sub-topics, with their paths.
    public Map<String, Topic> topics() {
        return topics;
    }
}
