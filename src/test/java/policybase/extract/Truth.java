package policybase.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The county's work plan as it should come out of every format, and how a text compares with it.
final class Truth {
    /// Cells shorter than this stand in many places and prove nothing.
    private static final int TELLING = 12;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /// @param lost characters of the truth that are not in the text
    record Figures(int lost, long paragraphs, long cells, long rows) {}

    Truth() {
        try {
            for (var line : Files.readAllLines(Desk.shared("data/extraction/truth.tsv"))) {
                var value = line.substring(2);
                if (line.startsWith("R")) {
                    rows.add(List.of(value.split("\u001f", -1)).stream()
                            .map(Truth::tight)
                            .toList());
                } else {
                    paragraphs.add(tight(value));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Figures compare(String text) {
        var lines = new HashSet<String>();
        text.lines().map(Truth::tight).forEach(lines::add);
        var whole = tight(text);
        var rowTexts = rows.stream().map(row -> String.join("", row)).toList();
        return new Figures(
                lost(String.join("", paragraphs) + String.join("", rowTexts), whole),
                paragraphs.stream().filter(lines::contains).count(),
                rows.stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.length() >= TELLING)
                        .filter(cell -> lines.stream().anyMatch(line -> line.contains(cell)))
                        .count(),
                rowTexts.stream()
                        .filter(row -> lines.contains(row) || whole.contains(row))
                        .count());
    }

    /// Share of the characters of a text that the body of the truth has too, from its first sentence on.
    double share(String text) {
        var body = tight(text);
        var begin = Math.max(body.indexOf("2023年，全县"), 0);
        body = body.substring(begin);
        var truth = String.join("", paragraphs.subList(1, paragraphs.size()));
        var cut = truth.substring(0, Math.min(truth.length(), body.length()));
        return 1 - (double) lost(cut, body) / cut.length();
    }

    private static int lost(String truth, String text) {
        Map<Integer, Integer> left = new HashMap<>();
        truth.codePoints().forEach(character -> left.merge(character, 1, Integer::sum));
        text.codePoints().forEach(character -> left.computeIfPresent(character, (none, count) -> count - 1));
        return left.values().stream()
                .filter(count -> count > 0)
                .mapToInt(Integer::intValue)
                .sum();
    }

    static String tight(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0\\ufeff]+", "");
    }
}
