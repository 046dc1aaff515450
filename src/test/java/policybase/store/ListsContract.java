package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.store.AuditLog.Wanted;
import policybase.store.GoldenQuestions.Result;
import policybase.store.ListVersions.Draft;
import policybase.store.ListVersions.Edit;
import policybase.store.ListVersions.Trial;
import policybase.store.ListVersions.Tried;
import policybase.store.ListVersions.Version;

/// What every store must keep of lists people keep at the desk. Part of [StoreContract].
abstract class ListsContract extends HotlineContract {
    private static final Actor CURATOR = new Actor("linke", "林可", "测试");
    private static final Edit ADDED = new Edit(
            "准生证", Optional.empty(), Optional.empty(), Optional.of(List.of("准生证", "生育登记", "->", "", "")), "linke");
    private static final Edit CHANGED = new Edit(
            "低保",
            Optional.of(List.of("低保", "最低生活保障", "->", "", "")),
            Optional.of(List.of("低保", "最低生活保障", "->", "", "")),
            Optional.of(List.of("低保", "最低生活保障|低保金", "->", "", "")),
            "linke");
    private static final Edit REMOVED = new Edit(
            "老词", Optional.of(List.of("老词", "新词")), Optional.of(List.of("老词", "新词")), Optional.empty(), "linke");

    @Test
    void aDraftIsKeptWholeAndSavedOnlyOnTopOfTheOneSeen() {
        var lists = store.listVersions();
        assertThat(lists.draft("synonyms")).isEmpty();
        var first = draft(1, ADDED, CHANGED, REMOVED);
        assertThat(lists.save(first, deed("lists.write"))).isTrue();
        assertThat(lists.draft("synonyms")).contains(first);
        assertThat(lists.draft("dialect")).isEmpty();
        assertThat(lists.save(draft(1, ADDED), deed("lists.write"))).isFalse();
        assertThat(lists.save(draft(3, ADDED), deed("lists.write"))).isFalse();
        assertThat(lists.save(draft(2, ADDED), deed("lists.write"))).isTrue();
        assertThat(lists.draft("synonyms").orElseThrow().edits()).containsExactly(ADDED);
        assertThat(store.audit().find(new Wanted("", "lists.", "", Optional.empty(), Optional.empty()), 0, 9))
                .hasSize(2);
    }

    @Test
    void versionsFollowOneAnotherAndEmptyTheDraftTheyAreMadeOf() {
        var lists = store.listVersions();
        lists.save(draft(1, ADDED, CHANGED), deed("lists.write"));
        var first = version(1, OptionalInt.empty(), ADDED, CHANGED);
        assertThat(lists.add(first, OptionalInt.of(7), deed("lists.release"))).isFalse();
        assertThat(lists.add(version(2, OptionalInt.empty(), ADDED), OptionalInt.of(1), deed("lists.release")))
                .isFalse();
        assertThat(lists.count()).isZero();
        assertThat(lists.add(first, OptionalInt.of(1), deed("lists.release"))).isTrue();
        assertThat(lists.draft("synonyms").orElseThrow()).satisfies(draft -> {
            assertThat(draft.edits()).isEmpty();
            assertThat(draft.revision()).isEqualTo(2);
        });
        var back = version(2, OptionalInt.of(0), REMOVED);
        lists.save(draft(3, CHANGED), deed("lists.write"));
        assertThat(lists.add(back, OptionalInt.empty(), deed("lists.restore"))).isTrue();
        assertThat(lists.draft("synonyms").orElseThrow().edits()).containsExactly(CHANGED);
        assertThat(lists.versions("synonyms")).containsExactly(first, back);
        assertThat(lists.versions("dialect")).isEmpty();
        assertThat(lists.count()).isEqualTo(2);
    }

    @Test
    void ofManyWhoSaveAtOnceOneWins() throws Exception {
        try (var many = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> saving = () -> store.listVersions().save(draft(1, ADDED), deed("lists.write"));
            var saved =
                    many.invokeAll(IntStream.range(0, 8).mapToObj(_ -> saving).toList());
            var won = 0;
            for (var one : saved) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aTrialIsFoundByTheExactFormThatWasTried() {
        var lists = store.listVersions();
        var trial = new Trial(
                "synonyms",
                "abc",
                LEARNED,
                LEARNED.plusSeconds(9),
                "林可",
                List.of(
                        new Tried(result(1, 0, false), result(1, 3, true)),
                        new Tried(result(2, 1, true), result(2, 1, true))));
        lists.keep(trial, deed("lists.try"));
        assertThat(lists.trial("synonyms", "abc")).contains(trial);
        assertThat(lists.trial("synonyms", "abd")).isEmpty();
        assertThat(lists.trial("dialect", "abc")).isEmpty();
        var again = new Trial("synonyms", "abc", LEARNED, LEARNED, "周平", List.of());
        lists.keep(again, deed("lists.try"));
        assertThat(lists.trial("synonyms", "abc")).contains(again);
    }

    private static Result result(long question, int place, boolean met) {
        return new Result(question, 1, place, met, met, "answered", "引文");
    }

    private static Draft draft(int revision, Edit... edits) {
        return new Draft("synonyms", revision, List.of(edits), "林可", LEARNED);
    }

    private static Version version(int number, OptionalInt restores, Edit... edits) {
        return new Version("synonyms", number, List.of(edits), "为了试", restores, "周平", LEARNED);
    }

    private static Deed deed(String what) {
        return new Deed(CURATOR, what, "俗称与规范用语", "", "", LEARNED);
    }
}
