package policybase.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.validity.Event.Standing.CONFIRMED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policybase.document.DocumentId;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;

class ContradictionTest {
    private static final Instant LEARNED = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate BEGIN = LocalDate.of(2020, 3, 1);
    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final DocumentId DECISION = new DocumentId("decision");
    private static final Event COMMENCES = event(EventKind.COMMENCES, BEGIN, "自3月1日起施行");
    private static final Event REPEALED = event(EventKind.REPEALED, END, "予以废止");

    @Test
    void aKeptDocumentThatWasRepealedBeforeIsUnverifiedFromTheDayItWasKept() {
        var kept = event(EventKind.KEPT, END.plusDays(30), "继续有效");
        check(END.plusDays(29), StatusLabel.REPEALED, COMMENCES, REPEALED, kept);
        check(END.plusDays(30), StatusLabel.UNVERIFIED, COMMENCES, REPEALED, kept);
    }

    @Test
    void aDocumentRepealedAfterItWasKeptIsRepealed() {
        var kept = event(EventKind.KEPT, END.minusDays(1), "继续有效");
        check(END.minusDays(1), StatusLabel.IN_FORCE, COMMENCES, REPEALED, kept);
        check(END, StatusLabel.REPEALED, COMMENCES, REPEALED, kept);
    }

    @Test
    void aKeptDocumentWhoseTermHadRunOutIsUnverified() {
        var term = event(EventKind.TERM_ENDS, END, "有效期四年");
        check(END.plusDays(9), StatusLabel.UNVERIFIED, COMMENCES, term, event(EventKind.KEPT, END.plusDays(9), "继续有效"));
        check(END.plusDays(9), StatusLabel.LAPSED, COMMENCES, term, event(EventKind.KEPT, END, "继续有效"));
    }

    @Test
    void whenTheDayItWasKeptIsNotKnownARepealIsDoubtful() {
        var kept = event(EventKind.KEPT, Optional.empty(), "继续有效", Basis.STATED, CONFIRMED);
        check(END, StatusLabel.UNVERIFIED, COMMENCES, REPEALED, kept);
        check(END.minusDays(1), StatusLabel.IN_FORCE, COMMENCES, REPEALED, kept);
    }

    @Test
    void betweenTwoDaysOfRepealThatDisagreeItIsUnverifiedAndAfterBothItIsRepealed() {
        var later = event(EventKind.REPEALED, END.plusDays(100), "自6月9日起废止");
        check(END.minusDays(1), StatusLabel.IN_FORCE, COMMENCES, REPEALED, later);
        check(END, StatusLabel.UNVERIFIED, COMMENCES, REPEALED, later);
        check(END.plusDays(99), StatusLabel.UNVERIFIED, COMMENCES, REPEALED, later);
        check(END.plusDays(100), StatusLabel.REPEALED, COMMENCES, REPEALED, later);
        check(END, StatusLabel.REPEALED, COMMENCES, REPEALED, later.rejected("甲", LEARNED, "误读"));
    }

    @Test
    void betweenTwoStatedBeginningsItIsUnverifiedButAnAssumedOneContradictsNothing() {
        var later = event(EventKind.COMMENCES, BEGIN.plusDays(10), "自3月11日起施行");
        check(BEGIN.minusDays(1), StatusLabel.NOT_YET, COMMENCES, later);
        check(BEGIN, StatusLabel.UNVERIFIED, COMMENCES, later);
        check(BEGIN.plusDays(10), StatusLabel.IN_FORCE, COMMENCES, later);
        var assumed = event(EventKind.COMMENCES, Optional.of(BEGIN.plusDays(10)), "印发", Basis.ASSUMED, CONFIRMED);
        check(BEGIN, StatusLabel.IN_FORCE, COMMENCES, assumed);
    }

