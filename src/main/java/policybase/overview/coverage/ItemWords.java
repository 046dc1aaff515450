package policybase.overview.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policybase.text.Normalizer;

/// Which items of the catalogue a document or entry is content of. All words of the catalogue are looked for in one
/// walk over a text, so that it takes no longer with a long catalogue; what was found in a text is remembered.
final class ItemWords {
    /// Texts remembered: more than a county has documents and entries.
    private static final int KEPT = 200_000;

    /// Words of one character are in half of all titles and find nothing.
    private static final int SHORTEST = 2;

    private final List<List<String>> rows;
    private final List<Item> items;
    private final Node root = new Node();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<String, Set<Integer>> known = new HashMap<>();

    /// Words that begin alike share their beginning.
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Alternative> ends = new ArrayList<>();
    }

    /// Words of an item that must all be there.
    private record Alternative(int item, int words) {}

    /// @param rows of the catalogue
    ItemWords(List<List<String>> rows) {
        this.rows = rows;
        this.items = rows.stream().map(Item::of).toList();
        for (var place = 0; place < items.size(); place++) {
            var item = place;
            items.get(item).named().forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(item));
            items.get(item).words().forEach(words -> add(new HashSet<>(words), item));
        }
    }

    private void add(Set<String> words, int item) {
        if (words.stream().anyMatch(word -> word.length() < SHORTEST)) {
            return;
        }
        var alternative = new Alternative(item, words.size());
        for (var word : words) {
            var node = root;
            for (var character : word.toCharArray()) {
                node = node.next.computeIfAbsent(character, _ -> new Node());
            }
            node.ends.add(alternative);
        }
    }

    boolean isOf(List<List<String>> others) {
        return rows.equals(others);
    }

    List<Item> items() {
        return items;
    }

    /// Places of the items in the catalogue that a text is content of.
    ///
    /// @param id of the document or entry, which an item may name
    Set<Integer> of(String id, String text) {
        var named = byName.getOrDefault(id, List.of());
        var found = found(text);
        if (named.isEmpty()) {
            return found;
        }
        var both = new HashSet<>(found);
        both.addAll(named);
        return both;
    }

    private Set<Integer> found(String text) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::read);
    }

    private Set<Integer> read(String text) {
        var normal = Normalizer.normalize(text);
        var ends = new HashSet<Node>();
        for (var at = 0; at < normal.length(); at++) {
            var node = root;
            for (var place = at; node != null; place++) {
                if (!node.ends.isEmpty()) {
                    ends.add(node);
                }
                node = place < normal.length() ? node.next.get(normal.charAt(place)) : null;
            }
        }
        return whole(ends);
    }

    /// Items one of whose alternatives has all its words.
    private static Set<Integer> whole(Set<Node> ends) {
        var found = new HashSet<Integer>();
        var parts = new HashMap<Alternative, Integer>();
        for (var node : ends) {
            for (var alternative : node.ends) {
                if (parts.merge(alternative, 1, Integer::sum) >= alternative.words()) {
                    found.add(alternative.item());
                }
            }
        }
        return Set.copyOf(found);
    }
}
