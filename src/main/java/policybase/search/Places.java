package policybase.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policybase.text.Lists;

/// Whose rules hold where (地区): those of a place itself and of the places above it, by `regions.tsv`.
public final class Places {
    /// None is known.
    public static final Places NONE = new Places(List.of());

    private static final String NATION = "国家";

    private static final String ZONE = "经济特区";

    /// Places above by full or short name; a short name may belong to several places.
    private final Map<String, Set<String>> above = new HashMap<>();

    private final Map<String, Set<String>> names = new HashMap<>();

    private final Map<String, Set<String>> written = new HashMap<>();

    private final Set<String> nations = new HashSet<>();

    private Places(List<List<String>> rows) {
        for (var row : rows) {
            if (row.size() > 3) {
                for (var name : List.of(row.get(0), row.get(1))) {
                    names.computeIfAbsent(name, _ -> new HashSet<>()).add(row.get(0));
                }
                written.computeIfAbsent(row.get(0), _ -> new HashSet<>()).addAll(List.of(row.get(0), row.get(1)));
                above.computeIfAbsent(row.get(0), _ -> new HashSet<>()).add(row.get(3));
                if (row.get(2).equals(NATION)) {
                    nations.add(row.get(0));
                }
            }
        }
    }

    public static Places load(Path folder) {
        return new Places(Lists.read(folder.resolve("regions.tsv")));
    }

    /// Whether the list has it; of other places, such as villages, nobody can say what holds.
    public boolean knows(String place) {
        return !full(place).isEmpty();
    }

    /// Full names of the places that bear a name. A special zone rules in its city (深圳经济特区).
    private Set<String> full(String name) {
        var plain = name.endsWith(ZONE) ? name.substring(0, name.length() - ZONE.length()) : name;
        return names.getOrDefault(plain, Set.of());
    }

    /// The names of a place, full and short.
    ///
    /// @param full its full name
    public Set<String> names(String full) {
        return written.getOrDefault(full, Set.of(full));
    }

    /// Whether it is a place of the list and not the whole country.
    public boolean isBelowNation(String place) {
        return knows(place) && full(place).stream().noneMatch(nations::contains);
    }

    /// Whether two places of the list rule each for itself: neither lies in the other.
    public boolean areApart(String one, String other) {
        return knows(one) && knows(other) && !holds(one, other) && !holds(other, one);
    }

    /// Whether what one place rules holds in another. What is ruled by nobody in particular holds everywhere.
    public boolean holds(String ruled, String where) {
        if (ruled.isEmpty() || !knows(where)) {
            return true;
        }
        var rulers = knows(ruled) ? full(ruled) : Set.of(ruled);
        var open = new ArrayList<>(full(where));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var place = open.removeLast();
            if (rulers.contains(place)) {
                return true;
            }
            if (seen.add(place)) {
                open.addAll(above.getOrDefault(place, Set.of()));
            }
        }
        return false;
    }
}
