package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.commences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Entry;
import policybase.document.Entry.State;
import policybase.document.Entry.Visibility;
import policybase.document.EntryId;
import policybase.document.PolicyDocument;
import policybase.entry.LiveEntries;
import policybase.indexing.EntryTail;
import policybase.indexing.IndexTail;
import policybase.search.Filters;
import policybase.search.lucene.EntryShelf;
import policybase.search.lucene.LuceneEngine;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;

class EntryAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Filters IN_FORCE = new Filters(Filters.Validity.IN_FORCE, Map.of());
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元。");
    private static final PolicyDocument LOAN =
            Samples.document(2, "云溪县创业担保贷款实施办法", "云府发〔2024〕5号", "个人创业担保贷款额度最高30万元，期限最长3年。");

    @TempDir
    Path folder;

    private Store store;
    private LuceneEngine engine;
    private EntryShelf shelf;
    private EntryTail tail;
    private Inquiry inquiry;

    @BeforeEach
    void open() {
        var segmenter = new HanlpSegmenter(Dictionary.empty());
        var synonyms = Synonyms.of(Map.of("补贴", List.of("津贴")));
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        for (var document : List.of(ALLOWANCE, LOAN)) {
            store.ledger().record(document, List.of(commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
        }
        engine = new LuceneEngine(folder.resolve("index"), segmenter, synonyms);
        new IndexTail(store.documents(), store.changes(), engine).catchUp();
        shelf = new EntryShelf(segmenter, synonyms);
        tail = new EntryTail(store.entries(), shelf);
        var answers = new EntryAnswers(shelf, LiveEntries.of(store), segmenter, synonyms);
        inquiry = new Inquiry(engine, new Answerer(store.documents(), segmenter, synonyms, "12345").with(answers));
        put(EntrySamples.published("高龄津贴每月多少钱", ALLOWANCE));
        put(EntrySamples.published("创业担保贷款最高能贷多少", LOAN));
    }

    @AfterEach
    void close() {
        shelf.close();
        engine.close();
        store.close();
    }

    @Test
    void aPinnedEntryIsToldFromItsFirstDayToItsLastAndOnlyWhileItMayBeTold() throws IOException {
        Files.writeString(
                folder.resolve("pins.tsv"),
                "贷款 老人|老年人 借钱\t" + EntryId.of("高龄津贴每月多少钱") + "\t2026-06-01\t2026-06-30\t试\n" + "老人 旅游\t"
                        + EntryId.of("没有这一条") + "\t2026-06-01\t2026-06-30\t试\n");
        var answers = new EntryAnswers(
                shelf,
                LiveEntries.of(store),
                new HanlpSegmenter(Dictionary.empty()),
                Synonyms.none(),
                Pins.load(folder));
        inquiry = new Inquiry(
                engine,
                new Answerer(store.documents(), new HanlpSegmenter(Dictionary.empty()), Synonyms.none(), "12345")
                        .with(answers));

        for (var day : List.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))) {
            assertThat(ask("老人能不能贷款", Channel.PORTAL, day)).isInstanceOfSatisfying(Answer.Curated.class, curated -> {
                assertThat(curated.pinned()).isTrue();
                assertThat(curated.entry().question()).isEqualTo("高龄津贴每月多少钱");
            });
        }
        for (var day : List.of(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 7, 1))) {
            assertThat(ask("老人能不能贷款", Channel.PORTAL, day)).isNotInstanceOf(Answer.Curated.class);
        }
        assertThat(ask("老人旅游", Channel.PORTAL, LocalDate.of(2026, 6, 2)))
                .as("an entry that is not there is never told")
                .isNotInstanceOf(Answer.Curated.class);
        store.ledger()
                .add(
                        ALLOWANCE.id(),
                        List.of(Samples.event(EventKind.REPEALED, LocalDate.of(2026, 6, 15), Standing.CONFIRMED)),
                        "测试",
                        Samples.LEARNED,
                        "");
        assertThat(ask("老人能不能贷款", Channel.PORTAL, LocalDate.of(2026, 6, 20)))
                .as("a pin tells nothing that is not in force")
                .isNotInstanceOf(Answer.Curated.class);
    }

    @Test
    void theSameQuestionInOtherWordsGetsTheReviewedAnswerWithItsGround() {
        for (var question : List.of("高龄津贴每月多少钱？", "高龄补贴每个月多少钱", "想问高龄津贴每月多少钱")) {
            assertThat(ask(question, Channel.PORTAL))
                    .as(question)
                    .isInstanceOfSatisfying(Answer.Curated.class, curated -> {
                        assertThat(curated.entry().question()).isEqualTo("高龄津贴每月多少钱");
                        assertThat(curated.statements().getFirst().text()).contains("高龄津贴50元");
                    });
        }
    }

    @Test
    void anotherQuestionAboutTheSameMatterDoesNot() {
        for (var question : List.of("高龄津贴要什么材料", "高龄津贴在哪里申请", "残疾人补贴每月多少钱", "创业补贴多少钱", "今天天气怎么样")) {
            assertThat(ask(question, Channel.PORTAL)).as(question).isNotInstanceOf(Answer.Curated.class);
        }
    }

    @Test
    void whatIsForOperatorsStaysWithThem() {
        put(EntrySamples.with(EntrySamples.published("冒领高龄津贴怎么答复", ALLOWANCE), Visibility.OPERATORS));
        assertThat(ask("冒领高龄津贴怎么答复", Channel.PORTAL)).isNotInstanceOf(Answer.Curated.class);
        assertThat(ask("冒领高龄津贴怎么答复", Channel.CONSOLE)).isInstanceOf(Answer.Curated.class);
    }

    @Test
    void otherLiveEntriesNearToAQuestionAreRelatedAsLongAsTheyMayBeTold() {
        put(EntrySamples.published("高龄津贴每月几号发", ALLOWANCE));
        put(EntrySamples.with(EntrySamples.published("高龄津贴每月多少钱怎么答复", ALLOWANCE), Visibility.OPERATORS));
        assertThat(related("高龄津贴每月多少钱")).containsExactly("高龄津贴每月几号发");
        assertThat(related("今天天气怎么样")).isEmpty();
        store.ledger()
                .add(
                        ALLOWANCE.id(),
                        List.of(Samples.event(EventKind.REPEALED, TODAY, Standing.CONFIRMED)),
                        "测试",
                        Samples.LEARNED,
                        "");
        assertThat(related("高龄津贴每月多少钱")).isEmpty();
    }

    private List<String> related(String text) {
        var shown = inquiry.answer(text, IN_FORCE, Channel.PORTAL, Standpoint.of(TODAY));
        return inquiry.related(text, shown.curated(), Channel.PORTAL, Standpoint.of(TODAY)).stream()
                .map(Entry::question)
                .toList();
    }

    @Test
    void aRepealSilencesItAtTheVeryNextQuestionThoughNoIndexHasFollowed() {
        assertThat(ask("高龄津贴每月多少钱", Channel.PORTAL)).isInstanceOf(Answer.Curated.class);
        store.ledger()
                .add(
                        ALLOWANCE.id(),
                        List.of(Samples.event(EventKind.REPEALED, TODAY, Standing.CONFIRMED)),
                        "测试",
                        Samples.LEARNED,
                        "");
        for (var channel : Channel.values()) {
            assertThat(ask("高龄津贴每月多少钱", channel)).isNotInstanceOf(Answer.Curated.class);
        }
        assertThat(ask("创业担保贷款最高能贷多少", Channel.PORTAL)).isInstanceOf(Answer.Curated.class);
    }

    @Test
    void aWithdrawnEntryIsGoneThoughTheIndexHasNotFollowed() {
        var entry = store.entries().allPublished().getFirst();
        var before = ask(entry.question(), Channel.CONSOLE);
        assertThat(before).isInstanceOf(Answer.Curated.class);
        store.entries().save(entry.next(State.WITHDRAWN, Optional.empty()), "甲", Samples.LEARNED, "");
        assertThat(ask(entry.question(), Channel.CONSOLE)).isNotInstanceOf(Answer.Curated.class);
        tail.catchUp();
        assertThat(shelf.questions()).noneMatch(asking -> asking.id().equals(entry.id()));
    }

    @Test
    void theAnswerIsThatOfTheDayAskedAbout() {
        assertThat(ask("高龄津贴每月多少钱", Channel.PORTAL, LocalDate.of(2024, 1, 1))).isNotInstanceOf(Answer.Curated.class);
    }

    /// Whatever happens to documents and entries: what is told is live at that moment, on every channel.
    @Test
    void aSilentEntryIsNeverTold() {
        var random = new Random(7);
        var live = LiveEntries.of(store);
        var told = 0;
        for (var round = 0; round < 60; round++) {
            happen(random, round);
            if (random.nextBoolean()) {
                tail.catchUp();
            }
            var day = TODAY.plusDays(random.nextInt(300) - 100);
            for (var channel : Channel.values()) {
                for (var question : List.of("高龄津贴每月多少钱", "创业担保贷款最高能贷多少")) {
                    if (ask(question, channel, day) instanceof Answer.Curated(var entry, var statements, var _)) {
                        told++;
                        assertThat(live.judge(entry, Standpoint.of(day)).isLive())
                                .isTrue();
                        assertThat(store.entries().published(entry.id())).contains(entry);
                        assertThat(statements)
                                .allMatch(one -> one.citation().status().inForce());
                    }
                }
            }
        }
        assertThat(told).isPositive();
    }

    private void happen(Random random, int round) {
        var document = random.nextBoolean() ? ALLOWANCE : LOAN;
        switch (random.nextInt(4)) {
            case 0 ->
                store.ledger()
                        .add(
                                document.id(),
                                List.of(Samples.event(
                                        random.nextBoolean() ? EventKind.SUSPENDED : EventKind.RESUMED,
                                        TODAY.plusDays(random.nextInt(200) - 100),
                                        Standing.CONFIRMED)),
                                "测试",
                                Samples.LEARNED.plusSeconds(round),
                                "");
            case 1, 2 -> {
                var entries = store.entries().list(policybase.store.Entries.Wanted.ALL, 0, 9);
                var entry = entries.get(random.nextInt(entries.size()));
                var state = random.nextInt(3) == 0 ? State.WITHDRAWN : State.PUBLISHED;
                store.entries().save(entry.next(state, Optional.empty()), "甲", Samples.LEARNED, "");
            }
            default -> {}
        }
    }

    private void put(Entry entry) {
        store.entries().save(entry, "甲", EntrySamples.APPROVED, "");
        tail.catchUp();
    }

    private Answer ask(String question, Channel channel) {
        return ask(question, channel, TODAY);
    }

    private Answer ask(String question, Channel channel, LocalDate day) {
        return inquiry.answer(question, IN_FORCE, channel, Standpoint.of(day))
                .answer()
                .orElseThrow();
    }
}
