package policybase.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.EntrySamples.APPROVED;
import static policybase.testing.EntrySamples.REVIEW;
import static policybase.testing.Samples.commences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import policybase.document.Entry;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.State;
import policybase.document.PolicyDocument;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.Liveness.Silent;
import policybase.validity.Liveness.Why;

class LivenessTest {
    private static final LocalDate START = LocalDate.of(2024, 2, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满八十周岁的老年人每月发放高龄津贴。");
    private static final PolicyDocument REWRITTEN =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满七十周岁的老年人每月发放高龄津贴。");
    private static final Entry ENTRY = EntrySamples.published("高龄津贴一个月多少钱", ALLOWANCE);

    @Test
    void itIsLiveWhileItsGroundHolds() {
        assertThat(on(TODAY, ENTRY)).isEqualTo(new Liveness.Live());
        assertThat(on(REVIEW, ENTRY)).isEqualTo(new Liveness.Live());
    }

    @Test
    void itIsSilentOnceItsReviewIsOverdue() {
        check(on(REVIEW.plusDays(1), ENTRY), Why.REVIEW_DUE, REVIEW.plusDays(1));
    }

    @Test
    void onlyAPublishedEntryIsTold() {
        for (var state : State.values()) {
            var told = on(TODAY, ENTRY.next(state, Optional.empty())).isLive();
            assertThat(told).isEqualTo(state == State.PUBLISHED);
        }
        assertThat(on(TODAY, EntrySamples.draft("高龄津贴一个月多少钱", ALLOWANCE).next(State.PUBLISHED, Optional.empty()))
                        .isLive())
                .as("published without a last review")
                .isFalse();
    }

    @Test
    void withoutAGroundItIsSilent() {
        assertThat(((Silent) on(TODAY, EntrySamples.published("高龄津贴一个月多少钱"))).why())
                .isEqualTo(Why.NO_BASIS);
    }

    @Test
    void itIsSilentFromTheVeryDayOfARepealALapseASuspensionOrTheEndOfTheTerm() {
        var day = LocalDate.of(2026, 10, 1);
        for (var kind : List.of(EventKind.REPEALED, EventKind.LAPSED, EventKind.SUSPENDED, EventKind.SUPERSEDED)) {
            var event = event(kind, day, List.of(), Standing.CONFIRMED, APPROVED.plusSeconds(1));
            assertThat(on(day.minusDays(1), ENTRY, event).isLive()).isTrue();
            check(on(day, ENTRY, event), Why.BASIS_NOT_IN_FORCE, day);
        }
        var term = event(EventKind.TERM_ENDS, day, List.of(), Standing.CONFIRMED, Samples.LEARNED);
        assertThat(on(day, ENTRY, term).isLive()).isTrue();
        check(on(day.plusDays(1), ENTRY, term), Why.BASIS_NOT_IN_FORCE, day.plusDays(1));
    }

    @Test
    void beforeItsGroundBeginsItIsAheadAndNotFallen() {
        var before = on(START.minusDays(1), ENTRY);
        assertThat(before).isInstanceOfSatisfying(Silent.class, silent -> {
            assertThat(silent.why()).isEqualTo(Why.BASIS_NOT_YET);
            assertThat(silent.isAhead()).isTrue();
        });
        var repealed = event(EventKind.REPEALED, TODAY, List.of(), Standing.CONFIRMED, APPROVED.plusSeconds(1));
        assertThat(((Silent) on(TODAY, ENTRY, repealed)).isAhead()).isFalse();
    }

    @Test
    void whatIsOnlyProposedSilencesIt() {
        var event = event(EventKind.REPEALED, TODAY, List.of(), Standing.PROPOSED, APPROVED.plusSeconds(1));
        assertThat(on(TODAY, ENTRY, event).isLive()).isFalse();
    }

    @Test
    void anAmendmentOfItsClauseSilencesItAndOneOfAnotherDoesNot() {
        var day = LocalDate.of(2026, 10, 1);
        var mine = event(EventKind.AMENDED, day, List.of("第一条"), Standing.CONFIRMED, APPROVED.plusSeconds(1));
        check(on(day, ENTRY, mine), Why.BASIS_AMENDED, day);
        var whole = event(EventKind.AMENDED, day, List.of(), Standing.CONFIRMED, APPROVED.plusSeconds(1));
        check(on(day, ENTRY, whole), Why.BASIS_AMENDED, day);
        var repeal = event(EventKind.REPEALED, day, List.of("第九条"), Standing.CONFIRMED, APPROVED.plusSeconds(1));
        assertThat(on(day, ENTRY, repeal).isLive()).isTrue();
    }

    @Test
    void anAmendmentThatWasKnownWhenItWasApprovedDoesNotSilenceIt() {
        var day = LocalDate.of(2026, 3, 1);
        var known = event(EventKind.AMENDED, day, List.of(), Standing.CONFIRMED, APPROVED.minusSeconds(1));
        assertThat(on(TODAY, ENTRY, known).isLive()).isTrue();
        assertThat(on(day.minusDays(1), ENTRY, known).isLive())
                .as("another text held before")
                .isFalse();
        var late = event(EventKind.AMENDED, day, List.of(), Standing.CONFIRMED, APPROVED.plusSeconds(1));
        assertThat(on(TODAY, ENTRY, late).isLive()).isFalse();
    }

    @Test
    void oneChangedCharacterOfItsClauseSilencesIt() {
        var ground = Ground.of(REWRITTEN, Timeline.of(List.of(commences(START))));
        assertThat(((Silent) Liveness.on(TODAY, ENTRY, _ -> Optional.of(ground))).why())
                .isEqualTo(Why.TEXT_CHANGED);
    }

    @Test
    void aDocumentThatIsNotPublicIsNoGround() {
        assertThat(((Silent) Liveness.on(TODAY, ENTRY, _ -> Optional.empty())).why())
                .isEqualTo(Why.BASIS_GONE);
    }

    @Test
    void itsOwnTermIsKept() {
        var end = LocalDate.of(2026, 12, 31);
        var yearly = keeping(Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(end));
        assertThat(on(end, yearly).isLive()).isTrue();
        check(on(end.plusDays(1), yearly), Why.OVER, end.plusDays(1));
        assertThat(((Silent) on(LocalDate.of(2025, 12, 31), yearly)).why()).isEqualTo(Why.NOT_YET);
    }

    /// Whatever happens to two grounds: a live entry's documents are in force, untouched and of the same words.
    @Test
    void aLiveEntryAlwaysHasAWholeGround() {
        var other = Samples.document(2, "云溪县养老服务补贴办法", "云府发〔2024〕5号", "养老服务补贴按月发放。");
        var entry = EntrySamples.published("高龄津贴一个月多少钱", ALLOWANCE, other);
        var seed = 20261123L;
        var random = new Random(seed);
        var live = 0;
        for (var round = 0; round < 4000; round++) {
            var first = history(random);
            var second = history(random);
            var day = START.plusDays(random.nextInt(1400));
            var text = random.nextInt(10) == 0 ? REWRITTEN : ALLOWANCE;
            var grounds = List.of(Ground.of(text, first), Ground.of(other, second));
            var said = Liveness.on(day, entry, id -> grounds.stream()
                    .filter(ground -> ground.id().equals(id))
                    .findFirst());
            if (said.isLive()) {
                live++;
                assertThat(text).as("seed %d round %d", seed, round).isEqualTo(ALLOWANCE);
                assertThat(day).isBeforeOrEqualTo(REVIEW);
                for (var timeline : List.of(first, second)) {
                    assertThat(InForce.on(day, timeline)).isTrue();
                    assertThat(timeline.events())
                            .noneMatch(event -> event.kind() == EventKind.AMENDED
                                    && !event.on().orElseThrow().isAfter(day)
                                    && event.recorded().isAfter(APPROVED));
                }
            } else {
                assertThat(((Silent) said).reason()).isNotBlank();
            }
        }
        assertThat(live).as("some of them are live").isGreaterThan(100);
    }

    private static Timeline history(Random random) {
        var events = new ArrayList<Event>();
        events.add(commences(START));
        for (var more = random.nextInt(3); more > 0; more--) {
            var kinds = EventKind.values();
            events.add(event(
                    kinds[random.nextInt(kinds.length)],
                    START.plusDays(random.nextInt(1400)),
                    random.nextBoolean() ? List.of() : List.of(random.nextBoolean() ? "第一条" : "第九条"),
                    random.nextInt(4) == 0 ? Standing.PROPOSED : Standing.CONFIRMED,
                    APPROVED.plusSeconds(random.nextInt(2000) - 1000)));
        }
        return Timeline.of(events);
    }

    private static Liveness on(LocalDate day, Entry entry, Event... more) {
        var events = new ArrayList<>(List.of(more));
        events.add(commences(START));
        var ground = Ground.of(ALLOWANCE, Timeline.of(events));
        return Liveness.on(
                day, entry, id -> Optional.of(ground).filter(one -> one.id().equals(id)));
    }

    private static void check(Liveness said, Why why, LocalDate since) {
        assertThat(said).isInstanceOfSatisfying(Silent.class, silent -> {
            assertThat(silent.why()).isEqualTo(why);
            assertThat(silent.since()).contains(since);
            assertThat(silent.reason()).endsWith("。");
        });
    }

    private static Entry keeping(Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Entry(
                ENTRY.id(),
                1,
                State.PUBLISHED,
                ENTRY.question(),
                List.of(),
                ENTRY.telling(),
                ENTRY.basis(),
                ENTRY.reach(),
                new Keeping("云溪县民政局", "甲", "", from, until, Optional.of(REVIEW)),
                ENTRY.signs(),
                true);
    }

    private static Event event(EventKind kind, LocalDate day, List<String> scope, Standing standing, Instant learned) {
        return new Event(
                kind,
                Optional.of(day),
                Optional.empty(),
                scope,
                learned,
                Optional.of("《云溪县某决定》"),
                Optional.empty(),
                "予以" + kind.label(),
                Basis.DECIDED,
                standing,
                "测试");
    }
}
