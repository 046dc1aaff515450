package policybase.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Everyday, old, dialect and mistyped words with the words documents use for them (准生证 → 生育登记). Widens queries
/// only; documents are never rewritten.
public final class Synonyms {
    /// Each file: the word people use, then the words documents use, 、 between them.
    private static final List<String> FILES = List.of("synonyms.tsv", "dialect.tsv", "homophones.tsv");

    private static final String SEPARATORS = "[、|；;]";

    private final Map<String, Set<String>> formal;
    private final int longest;

    private Synonyms(Map<String, Set<String>> formal) {
        this.formal = formal;
        this.longest = formal.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// A word found in a text.
    ///
    /// @param start position in the normal form of the text
    /// @param end position after it
    /// @param words the words documents use instead, each in its normal form
    public record Match(int start, int end, List<String> words) {}

    public static Synonyms none() {
        return new Synonyms(Map.of());
    }

    public static Synonyms of(Map<String, List<String>> words) {
        var formal = new TreeMap<String, Set<String>>();
        words.forEach((word, others) -> put(formal, word, others));
        return new Synonyms(formal);
    }

    /// Reads the lists of a folder; those that are not there say nothing.
    public static Synonyms load(Path folder) {
        var formal = new TreeMap<String, Set<String>>();
        for (var file : FILES) {
            for (var columns : Lists.read(folder.resolve(file))) {
                if (columns.size() > 1) {
                    for (var word : columns.getFirst().split(SEPARATORS, -1)) {
                        put(formal, word, List.of(columns.get(1).split(SEPARATORS, -1)));
                    }
                }
            }
        }
        return new Synonyms(formal);
    }

    public int size() {
        return formal.size();
    }

    /// The listed words in a normal form, the longest at each place, from left to right.
    public List<Match> in(String normal) {
        var matches = new ArrayList<Match>();
        for (var at = 0; at < normal.length(); ) {
            var end = longestAt(normal, at);
            if (end > at) {
                matches.add(new Match(at, end, List.copyOf(formal.getOrDefault(normal.substring(at, end), Set.of()))));
            }
            at = Math.max(end, at + 1);
        }
        return matches;
    }

    private int longestAt(String normal, int at) {
        for (var end = Math.min(at + longest, normal.length()); end > at; end--) {
            if (formal.containsKey(normal.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    private static void put(Map<String, Set<String>> formal, String word, List<String> others) {
        var from = Normalizer.normalize(word.strip());
        if (from.isEmpty()) {
            return;
        }
        for (var other : others) {
            var to = Normalizer.normalize(other.strip());
            if (!to.isEmpty() && !to.equals(from)) {
                formal.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
            }
        }
    }
}
