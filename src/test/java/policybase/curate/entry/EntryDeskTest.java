package policybase.curate.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.commences;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.curate.entry.Content.Pick;
import policybase.document.Entry;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.Reach;
import policybase.document.Entry.State;
import policybase.document.Entry.Telling;
import policybase.document.Entry.Visibility;
import policybase.document.PolicyDocument;
import policybase.document.Topic;
import policybase.entry.LiveEntries;
import policybase.screening.Screen;
import policybase.screening.WordLists;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;

class EntryDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元，由户籍所在地乡镇受理。");
    private static final Person AUTHOR = new Person("lin", "林可");
    private static final Person FIRST = new Person("zhou", "周平");
    private static final Person SECOND = new Person("qin", "秦岚");
    private static final Person LAST = new Person("meng", "孟远");

    @TempDir
    Path folder;

    private Store store;
    private EntryDesk desk;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        store.ledger().record(ALLOWANCE, List.of(commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
        desk = new EntryDesk(
                store, LiveEntries.of(store), new Screen(WordLists.EMPTY), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void threePersonsReviewWhatAFourthWrote() {
        var entry = done(desk.begin(content("每人每月50元。"), AUTHOR));
        assertThat(entry.basis().getFirst().locator()).isEqualTo("第一条");
        entry = done(desk.submit(entry.id(), 1, AUTHOR));
        assertThat(entry.state()).isEqualTo(State.DEPARTMENT);
        entry = done(desk.pass(entry.id(), 2, FIRST, ""));
        entry = done(desk.pass(entry.id(), 3, SECOND, "合法"));
        assertThat(store.entries().published(entry.id())).isEmpty();
        entry = done(desk.pass(entry.id(), 4, LAST, ""));
        assertThat(entry.state()).isEqualTo(State.PUBLISHED);
        assertThat(desk.live().find(entry.id(), Standpoint.of(TODAY))).contains(entry);
        assertThat(store.entries().history(entry.id()))
                .extracting(revised -> revised.actor() + revised.note())
                .containsExactly("林可新建", "林可送审", "周平部门初审通过", "秦岚业务、法制复审通过：合法", "孟远保密审查与终审通过");
    }

    @Test
    void nobodyReviewsTheirOwnWordsOrReviewsTwice() {
        var entry = submitted();
        refused(desk.pass(entry.id(), 2, AUTHOR, ""), "您编写的");
        done(desk.pass(entry.id(), 2, FIRST, ""));
        refused(desk.pass(entry.id(), 3, FIRST, ""), "由别人");
    }

    @Test
    void whoeverWroteInBetweenIsAnAuthorToo() {
        var entry = submitted();
        entry = done(desk.write(entry.id(), 2, content("每月50元。"), FIRST));
        done(desk.submit(entry.id(), 3, FIRST));
        refused(desk.pass(entry.id(), 4, FIRST, ""), "您编写的");
        refused(desk.pass(entry.id(), 4, AUTHOR, ""), "您编写的");
    }

    @Test
    void aChangeAfterAReviewStartsItAgain() {
        var entry = submitted();
        done(desk.pass(entry.id(), 2, FIRST, ""));
        entry = done(desk.write(entry.id(), 3, content("每月50元。"), AUTHOR));
        assertThat(entry.state()).isEqualTo(State.DRAFT);
        assertThat(entry.signs()).hasSize(1);
    }

    @Test
    void itIsReturnedOnlyWithAReason() {
        var entry = submitted();
        refused(desk.giveBack(entry.id(), 2, FIRST, " "), "原因");
        assertThat(done(desk.giveBack(entry.id(), 2, FIRST, "口径不清楚")).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void theSlowerOfTwoIsToldAndOverwritesNothing() {
        var entry = done(desk.begin(content("每人每月50元。"), AUTHOR));
        var mine = done(desk.write(entry.id(), 1, content("每月50元。"), FIRST));
        assertThat(desk.write(entry.id(), 1, content("一个月50元。"), AUTHOR)).isEqualTo(new Outcome.Stale(mine));
        assertThat(desk.begin(content("再写一遍"), AUTHOR)).isEqualTo(new Outcome.Stale(mine));
    }

    @Test
    void withoutGroundOwnerOrReviewDateItIsNotReviewed() {
        var bare = done(desk.begin(Content.asking("高龄津贴怎么领", AUTHOR), AUTHOR));
        assertThat(((Outcome.Refused) desk.submit(bare.id(), 1, AUTHOR)).reasons())
                .anyMatch(reason -> reason.contains("依据条款"))
                .anyMatch(reason -> reason.contains("责任单位"))
                .anyMatch(reason -> reason.contains("复核日期"))
                .anyMatch(reason -> reason.contains("口径"));
    }

    @Test
    void theSpokenAnswerIsShort() {
        var entry = done(desk.begin(content("按".repeat(121)), AUTHOR));
        refused(desk.submit(entry.id(), 1, AUTHOR), "最多120个字，现在是121个字");
    }

    @Test
    void aFigureThatNoClauseHasIsNotTold() {
        var entry = done(desk.begin(content("每人每年600元。"), AUTHOR));
        refused(desk.submit(entry.id(), 1, AUTHOR), "数字“600”");
    }

    @Test
    void personalDataIsNotTold() {
        var entry = done(desk.begin(content("请打13812345678找我。"), AUTHOR));
        refused(desk.submit(entry.id(), 1, AUTHOR), "个人信息");
    }

    @Test
    void wordsThatAreNotInTheClauseAreNotBound() {
        var content = content("每人每月50元。", new Pick(ALLOWANCE.id(), "a1", "每人每月发放高龄津贴60元"));
        refused(desk.begin(content, AUTHOR), "找不到");
    }

    @Test
    void aRepealSilencesItInTheSameMomentAndGivesItsOwnerOneTask() {
        var entry = publish();
        var silence = new Silence(store, desk.live());
        assertThat(silence.look(TODAY, NOW)).isZero();
        store.ledger()
                .add(
                        ALLOWANCE.id(),
                        List.of(Samples.event(EventKind.REPEALED, TODAY, Standing.CONFIRMED)),
                        "测试",
                        NOW,
                        "");
        assertThat(desk.live().find(entry.id(), Standpoint.of(TODAY))).isEmpty();
        assertThat(desk.live().find(entry.id(), Standpoint.of(TODAY.minusDays(1))))
                .contains(entry);
        assertThat(silence.look(TODAY, NOW)).isEqualTo(1);
        assertThat(silence.look(TODAY, NOW)).isZero();
        var task = store.entryTasks().open().getFirst();
        assertThat(task.cause().owner()).isEqualTo("lin");
        assertThat(task.cause().reason()).contains("已废止");
        done(desk.withdraw(entry.id(), 5, AUTHOR, "依据已废止"));
        silence.look(TODAY, NOW);
        assertThat(store.entryTasks().open()).isEmpty();
    }

    @Test
    void aDraftFromAQuestionIsMadeOnce() {
        var entry = desk.draftFrom(" 高龄津贴怎么领 ", List.of("老人补贴咋个领", " 高龄津贴怎么领 "), AUTHOR);
        assertThat(desk.draftFrom("高龄津贴怎么领？", List.of(), FIRST)).isEqualTo(entry);
        assertThat(entry.variants()).containsExactly("老人补贴咋个领");
    }

    private Entry publish() {
        var entry = submitted();
        done(desk.pass(entry.id(), 2, FIRST, ""));
        done(desk.pass(entry.id(), 3, SECOND, ""));
        return done(desk.pass(entry.id(), 4, LAST, ""));
    }

    private Entry submitted() {
        var entry = done(desk.begin(content("每人每月50元。"), AUTHOR));
        return done(desk.submit(entry.id(), 1, AUTHOR));
    }

    private static Content content(String spoken, Pick... picks) {
        var ground = picks.length > 0 ? List.of(picks) : List.of(new Pick(ALLOWANCE.id(), "a1", ""));
        return new Content(
                "高龄津贴每月多少钱",
                List.of("80岁以上一个月发多少"),
                new Telling(spoken, "", List.of(), List.of(), List.of(), "户籍所在地乡镇", "", ""),
                ground,
                new Reach(List.of("老年人"), Optional.empty(), List.of(Topic.of("养老/高龄津贴")), Visibility.PUBLIC),
                new Keeping("云溪县民政局", "lin", "", Optional.empty(), Optional.empty(), Optional.of(TODAY.plusMonths(6))),
                true);
    }

    private static Entry done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).entry();
    }

    private static void refused(Outcome outcome, String why) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reasons())
                .anyMatch(reason -> reason.contains(why)));
    }
}
