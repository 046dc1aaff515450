package policybase.curate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.curate.cleanup.CleanupDesk;
import policybase.document.ContentHash;
import policybase.document.DocumentId;
import policybase.document.Fact;
import policybase.document.Fault;
import policybase.document.Normative;
import policybase.document.Stage;
import policybase.store.AuditLog;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.Choice;
import policybase.store.Reviewing.State;
import policybase.store.Reviewing.Step;
import policybase.validity.StatusLabel;

class ReviewDeskTest {
    @TempDir
    Path folder;

    private ReviewWorld world;

    @BeforeEach
    void open() {
        world = new ReviewWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDraftBecomesPublicAfterThreeReviewsByThreePersons() {
        var id = world.take(ReviewWorld.PAPER);
        assertThat(world.store.documents().published(id)).isEmpty();
        world.review(id);
        assertThat(world.store.documents().published(id)).isEmpty();
        world.publish(id);
        assertThat(world.store.documents().published(id)).isPresent();
        assertThat(world.waited).containsExactly(world.store.changes().last());
        assertThat(world.store.reviewing().trail(id))
                .extracting(Step::act)
                .containsExactly(
                        Act.TOOK_IN,
                        Act.SUBMITTED,
                        Act.PASSED_FIRST,
                        Act.PASSED_SECOND,
                        Act.PASSED_FINAL,
                        Act.PUBLISHED);
        assertThat(world.store.reviewing().trail(id))
                .extracting(Step::hash)
                .as("every review was made of the very content that is public")
                .containsOnly(ContentHash.of(world.document(id)));
    }

    @Test
    void whoBringsACleanUpNoticeIsItsAuthor() throws IOException {
        var notice = """
                青栎县人民政府关于公布行政规范性文件清理结果的通知
                栎府发〔2026〕9号
                各乡镇人民政府，县级各部门：
                废止的文件见附件。
                本通知自2026年12月1日起施行。
                青栎县人民政府
                2026年11月20日
                附件
                废止的行政规范性文件目录
                1.《青栎县殡葬补助办法》（栎府发〔2016〕5号）
                """;
        var both = world.hire("qian", "钱法制", Role.LEGAL, Role.REVIEWER, Role.APPROVER);
        var file = Files.writeString(folder.resolve("清理.txt"), notice);
        var cleanups = new CleanupDesk(world.store, world.intake, Clock.systemUTC());
        var id = cleanups.take(file, "清理.txt", both.actor()).source();
        assertThat(world.store.reviewing().trail(id))
                .extracting(Step::act, Step::login)
                .containsExactly(tuple(Act.TOOK_IN, "qian"));
        world.look(id, world.li);
        world.step(id, new Command.Submit(""), world.wang);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), both))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("您采编的");
        world.step(id, new Command.Pass(""), world.li);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), both)).isInstanceOf(Fault.class);
        world.step(id, new Command.Pass(""), world.zhao);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), both))
                .as("nor do they approve it")
                .isInstanceOf(Fault.class)
                .hasMessageContaining("您采编的");
        world.step(id, new Command.Pass(""), world.sun);
        assertThatThrownBy(() -> {
                    var standing = world.store.reviewing().find(id).orElseThrow();
                    world.desk.publish(id, standing.revision(), standing.steps(), "", both);
                })
                .isInstanceOf(Fault.class);
        assertThat(cleanups.take(file, "清理.txt", world.li.actor()).source())
                .as("the same file again has the author it had")
                .isEqualTo(id);
        assertThat(world.store.reviewing().trail(id)).extracting(Step::login).doesNotHaveDuplicates();
    }

    @Test
    void nobodyReviewsTwiceOrTheirOwn() {
        var id = world.take(ReviewWorld.PAPER);
        world.look(id, world.li);
        world.step(id, new Command.Submit(""), world.wang);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), world.wang))
                .isInstanceOf(Fault.class);
        world.step(id, new Command.Pass(""), world.li);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), world.li))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("要由别人来做");
        world.step(id, new Command.Pass(""), world.zhao);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), world.zhao))
                .isInstanceOf(Fault.class);
        assertThat(state(id)).isEqualTo(State.FINAL);
    }

    @Test
    void aChangeAfterAReviewStartsItAgain() {
        var id = world.take(ReviewWorld.PAPER);
        world.review(id);
        assertThat(state(id)).isEqualTo(State.APPROVED);
        correct(id, Fact.TITLE, "关于印发《青栎县高龄津贴发放办法》的通知（改）");
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThatThrownBy(() -> world.publish(id)).isInstanceOf(Fault.class).hasMessageContaining("三道审核");
    }

    @Test
    void aChangeToAPublicDocumentIsNotSeenUntilItIsReviewed() {
        var id = world.take(ReviewWorld.PAPER);
        world.review(id);
        world.publish(id);
        var before = world.store.documents().published(id).orElseThrow();
        correct(id, Fact.EFFECTIVE, "2026-05-01");
        var meanwhile = world.store.documents().published(id).orElseThrow();
        assertThat(meanwhile.document()).isEqualTo(before.document());
        assertThat(meanwhile.timeline().events()).isEqualTo(before.timeline().events());
        assertThat(world.store.documents().linksFrom(id))
                .hasSameSizeAs(before.document().relations());
        world.review(id);
        world.publish(id);
        var after = world.store.documents().published(id).orElseThrow();
        assertThat(after.timeline().statusOn(LocalDate.of(2026, 4, 15)).label()).isEqualTo(StatusLabel.NOT_YET);
        assertThat(after.timeline().statusOn(LocalDate.of(2026, 5, 2)).label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(before.timeline().statusOn(LocalDate.of(2026, 4, 15)).label())
                .isEqualTo(StatusLabel.IN_FORCE);
    }

    @Test
    void whatBlocksIsTakenOutOrFoundPublishableBySomebodyElse() {
        var id = world.take(ReviewWorld.PAPER + "附：张三丰，身份证号11010519491231002X，已领取。\n");
        world.look(id, world.li);
        world.step(id, new Command.Submit(""), world.wang);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), world.li))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("拦截");
        var finding = world.desk.find(id, world.wang).looks().all().stream()
                .filter(one -> one.finding().blocks())
                .findFirst()
                .orElseThrow()
                .finding();
        world.desk.judge(id, List.of(finding.key()), Choice.PUBLISHABLE, "系统测试号", world.wang);
        assertThatThrownBy(() -> world.step(id, new Command.Pass(""), world.li))
                .as("the author's own word is not enough")
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> world.desk.judge(id, List.of(finding.key()), Choice.PUBLISHABLE, " ", world.li))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("理由");
        world.desk.save(
                id,
                world.document(id).revision(),
                world.wang,
                "删去",
                document -> Redaction.remove(document, finding.evidence()));
        assertThat(world.document(id).body().toString()).doesNotContain("11010519491231002X");
        assertThat(world.document(id).withholdsOriginal()).isTrue();
        world.review(id);
        world.publish(id);
        assertThat(state(id)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatIsWithdrawnIsNoLongerPublicAndSaysWhy() {
        var id = world.take(ReviewWorld.PAPER);
        world.review(id);
        world.publish(id);
        assertThatThrownBy(() -> world.withdraw(id, " ")).isInstanceOf(Fault.class);
        world.withdraw(id, "误发");
        assertThat(world.store.documents().published(id)).isEmpty();
        assertThat(world.document(id).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(world.store.reviewing().trail(id).getLast().note()).isEqualTo("误发");
        assertThat(world.waited).last().isEqualTo(world.store.changes().last());
    }

    @Test
    void whatPeopleWorkOnIsNotPublishedByATrustedImport() {
        var id = world.take(ReviewWorld.PAPER);
        world.importTrusted(ReviewWorld.PAPER);
        assertThat(world.store.documents().published(id)).isEmpty();
        world.review(id);
        world.publish(id);
        world.withdraw(id, "误发");
        correct(id, Fact.SOURCE, "县政府办");
        world.importTrusted(ReviewWorld.PAPER);
        assertThat(world.store.documents().published(id))
                .as("withdrawn stays withdrawn")
                .isEmpty();
        world.importTrusted(ReviewWorld.PAPER + "附件：申请表\n");
        assertThat(world.store.documents().allPublished()).as("another file is").hasSize(1);
    }

    @Test
    void whetherADraftIsNormativeIsDecidedByLawyersWithAReason() {
        var id = world.take(ReviewWorld.PAPER);
        var qian = world.hire("qian", "钱法制", Role.LEGAL);
        assertThatThrownBy(() -> world.desk.decideNormative(id, Normative.YES, "影响公民权利", world.wang))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> world.desk.decideNormative(id, Normative.YES, " ", qian))
                .isInstanceOf(Fault.class);
        world.desk.decideNormative(id, Normative.YES, "影响公民权利，普遍适用", qian);
        assertThat(world.desk.find(id, qian).normative()).hasValueSatisfying(said -> {
            assertThat(said.verdict()).isEqualTo(Normative.YES);
            assertThat(said.by()).isEqualTo("钱法制");
        });
    }

    @Test
    void everyStepIsALineOfTheAuditLog() {
        var id = world.take(ReviewWorld.PAPER);
        correct(id, Fact.NUMBER, "栎府办规〔2026〕4号");
        world.review(id);
        world.publish(id);
        world.withdraw(id, "误发");
        var lines = world.store.audit().find(AuditLog.Wanted.ALL, 0, 100).reversed();
        assertThat(lines)
                .filteredOn(line -> line.deed().target().equals(id.value()))
                .extracting(line -> line.deed().what())
                .filteredOn(what -> !what.equals("review.judge"))
                .containsExactly(
                        "review.take",
                        "review.save",
                        "review.submitted",
                        "review.passed_first",
                        "review.passed_second",
                        "review.passed_final",
                        "review.publish",
                        "review.withdraw");
    }

    @Test
    void undoingPutsBackWhatWasThereBefore() {
        var id = world.take(ReviewWorld.PAPER);
        var before = world.document(id);
        correct(id, Fact.TITLE, "写错了");
        world.desk.undo(id, 2, world.wang);
        assertThat(world.document(id).metadata()).isEqualTo(before.metadata());
        assertThat(world.document(id).revision()).isEqualTo(3);
    }

    @Test
    void aSecondTextOfTheSameWordsIsShown() {
        var id = world.take(ReviewWorld.PAPER);
        var twin = world.take(ReviewWorld.PAPER.replace("50元", "60元"));
        assertThat(world.desk.alike(world.document(twin)))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.why()).contains("文号相同", "标题相同");
                    assertThat(one.percent()).isGreaterThan(80);
                });
    }

    private void correct(DocumentId id, Fact fact, String value) {
        var saved = world.desk.save(
                id, world.document(id).revision(), world.wang, "改", document -> Facts.with(document, fact, value, ""));
        assertThat(saved).isInstanceOf(Saved.Done.class);
    }

    private State state(DocumentId id) {
        return world.store.reviewing().find(id).orElseThrow().state();
    }
}
