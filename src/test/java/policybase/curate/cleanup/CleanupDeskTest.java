package policybase.curate.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policybase.document.Fault;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Route;
import policybase.store.Cleanup.State;
import policybase.validity.StatusLabel;

/// A clean-up over a handful of documents, from the notice to the histories and back.
class CleanupDeskTest extends Worked {
    @Test
    void exactIsOnlyWhatNeedsNoSecondLook() {
        var cleanup = take();
        assertThat(exact(cleanup, "附件1第1项")).isTrue();
        assertThat(exact(cleanup, "附件2第1项")).isTrue();
        assertThat(exact(cleanup, "附件3第1项")).isTrue();
        assertThat(first(cleanup, "附件3第2项"))
                .satisfies(one -> assertThat(one.route()).isEqualTo(Route.TITLE))
                .satisfies(one -> assertThat(one.exact()).isFalse())
                .satisfies(one -> assertThat(one.note()).contains("云府发〔2017〕5号"));
        assertThat(first(cleanup, "附件3第3项"))
                .satisfies(one -> assertThat(one.exact()).isFalse())
                .satisfies(one -> assertThat(one.note()).contains("名称不同"));
    }

    @Test
    void theDecisionIsReadFromItsOwnWords() {
        var decision = take().decision();
        assertThat(decision.cited()).isEqualTo("《云溪县人民政府关于公布行政规范性文件清理结果的通知》（云府发〔2025〕9号）");
        assertThat(decision.on()).contains(DAY);
        assertThat(decision.upTo()).contains(LocalDate.of(2024, 12, 31));
        assertThat(decision.makers()).containsExactly("云溪县人民政府", "云溪县人民政府办公室");
    }

    @Test
    void whatIsNotListedIsProposedForEveryDocumentUpToTheDay() {
        var unlisted = take().items().stream()
                .filter(item -> item.line().category() == Category.UNLISTED)
                .map(item -> item.line().title().orElseThrow())
                .toList();
        assertThat(unlisted).anySatisfy(title -> assertThat(title).contains("养犬"));
        assertThat(unlisted).noneSatisfy(title -> assertThat(title).contains("烟花"));
        assertThat(unlisted).noneSatisfy(title -> assertThat(title).contains("雨露"));
    }

    @Test
    void everyResultingStatusNamesDecisionAndItem() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        confirm(source, "王五");
        var status = status("云溪县高龄津贴发放办法", DAY);
        assertThat(status.label()).isEqualTo(StatusLabel.REPEALED);
        assertThat(status.reason()).isEqualTo("本文件已于2025年6月1日由《云溪县人民政府关于公布行政规范性文件清理结果的通知》（云府发〔2025〕9号）附件3第1项废止。");
        assertThat(status.because().orElseThrow().verdict().orElseThrow().person())
                .isEqualTo("王五");
        assertThat(status("云溪县高龄津贴发放办法", DAY.minusDays(1)).label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(status("云溪县燃放烟花爆竹管理办法", DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
    }

    @Test
    void aPlannedRevisionStaysInForceUntilItsDeadlineAndIsThenForAPersonToJudge() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        confirm(source, "王五");
        assertThat(status("云溪县停车管理办法", LocalDate.of(2025, 12, 31)).label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(status("云溪县停车管理办法", LocalDate.of(2026, 1, 1)).label()).isEqualTo(StatusLabel.UNVERIFIED);
    }

    @Test
    void whatNobodyHasDecidedOnIsAProposalAndNotInForceAsIfNothingWere() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        confirm(source, "王五");
        assertThat(status("云溪县养犬管理办法", DAY).label()).isEqualTo(StatusLabel.UNVERIFIED);
    }

    @Test
    void confirmingTwiceAddsNothing() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        confirm(source, "王五");
        var last = store.changes().last();
        later(60);
        assertThat(confirm(source, "李四")).isZero();
        assertThat(store.changes().last()).isEqualTo(last);
    }

