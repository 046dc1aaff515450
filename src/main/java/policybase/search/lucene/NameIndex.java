package policybase.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import policybase.search.lucene.LuceneSchema.Name;
import policybase.search.lucene.LuceneSchema.Names;
import policybase.text.Letters;
import policybase.text.Pinyin;

/// The names of all documents of a snapshot, to be found by what is nearly one of them: a slip, a sound, pinyin.
final class NameIndex {
    /// From this length on two characters may differ.
    private static final int LONG = 14;

    private final List<Name> names = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final List<List<String>> owners = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<Integer, List<Integer>> byPair = new HashMap<>();
    private final Map<String, List<Integer>> byLetters = new HashMap<>();

    NameIndex(List<Names> all) {
        for (var document : all) {
            for (var name : document.names()) {
                add(name, document.id());
            }
        }
    }

    private void add(Name name, String owner) {
        var known = byKey.putIfAbsent(name.key(), names.size());
        if (known != null) {
            owners.get(known).add(owner);
            return;
        }
        owners.add(new ArrayList<>(List.of(owner)));
        var number = names.size();
        names.add(name);
        letters.add(Letters.plain(Pinyin.of(name.text()).full()));
        for (var sound : new HashSet<>(List.of(letters.getLast(), Letters.plain(name.full())))) {
            byLetters.computeIfAbsent(sound, _ -> new ArrayList<>(1)).add(number);
        }
        pairs(name.key()).forEach(pair -> byPair.computeIfAbsent(pair, _ -> new ArrayList<>(2))
                .add(number));
    }

    private static Set<Integer> pairs(String key) {
        var pairs = new HashSet<Integer>();
        for (var i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.charAt(i) << 16 | key.charAt(i + 1));
        }
        return pairs;
    }

    /// @param held whether a document is still there
    boolean has(String text, Predicate<String> held) {
        return Optional.ofNullable(byKey.get(TitleKeys.of(text)))
                .filter(number -> isOwned(number, held))
                .isPresent();
    }

    private boolean isOwned(int number, Predicate<String> held) {
        return owners.get(number).stream().anyMatch(held);
    }

    private record Near(String name, int distance, int length) {
        static final Comparator<Near> NEAREST_FIRST = Comparator.comparingInt(Near::distance)
                .thenComparingInt(Near::length)
                .thenComparing(Near::name);
    }

    /// Names that differ by as many characters as are allowed, or sound the same.
    List<String> near(String text, int limit, Predicate<String> held) {
        var key = TitleKeys.of(text);
        var allowed = key.length() < LONG ? 1 : 2;
        var shared = new HashMap<Integer, Integer>();
        pairs(key).forEach(pair -> byPair.getOrDefault(pair, List.of())
                .forEach(name -> shared.merge(name, 1, Integer::sum)));
        var least = Math.max(1, pairs(key).size() - 2 * allowed);
        var found = new ArrayList<Near>();
        shared.forEach((number, pairs) -> {
            var name = names.get(number);
            if (pairs >= least && Math.abs(name.key().length() - key.length()) <= allowed) {
                var distance = distance(key, name.key());
                if (distance <= allowed && isOwned(number, held)) {
                    found.add(new Near(name.text(), distance, name.key().length()));
                }
            }
        });
        for (var number : byLetters.getOrDefault(Letters.plain(Pinyin.of(key).full()), List.of())) {
            var name = names.get(number);
            if (name.key().length() == key.length() && isOwned(number, held)) {
                found.add(new Near(name.text(), 0, key.length()));
            }
        }
        return texts(found, limit);
    }

    /// Names that letters write in full; where none does to the letter, those that may be read so.
    List<String> written(String typed, int limit, Predicate<String> held) {
        var exact = byLetters.getOrDefault(typed, List.of()).stream()
                .filter(number -> isOwned(number, held))
                .map(number -> names.get(number).text())
                .limit(limit)
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        var found = new ArrayList<Near>();
        for (var number = 0; number < names.size(); number++) {
            var apart = Math.abs(letters.get(number).length() - typed.length());
            if (apart <= 2 + typed.length() / 12) {
                var name = names.get(number);
                var han = name.key()
                        .codePoints()
                        .filter(c -> Character.isIdeographic(c) || c >= 'a' && c <= 'z')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
                if (Letters.write(typed, han, false) && isOwned(number, held)) {
                    found.add(new Near(name.text(), apart, han.length()));
                }
            }
        }
        return texts(found, limit);
    }

    private static List<String> texts(List<Near> found, int limit) {
        found.sort(Near.NEAREST_FIRST);
        return found.stream().map(Near::name).distinct().limit(limit).toList();
    }

    /// Characters to change, add or take away (编辑距离).
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j < now.length; j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
            }
            before = now;
        }
        return before[other.length()];
    }
}
