package policybase.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Everyday, old, dialect and mistyped words with the words documents use for them (准生证 → 生育登记). Widens queries
/// only; documents are never rewritten.
public final class Synonyms {
    /// The word people use, the words documents use (| between them), and whether it holds both ways (<->).
    private static final String SYNONYMS = "synonyms.tsv";

    /// Short title, full title.
    private static final String SHORT_TITLES = "titles-short.tsv";

    /// Misheard or mistyped word, right word.
    private static final String HOMOPHONES = "homophones.tsv";

    /// Dialect word, standard words (| between them): function words and verbs.
    private static final String DIALECT = "dialect.tsv";

    private static final Synonyms NONE = new Synonyms(Map.of(), Map.of(), Map.of());

    private final Map<String, Set<String>> formal;
    private final Map<String, Set<String>> slips;
    private final Map<String, Set<String>> standard;
    private final int longestFormal;
    private final int longestStandard;

    /// @param standard the slips and the words of dialect
    private Synonyms(
            Map<String, Set<String>> formal, Map<String, Set<String>> slips, Map<String, Set<String>> standard) {
        this.formal = formal;
        this.slips = slips;
        this.standard = standard;
        this.longestFormal = longest(formal);
        this.longestStandard = longest(standard);
    }

    public static Synonyms none() {
        return NONE;
    }

    /// @param words for each word people use the words documents use
    public static Synonyms of(Map<String, List<String>> words) {
        var formal = new TreeMap<String, Set<String>>();
        words.forEach((word, others) -> put(formal, word, others));
        return new Synonyms(formal, Map.of(), Map.of());
    }

    /// Reads the lists of a folder; those that are not there say nothing.
    public static Synonyms load(Path folder) {
        var formal = new TreeMap<String, Set<String>>();
        for (var columns : pairs(folder.resolve(SYNONYMS))) {
            var others = List.of(columns.get(1).split("\\|", -1));
            put(formal, columns.getFirst(), others);
            if (columns.size() > 2 && columns.get(2).equals("<->")) {
                others.forEach(other -> put(formal, other, List.of(columns.getFirst())));
            }
        }
        pairs(folder.resolve(SHORT_TITLES))
                .forEach(columns -> put(formal, columns.getFirst(), List.of(columns.get(1))));
        var slips = alternatives(folder.resolve(HOMOPHONES));
        var standard = alternatives(folder.resolve(DIALECT));
        standard.putAll(slips);
        return new Synonyms(formal, slips, standard);
    }

    private static Map<String, Set<String>> alternatives(Path file) {
        var words = new TreeMap<String, Set<String>>();
        pairs(file)
                .forEach(columns ->
                        put(words, columns.getFirst(), List.of(columns.get(1).split("\\|", -1))));
        return words;
    }

    /// The words people use, in their normal form.
    public Set<String> everyday() {
        return Collections.unmodifiableSet(formal.keySet());
    }

    /// The words of dialect, in their normal form.
    public Set<String> spoken() {
        return Collections.unmodifiableSet(standard.keySet());
    }

    /// Number of words with something beside them.
    public int size() {
        return formal.size() + standard.size();
    }

    /// The words documents use for the everyday words of a text, in their normal form, each once.
    public List<String> formal(String text) {
        var found = new LinkedHashSet<String>();
        forEachLongest(formal, longestFormal, Normalizer.normalize(text), (_, words) -> found.addAll(words), _ -> {});
        return List.copyOf(found);
    }

    /// An everyday word found in a text.
    ///
    /// @param start position in the normal form of the text
    /// @param end position after it
    /// @param words the words documents use instead, each in its normal form
    public record Match(int start, int end, List<String> words) {}

    /// The everyday words in a normal form, the longest at each place, from left to right.
    public List<Match> in(String normal) {
        return matches(formal, longestFormal, normal);
    }

    /// The listed slips of hearing and typing in a normal form, with what is meant.
    public List<Match> slips(String normal) {
        return matches(slips, longestStandard, normal);
    }

    /// The listed words of dialect in a normal form, with the standard ones.
    public List<Match> dialect(String normal) {
        return matches(standard, longestStandard, normal).stream()
                .filter(match -> !slips.containsKey(normal.substring(match.start(), match.end())))
                .toList();
    }

    private static List<Match> matches(Map<String, Set<String>> words, int longest, String normal) {
        var matches = new ArrayList<Match>();
        var at = new int[1];
        forEachLongest(
                words,
                longest,
                normal,
                (word, others) -> {
                    matches.add(new Match(at[0], at[0] + word.length(), List.copyOf(others)));
                    at[0] += word.length();
                },
                _ -> at[0]++);
        return matches;
    }

    /// The normal form of a text with slips mended and dialect words replaced by the first standard ones.
    public String standard(String text) {
        var out = new StringBuilder();
        forEachLongest(
                standard,
                longestStandard,
                Normalizer.normalize(text),
                (_, words) -> out.append(words.iterator().next()),
                out::append);
        return out.toString();
    }

    /// The text in standard words with the formal words beside it.
    public String widened(String text) {
        var standard = standard(text);
        var formal = formal(standard);
        return formal.isEmpty() ? standard : standard + " " + String.join(" ", formal);
    }

    /// Length of the longest word of the lists, read off once.
    private static int longest(Map<String, Set<String>> words) {
        return words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// Goes through a text from left to right; at each place the longest listed word counts.
    ///
    /// @param longest no word is longer
    private static void forEachLongest(
            Map<String, Set<String>> words,
            int longest,
            String text,
            BiConsumer<String, Set<String>> listed,
            Consumer<Character> other) {
        for (var at = 0; at < text.length(); ) {
            var end = Math.min(at + longest, text.length());
            while (end > at && !words.containsKey(text.substring(at, end))) {
                end--;
            }
            if (end > at) {
                listed.accept(text.substring(at, end), words.getOrDefault(text.substring(at, end), Set.of()));
                at = end;
            } else {
                other.accept(text.charAt(at++));
            }
        }
    }

    private static List<List<String>> pairs(Path file) {
        return Lists.read(file).stream().filter(columns -> columns.size() > 1).toList();
    }

    private static void put(Map<String, Set<String>> lists, String word, List<String> others) {
        var from = Normalizer.normalize(word.strip());
        for (var other : others) {
            var to = Normalizer.normalize(other.strip());
            if (!from.isEmpty() && !to.isEmpty() && !to.equals(from)) {
                lists.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
            }
        }
    }
}
