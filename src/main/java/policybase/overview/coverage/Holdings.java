package policybase.overview.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policybase.text.Normalizer;

/// All a base holds, found by words in titles, questions and topics. Each pair of characters leads to what has it, so
/// that a word is looked for in few texts only.
final class Holdings {
    private final List<Holding> all = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, List<Integer>> byId = new HashMap<>();
    private final Map<Integer, List<Integer>> byPair = new HashMap<>();

    void add(Holding holding, String text) {
        var place = all.size();
        var normal = Normalizer.normalize(text);
        all.add(holding);
        texts.add(normal);
        byId.computeIfAbsent(holding.id(), _ -> new ArrayList<>()).add(place);
        for (var at = 0; at + 1 < normal.length(); at++) {
            var places = byPair.computeIfAbsent(pair(normal, at), _ -> new ArrayList<>());
            if (places.isEmpty() || places.getLast() != place) {
                places.add(place);
            }
        }
    }

    /// What an item has, in the order it was added: what it names, and what has all words of one of its alternatives.
    List<Holding> of(Item item) {
        var found = new LinkedHashSet<Integer>();
        item.named().forEach(id -> found.addAll(byId.getOrDefault(id, List.of())));
        item.words().forEach(words -> find(words, found));
        return found.stream().sorted().map(all::get).toList();
    }

    private void find(List<String> words, Set<Integer> found) {
        var fewest = words.stream()
                .map(this::candidates)
                .reduce((one, other) -> other.size() < one.size() ? other : one)
                .orElse(List.of());
        for (var place : fewest) {
            var text = texts.get(place);
            if (words.stream().allMatch(text::contains)) {
                found.add(place);
            }
        }
    }

    private List<Integer> candidates(String word) {
        List<Integer> fewest = byPair.getOrDefault(pair(word, 0), List.of());
        for (var at = 1; at + 1 < word.length(); at++) {
            var places = byPair.getOrDefault(pair(word, at), List.of());
            fewest = places.size() < fewest.size() ? places : fewest;
        }
        return fewest;
    }

    /// A word of one character has no pair, and finds nothing: it would be in half of all titles.
    private static int pair(String text, int at) {
        return at + 1 < text.length() ? text.charAt(at) << 16 | text.charAt(at + 1) : -1;
    }
}