    @Test
    void anUndoneItemIsAsIfItHadNeverBeenAndCanBeDoneAgain() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        confirm(source, "王五");
        later(60);
        var item = item(desk.find(source), "附件3第1项");
        desk.undo(source, item.ordinal(), item.step().revision(), "李四", "看错了");
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
        later(120);
        item = item(desk.find(source), "附件3第1项");
        assertThat(item.step().state()).isEqualTo(State.UNDONE);
        desk.accept(source, item.ordinal(), item.step().revision(), id("云溪县高龄津贴发放办法"), "李四");
        confirm(source, "李四");
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.REPEALED);
        assertThat(desk.history(source, item.ordinal())).hasSize(6);
    }

    @Test
    void aConfirmationCutShortGoesOnWhereItStopped() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        var cleanup = desk.find(source);
        intake.take(folder.resolve("通知.txt"), "通知.txt", true, "import");
        var target = store.documents().find(id("云溪县高龄津贴发放办法")).orElseThrow();
        var line = item(cleanup, "附件3第1项").line();
        var half = new Deeds(cleanup, "王五", cleanup.openedAt()).of(line, target, List.of());
        store.ledger().add(target.document().id(), half, "王五", cleanup.openedAt(), "");
        later(60);
        confirm(source, "王五");
        var held = store.documents().find(target.document().id()).orElseThrow();
        assertThat(held.timeline().lines())
                .filteredOn(event -> event.verdict().isPresent())
                .hasSize(1);
        assertThat(desk.find(source).items()).noneMatch(item -> item.step().state() == State.ACCEPTED);
    }

    @Test
    void whatRestsOnAnEndedDocumentIsInTheImpact() throws IOException {
        var text = paper("云溪县高龄津贴发放细则", "云府发〔2025〕11号", "2025-03-01", "")
                .replace("为了规范管理，", "根据《云溪县高龄津贴发放办法》（云府发〔2018〕3号），");
        intake.take(Files.writeString(folder.resolve("细则.txt"), text), "细则.txt", true, "import");
        var source = take().source();
        desk.acceptExact(source, "王五");
        assertThat(desk.impact(source).resting()).singleElement().satisfies(resting -> {
            assertThat(resting.cited()).contains("发放细则");
            assertThat(resting.onCited()).contains("云府发〔2018〕3号");
        });
        confirm(source, "王五");
        assertThat(store.flags().all()).anySatisfy(flag -> {
            assertThat(flag.cause().documentName()).contains("发放细则");
            assertThat(flag.cause().basisName()).contains("云府发〔2018〕3号");
        });
    }

    @Test
    void aDocumentMadeAfterTheDecisionIsNotEndedByIt() {
        var cleanup = take();
        var source = cleanup.source();
        var later = new Cleanup.Decision(
                cleanup.decision().title(),
                cleanup.decision().number(),
                Optional.of(LocalDate.of(2017, 1, 1)),
                List.of(),
                Optional.empty(),
                cleanup.decision().document());
        desk.revise(source, cleanup.revision(), later, "王五");
        desk.acceptExact(source, "王五");
        assertThatThrownBy(() -> confirm(source, "王五")).hasMessageContaining("晚于决定的生效日期");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var cleanup = take();
        var item = item(cleanup, "附件3第2项");
        desk.reject(cleanup.source(), item.ordinal(), item.step().revision(), "王五", "不是这一份");
        assertThatThrownBy(() -> desk.accept(
                        cleanup.source(), item.ordinal(), item.step().revision(), id("云溪县殡葬补助办法"), "李四"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CONFLICT))
                .hasMessageContaining("王五");
    }

    @Test
    void anImportedDecisionIsNotDoneTwice() throws IOException {
        var file = Files.writeString(folder.resolve("通知.txt"), NOTICE);
        intake.take(file, "通知.txt", true, "import");
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.REPEALED);
        var source = take().source();
        desk.acceptExact(source, "王五");
        confirm(source, "王五");
        var held = store.documents().find(id("云溪县高龄津贴发放办法")).orElseThrow();
        assertThat(held.timeline().events())
                .filteredOn(event -> event.kind() == policybase.validity.EventKind.REPEALED)
                .singleElement()
                .satisfies(event -> assertThat(event.source().place()).isEqualTo("附件3第1项"));
    }

    @Test
    void aRejectedItemTakesBackWhatImportingHadRead() throws IOException {
        var file = Files.writeString(folder.resolve("通知.txt"), NOTICE);
        intake.take(file, "通知.txt", true, "import");
        var cleanup = take();
        var item = item(cleanup, "附件3第1项");
        desk.reject(cleanup.source(), item.ordinal(), item.step().revision(), "王五", "另有决定");
        confirm(cleanup.source(), "王五");
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
    }

    @Test
    void whatHadEndedIsNotEndedAgain() throws IOException {
        Files.writeString(
                folder.resolve("新.txt"),
                paper("云溪县高龄津贴管理办法", "云府发〔2024〕7号", "2024-02-01", "《云溪县高龄津贴发放办法》（云府发〔2018〕3号）同时废止。"));
        intake.take(folder.resolve("新.txt"), "新.txt", true, "import");
        var source = take().source();
        desk.acceptExact(source, "王五");
        confirm(source, "王五");
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.REPEALED);
        assertThat(status("云溪县高龄津贴发放办法", DAY).reason()).contains("云府发〔2024〕7号");
        assertThat(item(desk.find(source), "附件3第1项").step().note()).contains("状态不变");
    }

    @Test
    void nothingTakesEffectBeforeTheNoticeItselfIsReviewedAndPublic() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        assertThat(desk.hindrance(desk.find(source)).orElseThrow()).contains("三道审核");
        assertThatThrownBy(() -> desk.confirm(source, "王五"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INVALID))
                .hasMessageContaining("还没有发布");
        assertThat(store.documents().published(source)).isEmpty();
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(confirm(source, "王五")).isPositive();
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.REPEALED);
    }

    @Test
    void theImpactTellsWhatWouldChangeBeforeAnythingDoes() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        var impact = desk.impact(source);
        assertThat(impact.changed()).anySatisfy(touched -> {
            assertThat(touched.cited()).contains("高龄津贴");
            assertThat(touched.before().label()).isEqualTo(StatusLabel.IN_FORCE);
            assertThat(touched.after().label()).isEqualTo(StatusLabel.REPEALED);
        });
        assertThat(status("云溪县高龄津贴发放办法", DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
    }

    @Test
    void twoItemsCannotDoOppositeThingsToOneDocument() {
        var cleanup = take();
        var source = cleanup.source();
        desk.acceptExact(source, "王五");
        var item = item(cleanup, "附件3第3项");
        desk.accept(source, item.ordinal(), item.step().revision(), id("云溪县燃放烟花爆竹管理办法"), "王五");
        assertThatThrownBy(() -> confirm(source, "王五")).hasMessageContaining("只能认可其中一项");
    }

    @Test
    void aDocumentFoundToBeListedIsNoLongerUnlisted() {
        var cleanup = take();
        var item = item(cleanup, "附件3第2项");
        desk.accept(cleanup.source(), item.ordinal(), item.step().revision(), id("云溪县殡葬补助办法"), "王五");
        assertThat(desk.find(cleanup.source()).items())
                .filteredOn(other -> other.line().category() == Category.UNLISTED
                        && other.line().title().orElseThrow().contains("殡葬"))
                .singleElement()
                .satisfies(other -> assertThat(other.step().note()).isEqualTo("已由附件3第2项列明"));
    }

    @Test
    void theSameFileAgainIsTheSameCleanUp() {
        var source = take().source();
        desk.acceptExact(source, "王五");
        assertThat(take().items()).anyMatch(item -> item.step().state() == State.ACCEPTED);
        assertThat(desk.all()).hasSize(1);
    }
}
