package policybase.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.commences;
import static policybase.testing.Samples.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import policybase.testing.Samples;
import policybase.validity.Event.Standing;

/// What a person says about a proposal is a line of its own, known from the moment it was said.
class VerdictTest {
    private static final LocalDate BEGIN = LocalDate.of(2020, 3, 1);
    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final Event PROPOSAL = event(EventKind.REPEALED, END, Standing.PROPOSED);
    private static final Instant SAID = Samples.LEARNED.plus(Duration.ofDays(10));

    @Test
    void beforeAProposalIsConfirmedTheBaseKnewItAsUnverified() {
        var timeline = Timeline.of(List.of(commences(BEGIN), PROPOSAL, PROPOSAL.confirmed("周明", SAID, "核对原件")));
        check(timeline, Samples.LEARNED.minusNanos(1), StatusLabel.UNVERIFIED);
        check(timeline, Samples.LEARNED, StatusLabel.UNVERIFIED);
        check(timeline, SAID.minusNanos(1), StatusLabel.UNVERIFIED);
        check(timeline, SAID, StatusLabel.REPEALED);
        assertThat(timeline.statusOn(END).because().orElseThrow().verdict())
                .contains(new Event.Verdict("周明", SAID, "核对原件"));
    }

    @Test
    void aRejectedProposalSaysNothingAnyMore() {
        var timeline = Timeline.of(List.of(commences(BEGIN), PROPOSAL, PROPOSAL.rejected("周明", SAID, "")));
        check(timeline, SAID.minusNanos(1), StatusLabel.UNVERIFIED);
        check(timeline, SAID, StatusLabel.IN_FORCE);
    }

    @Test
    void theLastWordCountsAndEveryWordIsKept() {
        var again = SAID.plusSeconds(60);
        var timeline = Timeline.of(List.of(
                commences(BEGIN),
                PROPOSAL,
                PROPOSAL.rejected("周明", SAID, ""),
                PROPOSAL.confirmed("陈立", again, "补查到废止决定")));
        check(timeline, SAID, StatusLabel.IN_FORCE);
        check(timeline, again, StatusLabel.REPEALED);
        assertThat(timeline.lines()).hasSize(4);
        assertThat(timeline.events()).hasSize(2);
    }

    @Test
    void whatTheBaseKnewIsTheSameWhetherLaterLinesAreThereOrNot() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var events = Histories.random(random);
            var moment = Histories.moment(random);
            var then = events.stream()
                    .filter(event -> !event.recorded().isAfter(moment))
                    .toList();
            assertThat(Timeline.of(events).knownAt(moment).windows())
                    .as("seed " + seed)
                    .isEqualTo(Timeline.of(then).windows());
        }
    }

    @Test
    void replayingTheLinesInAnyOrderGivesTheSameAtEveryMoment() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var events = Histories.random(random);
            var moment = Histories.moment(random);
            var replayed = new ArrayList<>(Timeline.of(events).lines());
            replayed.addAll(events);
            Collections.shuffle(replayed, random);
            assertThat(Timeline.of(replayed).knownAt(moment).windows())
                    .as("seed " + seed)
                    .isEqualTo(Timeline.of(events).knownAt(moment).windows());
        }
    }

    private static void check(Timeline timeline, Instant moment, StatusLabel expected) {
        assertThat(timeline.knownAt(moment).statusOn(END).label()).isEqualTo(expected);
    }
}