    @Test
    void betweenTwoLastDaysOfTheTermItIsUnverifiedUnlessItWasRenewed() {
        var sooner = event(EventKind.TERM_ENDS, END, "有效期至3月1日");
        var later = event(EventKind.TERM_ENDS, END.plusDays(6), "有效期四年");
        check(END, StatusLabel.IN_FORCE, COMMENCES, sooner, later);
        check(END.plusDays(1), StatusLabel.UNVERIFIED, COMMENCES, sooner, later);
        check(END.plusDays(6), StatusLabel.UNVERIFIED, COMMENCES, sooner, later);
        check(END.plusDays(7), StatusLabel.LAPSED, COMMENCES, sooner, later);
        var renewed = event(EventKind.RENEWED, END, "有效期延长");
        check(END.plusDays(6), StatusLabel.IN_FORCE, COMMENCES, sooner, later, renewed);
    }

    @Test
    void aRenewalAfterTheRepealMakesItUnverifiedAndOneBeforeDoesNot() {
        var after = event(EventKind.RENEWED, END.plusDays(5), "有效期延长");
        check(END.plusDays(4), StatusLabel.REPEALED, COMMENCES, REPEALED, after);
        check(END.plusDays(5), StatusLabel.UNVERIFIED, COMMENCES, REPEALED, after);
        check(END, StatusLabel.REPEALED, COMMENCES, REPEALED, event(EventKind.RENEWED, END.minusDays(1), "有效期延长"));
    }

    @Test
    void aRepealByADocumentThatWasNeverInForceOnlyMakesItUnverified() {
        var repealed = new Event(
                EventKind.REPEALED,
                Optional.of(END),
                Optional.empty(),
                List.of(),
                LEARNED,
                Optional.of("《决定》"),
                Optional.of(DECISION),
                "予以废止",
                Basis.DECIDED,
                CONFIRMED,
                "测试");
        var itsOwnRepeal = event(EventKind.REPEALED, END, "本决定予以废止");
        var itsOwnStart = event(EventKind.COMMENCES, END, "自3月1日起施行");
        var never = Timeline.of(List.of(itsOwnStart, itsOwnRepeal));
        var once = Timeline.of(List.of(itsOwnStart));
        var events = List.of(COMMENCES, repealed);

        assertThat(Timeline.of(events, Map.of(DECISION, once)).statusOn(END).label())
                .isEqualTo(StatusLabel.REPEALED);
        var doubted = Timeline.of(events, Map.of(DECISION, never)).statusOn(END);
        assertThat(doubted.label()).isEqualTo(StatusLabel.UNVERIFIED);
        assertThat(doubted.reason()).isEqualTo("《决定》要求本文件废止，但它本身未见生效，尚待核实。");
        var confirmed = List.of(COMMENCES, repealed, repealed.confirmed("甲", LEARNED, "核对过原件"));
        assertThat(Timeline.of(confirmed, Map.of(DECISION, never)).statusOn(END).label())
                .isEqualTo(StatusLabel.REPEALED);
    }

    @Test
    void theSentenceNamesTheDecisionAndTheItemOfItsList() {
        var repealed = new Event(
                        EventKind.REPEALED,
                        Optional.of(END),
                        Optional.empty(),
                        List.of(),
                        LEARNED,
                        Optional.of("《云溪县人民政府关于废止部分文件的决定》（云府发〔2024〕3号）"),
                        Optional.of(DECISION),
                        "3 云溪县某办法",
                        Basis.DECIDED,
                        CONFIRMED,
                        "测试")
                .withItem(Optional.of("3"));
        assertThat(Timeline.of(List.of(COMMENCES, repealed)).statusOn(END).reason())
                .isEqualTo("本文件已于2024年3月1日由《云溪县人民政府关于废止部分文件的决定》（云府发〔2024〕3号）第3项废止。");
    }

    private static void check(LocalDate day, StatusLabel expected, Event... events) {
        assertThat(Timeline.of(List.of(events)).statusOn(day).label()).isEqualTo(expected);
    }

    private static Event event(EventKind kind, LocalDate on, String quote) {
        return event(kind, Optional.of(on), quote, Basis.STATED, CONFIRMED);
    }

    private static Event event(EventKind kind, Optional<LocalDate> on, String quote, Basis basis, Standing standing) {
        return new Event(
                kind,
                on,
                Optional.empty(),
                List.of(),
                LEARNED,
                Optional.empty(),
                Optional.empty(),
                quote,
                basis,
                standing,
                "测试");
    }
}
