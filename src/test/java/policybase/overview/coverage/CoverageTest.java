package policybase.overview.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;
import policybase.document.Tier;
import policybase.document.Topic;
import policybase.entry.LiveEntries;
import policybase.register.Register;
import policybase.store.Gap;
import policybase.store.Gaps.Missed;
import policybase.store.KeptAnswer;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.text.Synonyms;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// What is covered follows what is in force today; numbers are those of a base small enough to count by hand. All
/// samples are dated 2 January 2024, all entries approved on 1 June 2026.
class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Instant IN_2026 = Instant.parse("2026-03-01T02:00:00Z");

    private static final List<List<String>> TOPICS = List.of(
            List.of("养老", "高龄津贴", "高龄津贴|高龄老人津贴"), List.of("养老", "养老机构", "养老院|敬老院"), List.of("救助", "低保", "最低生活保障"));

    @TempDir
    Path folder;

    private Store store;
    private List<List<String>> items;
    private Coverage coverage;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        items = List.of();
        var live = LiveEntries.of(store);
        var synonyms = Synonyms.of(Map.of("寿星银", List.of("高龄津贴")));
        coverage = new Coverage(
                new Coverage.Sources(
                        () -> items,
                        () -> TOPICS,
                        () -> synonyms,
                        new Register(store.catalogue(), store.changes()),
                        () -> live.open(TODAY),
                        store),
                CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anItemIsHollowUntilSomethingOfTheCountyThatHoldsIsFoundByItsWords() {
        items = List.of(item("高龄津贴", "高龄 津贴|寿星银", ""));
        assertThat(only().state()).isEqualTo(State.NONE);
        assertThat(only().state().isHollow()).isTrue();
        publish(1, "云溪县高龄津贴发放办法", Tier.PROVINCE, commences());
        assertThat(only().state()).isEqualTo(State.UPPER);
        assertThat(only().why()).contains("云溪县高龄津贴发放办法");
        publish(2, "云溪县津贴办法（高龄老人）", Tier.COUNTY, commences());
        assertThat(only().state()).isEqualTo(State.LIVE);
        assertThat(only().why()).isEqualTo("文件1份，咨询条目0条。");
        assertThat(only().live()).isEqualTo(2);
        assertThat(only().holdings()).extracting(Holding::own).containsExactly(true, false);
    }

    @Test
    void whatWasRepealedIsToldAndNoLongerCounts() {
        items = List.of(item("临时救助", "临时救助", ""));
        var document = publish(1, "云溪县临时救助办法", Tier.COUNTY, commences());
        assertThat(only().state()).isEqualTo(State.LIVE);
        store.ledger()
                .add(
                        document.id(),
                        List.of(Samples.event(EventKind.REPEALED, TODAY.minusDays(1), Standing.CONFIRMED)),
                        "测试",
                        LEARNED,
                        "");
        assertThat(only().state()).isEqualTo(State.GONE);
        assertThat(only().why()).contains("《云溪县临时救助办法》").contains("已废止");
    }

    @Test
    void contentOlderThanItsTermIsOldAndAnEntryMakesItNew() {
        items = List.of(item("高龄津贴", "高龄津贴", "34"));
        publish(1, "云溪县高龄津贴发放办法", Tier.COUNTY, commences());
        assertThat(only().state())
                .as("34 months from 2 January 2024 end on 2 November 2026")
                .isEqualTo(State.OLD);
        assertThat(only().why()).contains("2024-01-02").contains("34个月");
        items = List.of(item("高龄津贴", "高龄津贴", "35"));
        assertThat(only().state()).as("35 months end on 2 December 2026").isEqualTo(State.LIVE);
        items = List.of(item("高龄津贴", "高龄津贴", "34"));
        var document = publish(2, "云溪县敬老办法", Tier.COUNTY, commences());
        store.entries().save(EntrySamples.published("高龄津贴每月多少钱", document), "测试", LEARNED, "");
        assertThat(only().state()).isEqualTo(State.LIVE);
        assertThat(only().why()).isEqualTo("文件1份，咨询条目1条。");
        assertThat(only().latest()).contains(LocalDate.of(2026, 6, 1));
    }

    @Test
    void contentThatIsNamedCountsWhateverItsWordsAndOtherPlacesAreNotJudged() {
        var document = publish(1, "云溪县敬老办法", Tier.COUNTY, commences());
        items = List.of(new Row("高龄津贴")
                .named("https://example.test/documents/" + document.id() + "#c1")
                .cells());
        assertThat(only().state()).isEqualTo(State.LIVE);
        items = List.of(new Row("预算").elsewhere("在预决算栏目公开").cells());
        assertThat(only().state()).isEqualTo(State.ELSEWHERE);
        assertThat(only().state().isHollow()).isFalse();
        assertThat(only().why()).isEqualTo("在预决算栏目公开");
    }

    @Test
    void departmentsAreToldWithHowManyOfTheirItemsAreHollow() {
        items = List.of(item("甲事", "甲事项", ""), item("乙事", "乙事项", ""), item("高龄津贴", "高龄津贴", ""));
        publish(1, "云溪县高龄津贴发放办法", Tier.COUNTY, commences());
        assertThat(Coverage.hollowByDepartment(coverage.items())).containsExactly(Map.entry("云溪县民政局", 2L));
    }

    @Test
    void topicsCountDocumentsEntriesQuestionsAndGaps() {
        var allowance = publish(1, "云溪县高龄津贴发放办法", Tier.COUNTY, commences());
        publish(2, "云溪县低保办法", Tier.COUNTY, commences(), "救助/低保");
        publish(
                3,
                "云溪县旧低保办法",
                Tier.COUNTY,
                commences(),
                Samples.event(EventKind.REPEALED, TODAY.minusDays(1), Standing.CONFIRMED));
        store.entries().save(EntrySamples.published("高龄津贴每月多少钱", allowance), "测试", LEARNED, "");
        store.keptAnswers()
                .keep(List.of(
                        asked("a", "寿星银怎么领", "answered", IN_2026),
                        asked("b", "寿星银怎么领？", "not-held", IN_2026),
                        asked("c", "最低生活保障多少钱", "only-historical", IN_2026),
                        asked("d", "地铁几点开", "not-held", IN_2026),
                        // still 2025 in China, and already 2026 there
                        asked("e", "高龄津贴", "answered", Instant.parse("2025-12-31T15:59:59Z")),
                        asked("f", "高龄津贴", "answered", Instant.parse("2025-12-31T16:00:00Z"))));
        store.gaps().count(new Missed("k1", "敬老院怎么进", Gap.Place.PORTAL, Gap.Why.NOT_HELD, TODAY, ""), LEARNED);
        var topics = coverage.topics(2026);
        assertThat(topics)
                .containsExactly(
                        new TopicCoverage("养老", 0, 1, 3, 1, 1),
                        new TopicCoverage("养老/高龄津贴", 0, 1, 3, 1, 0),
                        new TopicCoverage("养老/养老机构", 0, 0, 0, 0, 1),
                        new TopicCoverage("救助", 1, 0, 1, 1, 0),
                        new TopicCoverage("救助/低保", 1, 0, 1, 1, 0),
                        new TopicCoverage(TopicCoverage.NONE, 1, 0, 1, 1, 0));
        assertThat(topics.getFirst().share()).isEqualTo(33);
        assertThat(coverage.waiting("养老", 2026)).singleElement().satisfies(head -> assertThat(head.question())
                .isEqualTo("敬老院怎么进"));
        assertThat(coverage.topics(2025).getFirst().asked()).isEqualTo(1);
    }

    private Covered only() {
        return coverage.items().getFirst();
    }

    private static List<String> item(String name, String words, String months) {
        return new Row(name).words(words).months(months).cells();
    }

    /// One row of the catalogue.
    private static final class Row {
        private final List<String> cells;

        Row(String name) {
            cells = new ArrayList<>(List.of("养老", name, "", "", "", "云溪县民政局", "本库", "", "", "", ""));
        }

        Row words(String words) {
            cells.set(7, words);
            return this;
        }

        Row months(String months) {
            cells.set(8, months);
            return this;
        }

        Row named(String named) {
            cells.set(9, named);
            return this;
        }

        Row elsewhere(String remark) {
            cells.set(6, "他处");
            cells.set(10, remark);
            return this;
        }

        List<String> cells() {
            return List.copyOf(cells);
        }
    }

    private PolicyDocument publish(int seed, String title, Tier tier, Event... events) {
        return record(seed, title, tier, List.of(), events);
    }

    private PolicyDocument publish(int seed, String title, Tier tier, Event event, String topic) {
        return record(seed, title, tier, List.of(Topic.of(topic)), event);
    }

    private PolicyDocument record(int seed, String title, Tier tier, List<Topic> topics, Event... events) {
        var plain = Samples.document(seed, title, "云府发〔2024〕" + seed + "号", "按规定办理。");
        var head = plain.metadata();
        var metadata = new Metadata(
                head.title(),
                head.number(),
                head.indexNumber(),
                head.registrationNumber(),
                head.issuers(),
                head.kind(),
                head.rank(),
                tier,
                head.region(),
                topics,
                head.dates(),
                head.note(),
                head.source(),
                head.work(),
                head.sample());
        var document = new PolicyDocument(
                plain.id(),
                1,
                plain.stage(),
                plain.original(),
                metadata,
                plain.evidence(),
                plain.body(),
                plain.relations(),
                plain.problems());
        store.ledger().record(document, List.of(events), "测试", LEARNED, "");
        return document;
    }

    private static Event commences() {
        return Samples.commences(LocalDate.of(2024, 2, 1));
    }

    private static KeptAnswer asked(String id, String question, String outcome, Instant at) {
        return new KeptAnswer(
                id, question, TODAY, Optional.empty(), outcome, "", true, List.of(), List.of(), 0, "1", "page", at);
    }
}
