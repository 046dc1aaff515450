package policybase.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words by how they sound, by their first letters, and by what is left of them with one character gone. Made once from
/// many words, then only read.
public final class WordIndex {
    /// Shorter words have too many neighbours to be meant by what lacks or changes one of their characters.
    private static final int SHORTEST_NEAR = 4;

    private static final char ANY = '*';

    private final Map<String, Integer> weights;
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<String, List<String>> byInitials = new HashMap<>();
    private final Map<String, List<String>> byLetters = new HashMap<>();
    private final Map<String, List<String>> byGap = new HashMap<>();

    /// @param weights how much each word, in its normal form, is to be expected
    public WordIndex(Map<String, Integer> weights) {
        this.weights = Map.copyOf(weights);
        this.weights.keySet().forEach(this::add);
        for (var index : List.of(bySound, byInitials, byLetters, byGap)) {
            index.values().forEach(words -> words.sort(best()));
        }
    }

    private Comparator<String> best() {
        return Comparator.comparingInt(this::weight).reversed().thenComparing(Comparator.naturalOrder());
    }

    private void add(String word) {
        if (word.isEmpty() || !word.chars().allMatch(c -> Character.isIdeographic(c))) {
            return;
        }
        for (var reading : Sounds.readings(word)) {
            put(bySound, reading, word);
            put(byLetters, reading.replace(" ", ""), word);
            put(byInitials, initials(reading), word);
        }
        if (word.length() >= SHORTEST_NEAR) {
            for (var i = 0; i < word.length(); i++) {
                put(byGap, word.substring(0, i) + ANY + word.substring(i + 1), word);
            }
        }
    }

    private static String initials(String reading) {
        var initials = new StringBuilder();
        for (var syllable : reading.split(" ")) {
            initials.append(syllable.charAt(0));
        }
        return initials.toString();
    }

    private static void put(Map<String, List<String>> index, String key, String word) {
        var words = index.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (!words.contains(word)) {
            words.add(word);
        }
    }

    public boolean contains(String word) {
        return weights.containsKey(word);
    }

    /// 0 for a word that is not there.
    public int weight(String word) {
        return weights.getOrDefault(word, 0);
    }

    /// Words that may sound like a text, best first; the text itself is not among them.
    public List<String> soundingLike(String text) {
        return together(
                Sounds.readings(text).stream()
                        .map(reading -> bySound.getOrDefault(reading, List.of()))
                        .toList(),
                text);
    }

    /// Words written in full by letters (拼音全拼).
    public List<String> written(String letters) {
        return byLetters.getOrDefault(letters, List.of());
    }

    /// Words whose syllables begin with letters, one each (拼音首字母).
    public List<String> beginning(String initials) {
        return byInitials.getOrDefault(initials, List.of());
    }

    /// Words of at least four characters that differ from a text by one character, or have one more.
    public List<String> near(String text) {
        var found = new ArrayList<List<String>>();
        for (var i = 0; i <= text.length(); i++) {
            if (i < text.length()) {
                found.add(byGap.getOrDefault(text.substring(0, i) + ANY + text.substring(i + 1), List.of()));
            }
            found.add(byGap.getOrDefault(text.substring(0, i) + ANY + text.substring(i), List.of()));
        }
        return together(found, text);
    }

    private List<String> together(Collection<List<String>> lists, String text) {
        return lists.stream()
                .flatMap(List::stream)
                .filter(word -> !word.equals(text))
                .distinct()
                .sorted(best())
                .toList();
    }
}
