package policybase.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The lists people keep for screening: numbers published on purpose (`contacts.tsv`), words (`wording.tsv`), bodies
/// that changed their names (`institutions.tsv`).
public final class WordLists {
    public static final WordLists EMPTY = new WordLists(List.of(), List.of(), List.of());

    private final Set<String> contacts;
    private final List<Wordings.Wording> wordings;
    private final List<OldInstitutions.Change> changes;

    /// Rows as the files have them, by columns.
    public WordLists(List<List<String>> contacts, List<List<String>> wordings, List<List<String>> institutions) {
        this.contacts = contacts.stream()
                .map(row -> row.getFirst().replaceAll("[^0-9]", ""))
                .collect(Collectors.toUnmodifiableSet());
        this.wordings = wordings.stream().map(WordLists::wording).toList();
        this.changes = institutions.stream().map(WordLists::change).toList();
    }

    /// Reads the lists of a folder; one that is not there is empty.
    public static WordLists load(Path folder) {
        return new WordLists(
                rows(folder.resolve("contacts.tsv")),
                rows(folder.resolve("wording.tsv")),
                rows(folder.resolve("institutions.tsv")));
    }

    Set<String> contacts() {
        return contacts;
    }

    List<Wordings.Wording> wordings() {
        return wordings;
    }

    List<OldInstitutions.Change> changes() {
        return changes;
    }

    private static Wordings.Wording wording(List<String> row) {
        return new Wordings.Wording(
                row.get(0),
                row.get(1),
                List.of(row.get(2).split("\\|")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList(),
                row.get(3));
    }

    /// `2018-11` begins with its month, a bare year with the year after it, as offices change in its course.
    private static OldInstitutions.Change change(List<String> row) {
        var from = row.get(2);
        var day = from.length() > 4
                ? LocalDate.parse(from + "-01").plusMonths(3)
                : LocalDate.of(Integer.parseInt(from) + 1, 1, 1);
        return new OldInstitutions.Change(row.get(0), row.get(1), day);
    }

    private static List<List<String>> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("词表读不出：" + file, e);
        }
    }
}
