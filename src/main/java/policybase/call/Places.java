package policybase.call;

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
    /// Places above by full or short name; a short name may belong to several places.
    private final Map<String, Set<String>> above = new HashMap<>();

    private final Map<String, Set<String>> names = new HashMap<>();

    private Places(List<List<String>> rows) {
        for (var row : rows) {
            if (row.size() > 3) {
                for (var name : List.of(row.get(0), row.get(1))) {
                    names.computeIfAbsent(name, _ -> new HashSet<>()).add(row.get(0));
                }
                above.computeIfAbsent(row.get(0), _ -> new HashSet<>()).add(row.get(3));
            }
        }
    }

    public static Places load(Path folder) {
        return new Places(Lists.read(folder.resolve("regions.tsv")));
    }

    /// Whether the list has it; of other places, such as villages, nobody can say what holds.
    public boolean knows(String place) {
        return names.containsKey(place);
    }

    /// Whether what one place rules holds in another. What is ruled by nobody in particular holds everywhere.
    public boolean holds(String ruled, String where) {
        if (ruled.isEmpty() || !knows(where)) {
            return true;
        }
        var rulers = names.getOrDefault(ruled, Set.of(ruled));
        var open = new ArrayList<>(names.getOrDefault(where, Set.of()));
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
