package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.document.Entry;
import policybase.document.Entry.State;
import policybase.document.EntryId;
import policybase.store.Entries.Saved;
import policybase.store.Entries.Wanted;
import policybase.store.EntryTasks.Cause;
import policybase.testing.EntrySamples;
import policybase.validity.Liveness.Why;

/// What every store must keep of entries and of what their keepers have to do. Part of [StoreContract].
abstract class EntriesContract extends CatalogueContract {
    private static final Entry DRAFT = EntrySamples.draft("高龄津贴一个月多少钱", ALLOWANCE);

    @Test
    void anEntryIsReadBackEqual() {
        assertThat(save(DRAFT)).isInstanceOf(Saved.Done.class);
        assertThat(store.entries().find(DRAFT.id())).contains(DRAFT);
        assertThat(store.entries().published(DRAFT.id())).isEmpty();
        assertThat(store.entries().find(EntryId.of("没有这一条"))).isEmpty();
    }

    @Test
    void aStaleSaveIsToldWhatIsHeldAndLeavesNoTrace() {
        save(DRAFT);
        var mine = DRAFT.next(State.DEPARTMENT, Optional.empty());
        save(mine);
        var last = store.entries().last();
        assertThat(save(DRAFT.next(State.WITHDRAWN, Optional.empty()))).isEqualTo(new Saved.Stale(mine));
        assertThat(save(DRAFT)).isEqualTo(new Saved.Stale(mine));
        assertThat(store.entries().last()).isEqualTo(last);
        assertThat(store.entries().history(DRAFT.id())).hasSize(2);
    }

