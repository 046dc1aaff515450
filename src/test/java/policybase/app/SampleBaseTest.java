package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answer;
import policybase.app.part.Base;
import policybase.curate.Taken;
import policybase.document.DocumentId;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.validity.StatusLabel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample documents through the whole house: read, structured, recorded, indexed, found and asked, against their
/// answer key.
class SampleBaseTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Filters ANY = new Filters(Filters.Validity.ANY, Map.of());

    /// A person's judgement that no text of the base states: 试行 without a term, a reply whose ground has gone.
    private static final Set<String> JUDGED_BY_A_PERSON = Set.of("待核实");

    @TempDir
    static Path folder;

    private static Base base;
    private static List<Taken> outcomes;

    @BeforeAll
    static void takeTheSampleIn() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/tesseract")),
                "tesseract is not installed: the scan cannot be read");
        base = Bases.empty(folder);
        outcomes = Bases.publish(base, base.folders().sample());
    }

    @AfterAll
    static void close() {
        if (base != null) {
            base.close();
        }
    }

    @Test
    void everyFileIsTakenIn() {
        assertThat(outcomes).hasSize(truth().size()).allSatisfy(taken -> assertThat(taken)
                .isInstanceOf(Taken.Imported.class));
    }

    @Test
    void nothingThatIsNotInForceIsShownAsIfItWere() {
        var wrong = new ArrayList<String>();
        for (var judged : judgements()) {
            if (judged.isInForce() && !judged.shouldBeInForce() && !JUDGED_BY_A_PERSON.contains(judged.expected())) {
                wrong.add(judged.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void statusesAgreeWithTheAnswerKey() {
        var judgements = judgements();
        var wrong = judgements.stream()
                .filter(judged -> !judged.expected().equals(judged.label().label()))
                .filter(judged -> !judged.waitsForAPerson())
                .toList();
        assertThat(wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(judgements.size() * 6 / 100);
    }

    @Test
    void everyNumberFindsItsDocumentFirst() {
        for (var line : truth()) {
            if (!line.path("docNo").isNull()) {
                var number = line.path("docNo").asString();
                var page = base.inquiry()
                        .ask(number, ANY, Order.RELEVANCE, 0, 5, TODAY)
                        .page();
                assertThat(page.hits()).as(number).isNotEmpty();
                assertThat(page.hits().getFirst().id()).as(number).isEqualTo(idOf(line));
            }
        }
    }

    /// Of two documents of one name the one in force comes first.
    @Test
    void everyInnerTitleFindsItsDocumentAmongTheFirstTwo() {
        for (var line : truth()) {
            if (!line.path("innerTitle").isNull()) {
                var title = line.path("innerTitle").asString();
                var hits = base.inquiry()
                        .ask("《" + title + "》", ANY, Order.RELEVANCE, 0, 5, TODAY)
                        .page()
                        .hits();
                assertThat(hits.stream()
                                .limit(2)
                                .map(hit -> hit.metadata().title().cited()))
                        .as(title)
                        .anyMatch(cited -> cited.contains(title));
            }
        }
    }

    @Test
    void everyTopicHasDocumentsInForce() {
        for (var topic : List.of("生育", "教育", "就业", "创业", "养老", "医疗", "纳税", "住房", "户籍", "残疾", "社会救助", "退役军人")) {
            assertThat(base.inquiry()
                            .ask(topic, Filters.IN_FORCE, Order.RELEVANCE, 0, 5, TODAY)
                            .page()
                            .total())
                    .as(topic)
                    .isPositive();
        }
    }

    @Test
    void anAnswerQuotesWordsThatStandInItsDocument() {
        var findings = base.inquiry().answer("高龄津贴每个月多少钱？", Filters.IN_FORCE, TODAY);
        assertThat(findings.answer().orElseThrow()).isInstanceOfSatisfying(Answer.Grounded.class, grounded -> {
            for (var statement : grounded.statements()) {
                var held = base.store()
                        .documents()
                        .published(statement.citation().id())
                        .orElseThrow();
                assertThat(held.timeline().statusOn(TODAY).inForce()).isTrue();
                assertThat(held.document().body().clauses())
                        .anySatisfy(clause -> assertThat(clause.text()).contains(statement.text()));
            }
        });
    }

    /// 第七条 was amended in 2022; its old words (按季度发放) must not be given as what holds today.
    @Test
    void theOldWordsOfAnAmendedArticleAreNeverGiven() {
        for (var question : List.of("高龄津贴什么时候发放？", "高龄津贴是按月发还是按季度发？", "高龄津贴每个月多少钱？")) {
            var answer = base.inquiry()
                    .answer(question, Filters.IN_FORCE, TODAY)
                    .answer()
                    .orElseThrow();
            if (answer instanceof Answer.Grounded(var statements)) {
                assertThat(statements)
                        .as(question)
                        .noneMatch(statement -> statement.text().contains("按季度发放"));
            }
        }
    }

    @Test
    void whatTheBaseDoesNotHoldItSaysItDoesNotHold() {
        for (var question : List.of("火星移民怎么报名？", "比特币挖矿有没有补贴？", "养大熊猫要办什么证？")) {
            var answer = base.inquiry()
                    .answer(question, Filters.IN_FORCE, TODAY)
                    .answer()
                    .orElseThrow();
            assertThat(answer).as(question).isInstanceOf(Answer.Unanswered.class);
        }
    }

    /// A question looks at whole documents for its answer; its list shows what a search for the same finds.
    @Test
    void theListBesideAnAnswerShowsOnlyWhatWasFound() {
        for (var question : List.of("护理假能休几天？", "城里有两套住房的家庭可以申请低保吗？", "养狗要办证吗？")) {
            var findings = base.inquiry().ask(question, Filters.IN_FORCE, Order.RELEVANCE, 0, 5, TODAY);
            var alone = base.engine()
                    .search(new SearchRequest(
                            findings.parsed().query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 5, TODAY));
            assertThat(findings.page().hits().stream().map(SampleBaseTest::clauses))
                    .as(question)
                    .containsExactlyElementsOf(
                            alone.hits().stream().map(SampleBaseTest::clauses).toList());
        }
    }

    private static String clauses(Hit hit) {
        return hit.id() + " "
                + hit.clauses().stream().map(Hit.ClauseHit::anchor).toList();
    }

    /// A reply whose ground has ended is told neither as what holds nor as history, since no event ended it.
    @Test
    void whatIsAskedAboutADocumentIsNeverAnsweredWithNothing() {
        for (var question : List.of("栎人社函〔2025〕14号说了什么", "栎人社函〔2025〕14号还有效吗")) {
            var answer = base.inquiry()
                    .answer(question, Filters.IN_FORCE, TODAY)
                    .answer()
                    .orElseThrow();
            assertThat(answer).as(question).isInstanceOfSatisfying(Answer.Unanswered.class, unanswered -> assertThat(
                            unanswered.nearest())
                    .isNotEmpty());
        }
    }

    /// @param expected the label of the answer key
    private record Judged(String file, LocalDate day, String expected, StatusLabel label, String reason) {
        boolean isInForce() {
            return label.inForce();
        }

        /// Ended by a list that does not name it: 待核实 until a person confirms, and not in force either way.
        boolean waitsForAPerson() {
            return label == StatusLabel.UNVERIFIED && expected.equals("已废止");
        }

        boolean shouldBeInForce() {
            return Set.of("现行有效", "已修改", "部分失效").contains(expected);
        }
    }

    private static List<Judged> judgements() {
        var judgements = new ArrayList<Judged>();
        for (var line : truth()) {
            var timeline =
                    base.store().documents().published(idOf(line)).orElseThrow().timeline();
            line.path("statusOn").properties().forEach(entry -> {
                var day = LocalDate.parse(entry.getKey());
                var status = timeline.statusOn(day);
                judgements.add(new Judged(
                        line.path("file").asString(),
                        day,
                        entry.getValue().path("status").asString(),
                        status.label(),
                        status.reason()));
            });
        }
        return judgements;
    }

    private static DocumentId idOf(JsonNode line) {
        var name = line.path("file").asString();
        return outcomes.stream()
                .filter(taken -> taken.name().endsWith(name))
                .map(Taken.Imported.class::cast)
                .map(Taken.Imported::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> truth() {
        try {
            return Files.readAllLines(HOME.resolve("corpus/sample/truth.jsonl")).stream()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
