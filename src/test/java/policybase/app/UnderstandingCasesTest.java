package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policybase.search.IndexChange;
import policybase.search.ParsedQuery;
import policybase.search.Query;
import policybase.search.SearchSamples;
import policybase.search.Step;
import policybase.search.lucene.LuceneEngine;
import policybase.search.reading.QueryReader;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Lexicon;
import policybase.text.Synonyms;

/// The cases of `search/reading/understanding.tsv` by the product's own dictionary and an index of a few documents.
class UnderstandingCasesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Path DICTIONARY = Path.of("corpus/dictionary");
    private static LuceneEngine engine;
    private static QueryReader reader;

    @BeforeAll
    static void open(@TempDir Path folder) {
        var segmenter = new HanlpSegmenter(Dictionary.load(DICTIONARY));
        var synonyms = Synonyms.load(DICTIONARY);
        engine = new LuceneEngine(folder, segmenter, synonyms);
        var titles = List.of(
                "云溪县高龄津贴发放办法",
                "中华人民共和国劳动合同法",
                "劳动合同法",
                "中华人民共和国民法典",
                "民法典",
                "中华人民共和国刑法",
                "工伤保险条例",
                "残疾人就业条例",
                "云溪县实施《中华人民共和国劳动合同法》办法");
        engine.apply(
                Stream.iterate(0, i -> i < titles.size(), i -> i + 1)
                        .<IndexChange>map(i -> new IndexChange.Put(SearchSamples.document("case-" + i, titles.get(i))
                                .number(i == 0 ? "云府规〔2024〕12号" : "国务院令第" + (580 + i) + "号")
                                .signed(2024, 3, 1)
                                .article(1, "有条件的可以办理ETC，减免高龄津贴、低保、社保、失业金和生育金的手续，需要行政许可的除外。")
                                .build()))
                        .toList(),
                titles.size());
        reader = new QueryReader(segmenter, synonyms, Lexicon.load(DICTIONARY), engine.vocabulary());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    record Case(String kind, String text, String expected) {
        @Override
        public String toString() {
            return kind + " " + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + " → " + expected;
        }
    }

    static Stream<Case> cases() {
        var file = Path.of("src/test/resources/policybase/search/reading/understanding.tsv");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Case(columns[0], columns[1], columns[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(cases().count()).isGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isUnderstood(Case given) {
        var parsed = reader.read(given.text(), TODAY);
        var wanted = given.expected().split(" ", 2);
        var rest = wanted.length > 1 ? wanted[1] : "";
        switch (wanted[0]) {
            case "asis" -> assertThat(corrections(parsed)).isEmpty();
            case "understood" -> assertThat(parsed.understood()).isEqualTo(rest);
            case "contains" -> assertThat(parsed.understood()).contains(rest);
            case "title" -> assertThat(parts(parsed.query())).contains(new Query.Titled(rest));
            case "step" -> assertThat(kinds(parsed)).contains(Step.Kind.valueOf(rest));
            case "day" -> assertThat(parsed.day()).contains(LocalDate.parse(rest));
            case "year", "place" ->
                assertThat(parts(parsed.query()))
                        .anyMatch(part -> part instanceof Query.Preferred preferred
                                && preferred.value().equals(rest));
            case "question" -> assertThat(parsed.question()).isTrue();
            case "no-question" -> assertThat(parsed.question()).isFalse();
            case "number" -> {
                var number = rest.split("/", -1);
                assertThat(parts(parsed.query()))
                        .contains(new Query.Numbered(
                                number[0], Integer.parseInt(number[1]), Integer.parseInt(number[2])));
            }
            case "article" ->
                assertThat(parts(parsed.query()))
                        .anyMatch(part -> part instanceof Query.Article article
                                && rest.equals(String.join(
                                        " ",
                                        Stream.concat(Stream.of(article.article()), article.places().stream())
                                                .toList())));
            case "perhaps-or-near" ->
                assertThat(parsed.perhaps().contains(rest)
                                || parts(parsed.query()).contains(new Query.Titled(rest)))
                        .isTrue();
            default -> throw new IllegalArgumentException(given.expected());
        }
    }

    /// Whatever was understood, looking for the text as typed changes nothing in it.
    @ParameterizedTest
    @MethodSource("cases")
    void isTakenBack(Case given) {
        var parsed = QueryReader.literally(given.text());
        assertThat(corrections(parsed)).isEmpty();
        assertThat(parsed.understood()).isEqualTo(given.text());
        assertThat(parsed.day()).isEmpty();
        assertThat(parts(parsed.query()))
                .noneMatch(part ->
                        part instanceof Query.Preferred || part instanceof Query.Words words && words.widened());
    }

    private static List<Step> corrections(ParsedQuery parsed) {
        return parsed.steps().stream()
                .filter(step -> step.kind().isCorrection()
                        || step.kind() == Step.Kind.NUMBER
                        || step.kind() == Step.Kind.ARTICLE
                        || step.kind() == Step.Kind.YEAR
                        || step.kind() == Step.Kind.PLACE && given(step))
                .toList();
    }

    private static boolean given(Step step) {
        return step.to().equals("中华人民共和国");
    }

    private static List<Step.Kind> kinds(ParsedQuery parsed) {
        return parsed.steps().stream().map(Step::kind).toList();
    }

    private static List<Query> parts(Query query) {
        return switch (query) {
            case Query.Any(var parts) ->
                parts.stream().flatMap(part -> parts(part).stream()).toList();
            case Query.All(var parts) ->
                parts.stream().flatMap(part -> parts(part).stream()).toList();
            case Query.Preferred preferred ->
                Stream.concat(Stream.of(query), parts(preferred.query()).stream())
                        .toList();
            default -> List.of(query);
        };
    }
}