    @Test
    void ofManyWhoBuildOnOneRevisionOnlyOneIsKept() throws Exception {
        save(DRAFT);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var jobs = IntStream.range(0, 10)
                    .<Callable<Saved>>mapToObj(_ -> () -> save(DRAFT.next(State.DEPARTMENT, Optional.empty())))
                    .toList();
            var done = 0;
            for (var job : pool.invokeAll(jobs)) {
                done += job.get() instanceof Saved.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void aDraftThatCameBackIsToldUntilItIsSubmittedAgain() {
        save(DRAFT);
        var submitted = DRAFT.next(State.DEPARTMENT, Optional.empty());
        save(submitted);
        assertThat(store.entries().returned()).isEmpty();
        var back = submitted.next(State.DRAFT, Optional.empty());
        store.entries().save(back, "乙", LEARNED, Entries.RETURNED + "少写了材料");
        var edited = back.next(State.DRAFT, Optional.empty());
        save(edited);
        assertThat(store.entries().returned()).singleElement().satisfies(one -> {
            assertThat(one.entry()).isEqualTo(edited);
            assertThat(one.actor()).isEqualTo("乙");
            assertThat(one.note()).isEqualTo(Entries.RETURNED + "少写了材料");
        });
        save(edited.next(State.DEPARTMENT, Optional.empty()));
        assertThat(store.entries().returned()).isEmpty();
    }

    @Test
    void aNewerDraftLeavesThePublicRevisionAndWithdrawingTakesItAway() {
        var published = EntrySamples.published("高龄津贴一个月多少钱", ALLOWANCE);
        save(published);
        var draft = published.next(State.DRAFT, Optional.empty());
        save(draft);
        assertThat(store.entries().published(published.id())).contains(published);
        assertThat(store.entries().find(published.id())).contains(draft);
        assertThat(store.entries().allPublished()).containsExactly(published);
        store.entries().save(draft.next(State.WITHDRAWN, Optional.empty()), "甲", LEARNED.plusSeconds(60), "不再需要");
        assertThat(store.entries().published(published.id())).isEmpty();
        assertThat(store.entries().publishedAt(published.id(), LEARNED)).contains(published);
        assertThat(store.entries().publishedAt(published.id(), LEARNED.minusNanos(1)))
                .isEmpty();
        assertThat(store.entries().publishedAt(published.id(), LEARNED.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void entriesAreFoundByTheirGroundAndByTheirQuestions() {
        save(DRAFT);
        save(EntrySamples.draft("清理结果在哪里看", NOTICE));
        assertThat(store.entries().restingOn(ALLOWANCE.id())).containsExactly(DRAFT.id());
        assertThat(store.entries().asking("高龄津贴 一个月多少钱呢？")).containsExactly(DRAFT.id());
        assertThat(store.entries().asking("公租房怎么申请")).isEmpty();
    }

    @Test
    void listsAreNarrowedAndPaged() {
        save(DRAFT);
        var other = EntrySamples.published("清理结果在哪里看", NOTICE);
        save(other);
        assertThat(store.entries().list(Wanted.ALL, 0, 10)).containsExactly(other, DRAFT);
        assertThat(store.entries().list(Wanted.ALL, 1, 10)).containsExactly(DRAFT);
        assertThat(listed(wanted(Set.of(State.DRAFT), "", "", "", ""))).containsExactly(DRAFT);
        assertThat(listed(wanted(Set.of(), "云溪县民政局", "甲", "养老", "清理"))).containsExactly(other);
        assertThat(listed(wanted(Set.of(), "", "", "养老/高龄津贴", "%"))).hasSize(2);
        assertThat(listed(wanted(Set.of(), "云溪县教育局", "", "", ""))).isEmpty();
        assertThat(listed(wanted(Set.of(), "", "", "住房", ""))).isEmpty();
        var due = new Wanted(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(EntrySamples.REVIEW));
        assertThat(listed(due)).containsExactly(other);
        assertThat(store.entries().departments()).containsExactly("云溪县民政局");
    }

    @Test
    void changesOfEntriesAndDocumentsHaveOneOrder() {
        save(DRAFT);
        record(ALLOWANCE);
        save(DRAFT.next(State.DEPARTMENT, Optional.empty()));
        var seqs =
                store.entries().after(0, 10).stream().map(Entries.Revised::seq).toList();
        assertThat(seqs.getFirst()).isLessThan(store.changes().last());
        assertThat(seqs.getLast()).isGreaterThan(store.changes().last());
        assertThat(store.entries().after(seqs.getFirst(), 10)).hasSize(1);
        assertThat(store.entries().last()).isEqualTo(seqs.getLast());
    }

    @Test
    void aTaskIsRaisedOnceForOneCause() {
        save(DRAFT);
        var cause = new Cause(
                DRAFT.id(),
                1,
                DRAFT.question(),
                Why.REVIEW_DUE,
                Optional.of(LocalDate.of(2027, 6, 2)),
                "复核日期已过。",
                "云溪县民政局",
                "甲");
        assertThat(store.entryTasks().raise(List.of(cause, cause), LEARNED)).isEqualTo(1);
        assertThat(store.entryTasks().raise(List.of(cause), LEARNED)).isZero();
        var task = store.entryTasks().open().getFirst();
        assertThat(task.cause()).isEqualTo(cause);
        assertThat(store.entryTasks().open("", 0, 5)).containsExactly(task);
        assertThat(store.entryTasks().open("", 1, 5)).isEmpty();
        assertThat(store.entryTasks().openCount("")).isEqualTo(1);
        assertThat(store.entryTasks().openCount(DRAFT.keeping().department())).isEqualTo(1);
        assertThat(store.entryTasks().openCount("别的部门")).isZero();
        assertThat(store.entryTasks().close(task.number(), "甲", LEARNED, "已改写")).isTrue();
        assertThat(store.entryTasks().close(task.number(), "甲", LEARNED, "再关一次"))
                .isFalse();
        assertThat(store.entryTasks().open()).isEmpty();
        assertThat(store.entryTasks().openCount("")).isZero();
        assertThat(store.entryTasks().of(DRAFT.id()).getFirst().isOpen()).isFalse();
        assertThat(store.entryTasks().raise(List.of(cause), LEARNED)).isZero();
    }

    private Saved save(Entry entry) {
        return store.entries().save(entry, "甲", LEARNED, "");
    }

    private List<Entry> listed(Wanted wanted) {
        var listed = store.entries().list(wanted, 0, 100);
        assertThat(store.entries().count(wanted)).isEqualTo(listed.size());
        return listed;
    }

    private static Wanted wanted(Set<State> states, String department, String owner, String topic, String words) {
        return new Wanted(
                states,
                Optional.of(department).filter(text -> !text.isEmpty()),
                Optional.of(owner).filter(text -> !text.isEmpty()),
                Optional.of(topic).filter(text -> !text.isEmpty()),
                Optional.of(words).filter(text -> !text.isEmpty()),
                Optional.empty());
    }
}
