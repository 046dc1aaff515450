package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policybase.search.Filters;
import policybase.search.Filters.Validity;
import policybase.search.QueryParser;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.SearchSamples;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

/// Ranking by cases: each file has documents, then queries with the order expected. Lines: `document id [repealed]
/// title`, `number`, `clause`, `query [any] text`, `expect ids`; `#` begins a remark.
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/policybase/search/cases");
    private static final Synonyms SYNONYMS = Synonyms.of(Map.of("准生证", List.of("生育登记"), "低保", List.of("最低生活保障")));

    @TempDir
    private Path folder;

    static Stream<Path> cases() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".case")).sorted().toList().stream();
        }
    }

    private record Asked(String query, Validity validity, List<String> expected) {}

    @ParameterizedTest
    @MethodSource("cases")
    void documentsComeInTheExpectedOrder(Path file) throws IOException {
        var documents = new ArrayList<SearchSamples>();
        var asked = new ArrayList<Asked>();
        read(file, documents, asked);
        assertThat(asked).isNotEmpty();
        var segmenter = new HanlpSegmenter(Dictionary.of(List.of("高龄津贴", "生育登记", "最低生活保障")));
        try (var engine = new LuceneEngine(folder, segmenter, SYNONYMS)) {
            engine.apply(documents.stream().map(SearchSamples::put).toList(), 1);
            for (var question : asked) {
                var page = engine.search(new SearchRequest(
                        QueryParser.parse(question.query()).query(),
                        new Filters(question.validity(), Map.of()),
                        Order.RELEVANCE,
                        0,
                        question.expected().size(),
                        SearchSamples.TODAY));
                assertThat(page.hits())
                        .as(question.query())
                        .extracting(hit -> hit.id().value())
                        .containsExactlyElementsOf(question.expected());
            }
        }
    }

    private static void read(Path file, List<SearchSamples> documents, List<Asked> asked) throws IOException {
        var query = "";
        var clause = 0;
        for (var line : Files.readAllLines(file)) {
            var cut = line.indexOf(' ');
            var rest = line.substring(cut + 1).strip();
            switch (cut < 0 ? "#" : line.substring(0, cut)) {
                case "document" -> {
                    documents.add(document(rest));
                    clause = 0;
                }
                case "number" -> documents.getLast().number(rest);
                case "clause" -> documents.getLast().article(++clause, rest);
                case "query" -> query = rest;
                case "expect" ->
                    asked.add(new Asked(
                            query.replaceFirst("^any ", ""),
                            query.startsWith("any ") ? Validity.ANY : Validity.IN_FORCE,
                            List.of(rest.split(" "))));
                case "#" -> {}
                default -> throw new IllegalArgumentException(file + ": " + line);
            }
        }
    }

    private static SearchSamples document(String line) {
        var words = line.split(" ", 3);
        return words[1].equals("repealed")
                ? SearchSamples.document(words[0], words[2]).repealedAfter(SearchSamples.TODAY.minusDays(1))
                : SearchSamples.document(words[0], line.substring(words[0].length() + 1));
    }
}
