package policybase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.commences;
import static policybase.testing.Samples.document;
import static policybase.testing.Samples.event;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.PolicyDocument;
import policybase.store.Store;
import policybase.store.Turn;
import policybase.store.jdbi.JdbiStore;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

class DayRoundTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate START = LocalDate.of(2024, 1, 7);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final PolicyDocument ALLOWANCE = document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满八十周岁的老年人每月发放高龄津贴。");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        store.ledger()
                .record(
                        ALLOWANCE,
                        List.of(commences(START), event(EventKind.TERM_ENDS, LAST, Standing.CONFIRMED)),
                        "test",
                        NOW,
                        "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aTermThatEndsIsToldOnTheDayAfterItsLast() {
        assertThat(run(LAST)).isZero();
        assertThat(run(LAST.plusDays(1))).isEqualTo(1);
        assertThat(turns())
                .extracting(Turn::on, Turn::before, Turn::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        LAST.plusDays(1), StatusLabel.IN_FORCE, StatusLabel.LAPSED));
    }

    @Test
    void theRoundOfADayIsDoneOnce() {
        run(LAST);
        run(LAST.plusDays(1));
        var changes = store.changes().last();
        assertThat(run(LAST.plusDays(1))).isZero();
        assertThat(store.changes().last()).isEqualTo(changes);
        assertThat(turns()).hasSize(1);
    }

    @Test
    void daysWithoutARoundAreCaughtUp() {
        run(LAST.minusDays(10));
        assertThat(run(LAST.plusDays(40))).isEqualTo(1);
        assertThat(turns().getFirst().on()).isEqualTo(LAST.plusDays(1));
    }

    @Test
    void whoComesSecondRecordsNothing() {
        run(LAST);
        var since = store.days().last();
        run(LAST.plusDays(1));
        assertThat(store.days().record(since, LAST.plusDays(2), List.of(), "test", NOW))
                .isFalse();
        assertThat(store.days().last()).contains(LAST.plusDays(1));
    }

    @Test
    void eachTurnIsAChangeForThoseWhoFollowTheLog() {
        run(LAST);
        var before = store.changes().last();
        run(LAST.plusDays(1));
        assertThat(store.changes().after(before, 10)).singleElement().satisfies(change -> assertThat(change.note())
                .startsWith("现行有效→已失效"));
    }

    @Test
    void theCalendarCountsTheDaysThatAreLeft() {
        var calendar = new Calendar(store.catalogue()::all, store.changes());
        assertThat(calendar.coming(LAST.minusDays(30), 30)).singleElement().satisfies(one -> {
            assertThat(one.ends()).isTrue();
            assertThat(one.lastDay()).isEqualTo(LAST);
            assertThat(one.daysLeft(LAST.minusDays(30))).isEqualTo(30);
        });
        assertThat(calendar.coming(LAST.minusDays(31), 30)).isEmpty();
        assertThat(calendar.coming(LAST.plusDays(1), 30)).isEmpty();
        assertThat(calendar.past(LAST.plusDays(1), 30)).hasSize(1);
    }

    @Test
    void theCalendarSeesARenewalAtOnce() {
        var calendar = new Calendar(store.catalogue()::all, store.changes());
        assertThat(calendar.coming(LAST, 30)).hasSize(1);
        store.ledger()
                .add(ALLOWANCE.id(), List.of(event(EventKind.RENEWED, LAST, Standing.CONFIRMED)), "test", NOW, "");
        assertThat(calendar.coming(LAST, 30)).isEmpty();
    }

    private int run(LocalDate day) {
        return new DayRound(store).run(day, NOW);
    }

    private List<Turn> turns() {
        return store.days().turns(START, LAST.plusYears(1));
    }
}
