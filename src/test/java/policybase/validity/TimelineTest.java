package policybase.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.event;
import static policybase.validity.Event.Standing.CONFIRMED;
import static policybase.validity.Event.Standing.PROPOSED;
import static policybase.validity.Event.Standing.REJECTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate BEGIN = LocalDate.of(2020, 3, 1);
    private static final LocalDate END = LocalDate.of(2025, 2, 28);
    private static final Event COMMENCES = event(EventKind.COMMENCES, BEGIN, CONFIRMED);

    @Test
    void withoutAKnownBeginningNothingIsInForce() {
        check(BEGIN, StatusLabel.UNVERIFIED);
    }

    @Test
    void beforeItsDayItIsNotYetInForceAndOnItsDayItIs() {
        check(BEGIN.minusDays(1), StatusLabel.NOT_YET, COMMENCES);
        check(BEGIN, StatusLabel.IN_FORCE, COMMENCES);
    }

    @Test
    void onTheLastDayOfItsTermItIsInForceAndOnTheNextItHasLapsed() {
        var term = event(EventKind.TERM_ENDS, END, CONFIRMED);
        check(END, StatusLabel.IN_FORCE, COMMENCES, term);
        check(END.plusDays(1), StatusLabel.LAPSED, COMMENCES, term);
    }

    @Test
    void ofTheLastDayOfATermCountedInYearsNobodyIsCertainUntilAPersonSaysSo() {
        var counted = event(EventKind.TERM_ENDS, END, CONFIRMED, Event.Basis.COUNTED);
        check(END.minusDays(1), StatusLabel.IN_FORCE, COMMENCES, counted);
        check(END, StatusLabel.UNVERIFIED, COMMENCES, counted);
        check(END.plusDays(1), StatusLabel.LAPSED, COMMENCES, counted);
        var confirmed = counted.confirmed("林可", counted.learned().plusSeconds(1), "按民法典计算");
        check(END, StatusLabel.IN_FORCE, COMMENCES, counted, confirmed);
        var renewed = until(event(EventKind.RENEWED, END.minusDays(10), CONFIRMED), END.plusYears(2));
        check(END, StatusLabel.IN_FORCE, COMMENCES, counted, renewed);
    }

    @Test
    void aRenewalCarriesItBeyondItsTerm() {
        var term = event(EventKind.TERM_ENDS, END, CONFIRMED);
        var renewed = until(event(EventKind.RENEWED, END.minusDays(10), CONFIRMED), END.plusYears(2));
        check(END.plusDays(1), StatusLabel.IN_FORCE, COMMENCES, term, renewed);
        check(END.plusYears(2).plusDays(1), StatusLabel.LAPSED, COMMENCES, term, renewed);
    }

    @Test
    void aRepealEndsItOnItsDay() {
        var repeal = event(EventKind.REPEALED, END, CONFIRMED);
        check(END.minusDays(1), StatusLabel.IN_FORCE, COMMENCES, repeal);
        check(END, StatusLabel.REPEALED, COMMENCES, repeal);
    }

    @Test
    void aProposedRepealMakesItUnverifiedFromItsDayAndARejectedOneDoesNothing() {
        check(END, StatusLabel.UNVERIFIED, COMMENCES, event(EventKind.REPEALED, END, PROPOSED));
        check(END.minusDays(1), StatusLabel.IN_FORCE, COMMENCES, event(EventKind.REPEALED, END, PROPOSED));
        check(END, StatusLabel.IN_FORCE, COMMENCES, event(EventKind.REPEALED, END, REJECTED));
    }

    @Test
    void aRepealWithoutADayMakesItUnverified() {
        var undated = dated(event(EventKind.REPEALED, END, CONFIRMED), Optional.empty());
        check(BEGIN.plusDays(1), StatusLabel.UNVERIFIED, COMMENCES, undated);
    }

    @Test
    void aSuspensionLastsUntilItIsLifted() {
        var suspended = event(EventKind.SUSPENDED, END, CONFIRMED);
        var resumed = event(EventKind.RESUMED, END.plusDays(30), CONFIRMED);
        check(END.plusDays(29), StatusLabel.SUSPENDED, COMMENCES, suspended, resumed);
        check(END.plusDays(30), StatusLabel.IN_FORCE, COMMENCES, suspended, resumed);
    }

    @Test
    void theRepealOfOneArticleLeavesTheRestInForce() {
        var partly = scoped(event(EventKind.REPEALED, END, CONFIRMED));
        check(END, StatusLabel.PARTLY_LAPSED, COMMENCES, partly);
    }

    @Test
    void anAmendedDocumentIsInForce() {
        check(END, StatusLabel.AMENDED, COMMENCES, event(EventKind.AMENDED, END, CONFIRMED));
    }

    @Test
    void everyStatusSaysWhy() {
        forRandomHistories((random, events) -> {
            var status = Timeline.of(events).statusOn(Histories.day(random));
            assertThat(status.reason()).endsWith("。").hasSizeGreaterThan(5);
            assertThat(status.because().isPresent() || status.label() == StatusLabel.UNVERIFIED)
                    .isTrue();
        });
    }

    @Test
    void windowsTileTheTimeAndAgreeWithThePredicate() {
        forRandomHistories((random, events) -> {
            var timeline = Timeline.of(events);
            var windows = timeline.windows();
            assertThat(windows.getFirst().from()).isEqualTo(LocalDate.MIN);
            assertThat(windows.getLast().to()).isEqualTo(LocalDate.MAX);
            for (var i = 1; i < windows.size(); i++) {
                assertThat(windows.get(i).from())
                        .isEqualTo(windows.get(i - 1).to().plusDays(1));
            }
            for (var i = 0; i < 20; i++) {
                var day = Histories.day(random);
                var window = windows.stream().filter(w -> w.contains(day)).toList();
                assertThat(window).hasSize(1);
                assertThat(window.getFirst().status()).isEqualTo(timeline.statusOn(day));
                assertThat(window.getFirst().status().inForce()).isEqualTo(InForce.on(day, timeline));
            }
        });
    }

    @Test
    void theOrderInWhichEventsArriveDoesNotMatter() {
        forRandomHistories((random, events) -> {
            var shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            shuffled.addAll(events);
            assertThat(Timeline.of(shuffled).windows())
                    .isEqualTo(Timeline.of(events).windows());
        });
    }

    private interface Check {
        void on(Random random, List<Event> events);
    }

    private static void forRandomHistories(Check check) {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var events = Histories.random(random);
            try {
                check.on(random, events);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + events, e);
            }
        }
    }

    private static void check(LocalDate day, StatusLabel expected, Event... events) {
        var timeline = Timeline.of(List.of(events));
        assertThat(timeline.statusOn(day).label()).isEqualTo(expected);
        assertThat(InForce.on(day, timeline)).isEqualTo(expected.inForce());
    }

    private static Event until(Event event, LocalDate until) {
        return with(event, event.on(), Optional.of(until), event.scope());
    }

    private static Event dated(Event event, Optional<LocalDate> on) {
        return with(event, on, event.until(), event.scope());
    }

    private static Event scoped(Event event) {
        return with(event, event.on(), event.until(), List.of("第三条"));
    }

    private static Event with(Event event, Optional<LocalDate> on, Optional<LocalDate> until, List<String> scope) {
        return new Event(
                event.kind(),
                on,
                until,
                scope,
                event.learned(),
                event.by(),
                event.byId(),
                event.quote(),
                event.basis(),
                event.standing(),
                event.actor());
    }
}
