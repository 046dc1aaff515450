package policybase.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which package uses which: ours without the root in front, outside ones by their full name.
record Graph(Map<String, Set<String>> uses) {

    /// As the import lines of the sources say, and names written out in full.
    static Graph ofSources(List<Source> sources) {
        var uses = new TreeMap<String, Set<String>>();
        for (var source : sources) {
            var targets = uses.computeIfAbsent(source.packageName(), _ -> new TreeSet<>());
            source.imports().forEach(name -> targets.add(relative(packageOf(name))));
        }
        return new Graph(uses);
    }

    /// As the compiled classes say.
    static Graph ofClasses(JavaClasses classes) {
        var uses = new TreeMap<String, Set<String>>();
        for (var type : classes) {
            var targets = uses.computeIfAbsent(relative(type.getPackageName()), _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> targets.add(relative(name)));
        }
        uses.keySet().removeIf(name -> name.startsWith("web.templates"));
        uses.values().forEach(targets -> targets.removeIf(name -> name.startsWith("web.templates")));
        return new Graph(uses);
    }

    /// Uses that the floors forbid, as sentences.
    List<String> floorFaults() {
        var faults = new ArrayList<String>();
        uses.forEach((from, targets) -> {
            if (!from.isEmpty() && !Plan.MAY_IMPORT.containsKey(from)) {
                faults.add(from + " is not in the plan");
            }
            targets.stream()
                    .filter(this::isOurs)
                    .filter(to -> !Plan.mayImport(from, to))
                    .forEach(to -> faults.add(from + " must not use " + to));
        });
        return faults;
    }

    /// Libraries seen outside their room, as sentences.
    List<String> fenceFaults() {
        var faults = new ArrayList<String>();
        uses.forEach((from, targets) -> targets.forEach(to -> Plan.FENCES.forEach((library, rooms) -> {
            if ((to.equals(library) || to.startsWith(library + "."))
                    && !rooms.contains(from)
                    && !Plan.mayImport(from, "*")) {
                faults.add(from + " must not use " + to);
            }
        })));
        return faults;
    }

    /// Knots of our packages that use each other in a circle.
    List<Set<String>> cycles() {
        var knots = new HashSet<Set<String>>();
        for (var name : uses.keySet()) {
            var there = reach(name);
            var knot = new TreeSet<String>();
            there.stream()
                    .filter(other -> !other.equals(name) && reach(other).contains(name))
                    .forEach(knot::add);
            if (!knot.isEmpty()) {
                knot.add(name);
                knots.add(knot);
            }
        }
        return List.copyOf(knots);
    }

    private Set<String> reach(String start) {
        var seen = new HashSet<String>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        Map<String, Set<String>> ours = new HashMap<>(uses);
        while (!open.isEmpty()) {
            for (var next : ours.getOrDefault(open.pop(), Set.of())) {
                if (isOurs(next) && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }

    private boolean isOurs(String name) {
        return uses.containsKey(name) || Plan.MAY_IMPORT.containsKey(name);
    }

    private static String relative(String name) {
        return name.equals(Plan.ROOT)
                ? ""
                : name.startsWith(Plan.ROOT + ".") ? name.substring(Plan.ROOT.length() + 1) : name;
    }

    /// The package part of an imported name: up to the first part that starts with a capital.
    private static String packageOf(String name) {
        var parts = new ArrayList<String>();
        for (var part : name.split("\\.")) {
            if (part.equals("*") || Character.isUpperCase(part.charAt(0))) {
                break;
            }
            parts.add(part);
        }
        return String.join(".", parts);
    }
}
