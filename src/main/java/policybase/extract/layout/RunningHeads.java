package policybase.extract.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds running heads, feet and page numbers (页眉页脚页码): lines near an edge that are page numbers, or that come back
/// with other digits on a quarter of the pages.
final class RunningHeads {
    /// Shares of the page height: GB/T 9704 leaves 37 mm of 297 above the text and 35 mm below; heads stand inside.
    private static final double TOP = 0.11;

    private static final double BOTTOM = 0.86;
    private static final int LEAST_PAGES = 3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–―－_·•~\\s]*(第?\\s*\\d{1,4}\\s*页?|[ivxlc]{1,6}|\\d{1,4}\\s*/\\s*\\d{1,4}"
                    + "|第\\s*\\d+\\s*页\\s*[，,/]?\\s*[（(]?共\\s*\\d+\\s*页[）)]?)?[-—–―－_·•~\\s]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningHeads() {}

    /// The lines of all pages without the running ones.
    static Map<Integer, List<Line>> remove(List<Leaf> leaves, Map<Integer, List<Line>> lines) {
        var repeated = repeated(leaves, lines);
        var kept = new HashMap<Integer, List<Line>>();
        for (var leaf : leaves) {
            kept.put(
                    leaf.number(),
                    lines.getOrDefault(leaf.number(), List.of()).stream()
                            .filter(line -> !(isAtEdge(leaf, line) && isRunning(line, repeated)))
                            .toList());
        }
        return kept;
    }

    private static boolean isRunning(Line line, Set<String> repeated) {
        var text = line.text(false);
        return PAGE_NUMBER.matcher(text).matches() || repeated.contains(masked(text));
    }

    private static Set<String> repeated(List<Leaf> leaves, Map<Integer, List<Line>> lines) {
        var counts = new HashMap<String, Integer>();
        for (var leaf : leaves) {
            var onPage = new HashSet<String>();
            for (var line : lines.getOrDefault(leaf.number(), List.of())) {
                if (isAtEdge(leaf, line)) {
                    onPage.add(masked(line.text(false)));
                }
            }
            onPage.forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        var least = Math.max(LEAST_PAGES, leaves.size() / 4);
        counts.values().removeIf(count -> count < least);
        return counts.keySet();
    }

    private static boolean isAtEdge(Leaf leaf, Line line) {
        return line.baseline() < TOP * leaf.height() || line.baseline() > BOTTOM * leaf.height();
    }

    private static String masked(String text) {
        return DIGITS.matcher(text).replaceAll("0");
    }
}
