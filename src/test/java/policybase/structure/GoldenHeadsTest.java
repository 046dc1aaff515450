package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Head facts of real documents of eleven cities in their real formats, against a list read by eye.
class GoldenHeadsTest {
    private final int[] right = new int[4];
    private final int[] known = new int[4];
    private int invented;

    @Test
    void headFactsOfRealDocumentsAreRead() throws IOException {
        var folder = Texts.shared("policies");
        var structurer = new Structurer(Texts.REFERENCE);
        var rows = rows();
        try (var originals = new Originals()) {
            for (var row : rows) {
                var text = originals.read(folder.resolve(row.getFirst())).orElseThrow();
                var read = structurer
                        .structure(text, row.getFirst(), Texts.LEARNED)
                        .metadata();
                compare(0, row, read.title().full());
                compare(1, row, read.number().map(Object::toString).orElse("-"));
                compare(2, row, read.issuers().isEmpty() ? "-" : read.issuerNames());
                compare(3, row, read.dates().signed().map(Object::toString).orElse("-"));
            }
        }
        System.out.printf(
                "Golden heads, %d documents: title %d of %d, 文号 %d of %d, issuer %d of %d, 成文 %d of %d, invented %d%n",
                rows.size(), right[0], known[0], right[1], known[1], right[2], known[2], right[3], known[3], invented);
        assertThat((double) right[0] / known[0]).as("titles").isGreaterThanOrEqualTo(0.95);
        assertThat((double) right[1] / known[1]).as("numbers").isGreaterThanOrEqualTo(0.95);
        assertThat((double) right[2] / known[2]).as("issuers").isGreaterThanOrEqualTo(0.9);
        assertThat((double) right[3] / known[3]).as("成文 dates").isGreaterThanOrEqualTo(0.9);
        assertThat(invented).as("facts the text does not give").isZero();
    }

    private static List<List<String>> rows() throws IOException {
        try (var in = GoldenHeadsTest.class.getResourceAsStream("golden/head-facts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        }
    }

    private void compare(int fact, List<String> row, String read) {
        var truth = row.get(fact + 1);
        var same = plain(truth).equals(plain(read));
        if (!truth.equals("-")) {
            known[fact]++;
            right[fact] += same ? 1 : 0;
        } else if (!same) {
            invented++;
        }
        if (!same) {
            System.out.println("  " + Path.of(row.getFirst()).getFileName() + ": " + truth + " ≠ " + read);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "").replace('(', '（').replace(')', '）');
    }
}
