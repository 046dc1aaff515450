package policybase.call;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policybase.text.Lists;

/// Kinds of callers (来电人) and the words that speak of them, by `audiences.tsv`: what is written for the caller comes
/// before what is written for everybody, and that before what is written for others.
public final class Callers {
    private final Map<String, List<String>> words;

    private Callers(Map<String, List<String>> words) {
        this.words = words;
    }

    public static Callers load(Path folder) {
        var words = new LinkedHashMap<String, List<String>>();
        for (var row : Lists.read(folder.resolve("audiences.tsv"))) {
            if (row.size() > 1) {
                var kind = row.get(1).isEmpty() ? row.get(0) : row.get(1);
                var own = new ArrayList<String>();
                own.add(kind);
                if (row.size() > 2) {
                    own.addAll(List.of(row.get(2).split("\\|")));
                }
                words.putIfAbsent(kind, List.copyOf(own));
            }
        }
        return new Callers(words);
    }

    /// As they are listed.
    public List<String> kinds() {
        return List.copyOf(words.keySet());
    }

    /// How near something is to a kind of caller.
    public enum Nearness {
        FOR_THEM,
        FOR_ANYBODY,
        FOR_OTHERS
    }

    /// @param audiences whom it is written for; none: anybody
    public Nearness of(List<String> audiences, String caller) {
        if (caller.isEmpty() || audiences.isEmpty()) {
            return Nearness.FOR_ANYBODY;
        }
        return audiences.stream().anyMatch(one -> one.equals(caller) || one.endsWith("/" + caller))
                ? Nearness.FOR_THEM
                : Nearness.FOR_OTHERS;
    }

    /// By the words a line speaks of them with.
    public Nearness of(String line, String caller) {
        if (caller.isEmpty()) {
            return Nearness.FOR_ANYBODY;
        }
        if (words.getOrDefault(caller, List.of(caller)).stream().anyMatch(line::contains)) {
            return Nearness.FOR_THEM;
        }
        return words.values().stream().flatMap(List::stream).anyMatch(line::contains)
                ? Nearness.FOR_OTHERS
                : Nearness.FOR_ANYBODY;
    }

    /// Lines that speak of the caller first, those that speak of others last.
    public Comparator<String> nearestFirst(String caller) {
        return Comparator.comparing(line -> of(line, caller));
    }
}
