package policybase.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import policybase.curate.lists.Column;
import policybase.curate.lists.ListKind;

/// Holds the hand-kept dictionary files under `corpus/dictionary` to their own headers.
class DictionaryFilesTest {
    private static final Path FOLDER = Path.of("corpus", "dictionary");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /// File; columns; smallest number of rows; the columns that may be empty; the columns that name a row.
    @ParameterizedTest
    @CsvSource({
        "terms.tsv,3,3000,'',0",
        "synonyms.tsv,5,600,'',0",
        "dialect.tsv,3,100,'',0",
        "homophones.tsv,2,150,'',0",
        "agencies.tsv,4,250,1,0",
        "institutions.tsv,4,40,3,0 1",
        "topics.tsv,3,80,'',0 1",
        "audiences.tsv,3,20,1,0 1",
        "subject-classes.tsv,3,100,'',1 2",
        "regions.tsv,5,100,'',0 3",
        "titles-short.tsv,4,80,'',0",
        "wording.tsv,4,80,2 3,0",
        "contacts.tsv,4,1,3,0",
        "duties.tsv,5,20,'',0",
        "open-items.tsv,11,60,7 8 9,0 1"
    })
    void everyFileKeepsItsColumns(String file, int columns, int atLeast, String mayBeEmpty, String key) {
        var rows = rows(file);
        var keys = new HashSet<List<String>>();
        assertThat(rows).as(file).hasSizeGreaterThanOrEqualTo(atLeast);
        for (var row : rows) {
            assertThat(row).as("%s: %s", file, row).hasSize(columns);
            for (int i = 0; i < columns; i++) {
                assertThat(row.get(i))
                        .as("%s: %s", file, row)
                        .isEqualTo(row.get(i).strip());
                assertThat(row.get(i).isEmpty() && !mayBeEmpty.contains(String.valueOf(i)))
                        .as("%s: empty cell %d in %s", file, i, row)
                        .isFalse();
            }
            var name = Pattern.compile(" ").splitAsStream(key).map(i -> row.get(Integer.parseInt(i)));
            assertThat(keys.add(name.toList())).as("%s: twice %s", file, row).isTrue();
        }
    }

    @Test
    void everyFileSaysItsColumnsOwnerAndVersion() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
                var head = lines(file).stream().filter(l -> l.startsWith("#")).collect(Collectors.joining("\n"));
                assertThat(head).as(file.toString()).contains("Columns: ", "Owner: ", "Version: ");
            }
        }
    }

    @Test
    void aTermIsTwoToTwelveChineseCharactersOfADocumentedKind() {
        var kinds = lines(FOLDER.resolve("terms.tsv")).stream()
                .filter(l -> l.startsWith("# Kinds: "))
                .findFirst()
                .orElseThrow();
        for (var row : rows("terms.tsv")) {
            assertThat(row.getFirst()).matches(HAN);
            assertThat(row.getFirst().length()).as(row.getFirst()).isBetween(2, 12);
            assertThat(kinds).contains(" " + row.get(1) + " ");
        }
    }

    @Test
    void aSynonymNeverNamesItself() {
        for (var row : rows("synonyms.tsv")) {
            assertThat(row.get(2)).isIn("->", "<->");
            assertThat(parts(row.get(1))).doesNotContain(row.getFirst()).doesNotContain("");
        }
    }

    @Test
    void noWordExpandsBackToItself() {
        Map<String, List<String>> formal = new HashMap<>();
        for (var row : rows("synonyms.tsv")) {
            if (row.get(2).equals("->")) {
                formal.put(row.getFirst(), parts(row.get(1)));
            }
        }
        for (var word : formal.keySet()) {
            assertThat(reached(word, formal)).as(word).doesNotContain(word);
        }
    }

    @Test
    void aSlipIsNeverItselfAWordOfTheField() {
        Set<String> words = new HashSet<>();
        rows("terms.tsv").forEach(row -> words.add(row.getFirst()));
        rows("synonyms.tsv").forEach(row -> words.add(row.getFirst()));
        for (var row : rows("homophones.tsv")) {
            assertThat(words).doesNotContain(row.getFirst());
            assertThat(row.get(1)).isNotEqualTo(row.getFirst());
        }
    }

    @Test
    void everyRegionBelongsToAPlaceOfTheTierAbove() {
        Map<String, String> above = Map.of("省", "国家", "市", "省", "县", "省市");
        Map<String, String> tiers = new HashMap<>();
        rows("regions.tsv").forEach(row -> tiers.putIfAbsent(row.getFirst(), row.get(2)));
        for (var row : rows("regions.tsv")) {
            if (!row.get(2).equals("国家")) {
                assertThat(tiers).as(row.toString()).containsKey(row.get(3));
                assertThat(above.get(row.get(2))).as(row.toString()).contains(tiers.get(row.get(3)));
            }
        }
    }

    @Test
    void topicsAndAudiencesHaveCuesAndTheClassesAreTwentyTwo() {
        rows("topics.tsv").forEach(row -> assertThat(parts(row.get(2))).doesNotHaveDuplicates());
        rows("audiences.tsv").forEach(row -> assertThat(parts(row.get(2))).doesNotHaveDuplicates());
        assertThat(rows("subject-classes.tsv").stream().map(row -> row.get(1)).distinct())
                .hasSize(22);
    }

    /// Lists with a screen are read by people at the desk: no remark of whoever wrote the program stands in them.
    @ParameterizedTest
    @EnumSource(ListKind.class)
    void whatPeopleReadInAListIsChinese(ListKind kind) {
        for (var row : rows(kind.file())) {
            for (var place = 0; place < row.size(); place++) {
                var column = kind.columns().get(place);
                if (column.form() instanceof Column.Form.Text && column.label().matches("出处|来源|备注|依据|说明|理由")) {
                    assertThat(row.get(place)).as("%s: %s", kind, row).doesNotMatch("[a-z][a-z -]{2,}.*");
                }
            }
        }
    }

    @Test
    void theTiersOfAgenciesAreKnown() {
        rows("agencies.tsv").forEach(row -> assertThat(row.get(2)).isIn("国家", "省", "市", "县"));
    }

    private static Set<String> reached(String start, Map<String, List<String>> formal) {
        Set<String> seen = new HashSet<>();
        var next = new ArrayDeque<>(formal.getOrDefault(start, List.of()));
        while (!next.isEmpty()) {
            var word = next.pop();
            if (seen.add(word)) {
                next.addAll(formal.getOrDefault(word, List.of()));
            }
        }
        return seen;
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    private static List<List<String>> rows(String file) {
        return lines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
