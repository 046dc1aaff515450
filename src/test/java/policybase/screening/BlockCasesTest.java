package policybase.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policybase.screening.Piece.Role;

/// Blocks with something to find, and look-alikes that must pass: what is missed and what is found falsely, counted
/// over all of `cases/*.tsv`. The cases were written before the detectors.
class BlockCasesTest {
    private static final Path CASES = Path.of("src/test/resources/policybase/screening/cases");
    private static final double LEAST_RECALL = 0.99;
    private static final double MOST_FALSE = 0.02;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final Screen screen = new Screen(WordLists.load(Path.of("corpus", "dictionary")));

    /// One line of a file of cases.
    record Case(String expected, String place, String text) {
        boolean isLookAlike() {
            return expected.equals("-");
        }

        Piece piece() {
            var at = place.indexOf('@');
            var day = at < 0 ? DAY : LocalDate.parse(place.substring(at + 1));
            var role = Role.valueOf((at < 0 ? place : place.substring(0, at)).toUpperCase(Locale.ROOT));
            if (role != Role.TABLE) {
                return Piece.of(role, text.replace('¶', '\n'), Optional.of(day));
            }
            var rows = Stream.of(text.split("¶"))
                    .map(row -> List.of(row.replace("\\n", "\n").split("\\|", -1)))
                    .toList();
            return Piece.table(rows, 0, Optional.of(day));
        }
    }

    @Test
    void nearlyAllIsFoundAndNearlyNothingFalsely() throws IOException {
        var cases = cases();
        var missed = new ArrayList<String>();
        var falsely = new ArrayList<String>();
        for (var one : cases) {
            var found = screen.hits(one.piece()).stream()
                    .map(hit -> hit.concern().name())
                    .distinct()
                    .toList();
            if (one.isLookAlike() && !found.isEmpty()) {
                falsely.add(found + " in " + one);
            } else if (!one.isLookAlike() && !found.contains(one.expected())) {
                missed.add(found + " in " + one);
            }
        }
        var lookAlikes = cases.stream().filter(Case::isLookAlike).count();
        var real = cases.size() - lookAlikes;
        var recall = 1 - (double) missed.size() / real;
        var rate = (double) falsely.size() / lookAlikes;
        System.out.printf(
                Locale.ROOT,
                "screening: %d blocks with something, %d look-alikes: recall %.4f, false alarms %.4f%n",
                real,
                lookAlikes,
                recall,
                rate);
        missed.forEach(line -> System.out.println("missed " + line));
        falsely.forEach(line -> System.out.println("falsely " + line));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(420);
        assertThat(lookAlikes).isGreaterThanOrEqualTo(cases.size() * 2 / 5);
        assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(rate).as("falsely: %s", falsely).isLessThanOrEqualTo(MOST_FALSE);
    }

    /// Every concern that is found in text has at least three blocks that show it.
    @Test
    void everyConcernOfTextIsShown() throws IOException {
        var shown = cases().stream().map(Case::expected).toList();
        for (var concern : Concern.values()) {
            switch (concern) {
                case TRACKED_CHANGES,
                        COMMENTS,
                        HIDDEN_TEXT,
                        HIDDEN_SHEET,
                        COVERED_TEXT,
                        PICTURE_PLACE,
                        FILE_PROPERTIES -> {}
                default ->
                    assertThat(shown.stream().filter(concern.name()::equals).count())
                            .as(concern.name())
                            .isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static List<Case> cases() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .flatMap(BlockCasesTest::lines)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
