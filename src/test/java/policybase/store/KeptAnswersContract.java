package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.document.DocumentId;
import policybase.document.Span;
import policybase.store.KeptAnswers.Cause;
import policybase.store.KeptAnswers.Lapse;
import policybase.store.KeptAnswers.Often;

/// What every store must keep of the answers that were given. Part of [StoreContract].
abstract class KeptAnswersContract extends GapsContract {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void anAnswerIsReadBackAsItWasKept() {
        var answer = answer("a");
        store.keptAnswers().keep(List.of(answer, answer("b")));

        assertThat(store.keptAnswers().find("a")).contains(answer);
        assertThat(store.keptAnswers().find("c")).isEmpty();
        assertThat(store.keptAnswers().count()).isEqualTo(2);
        assertThat(store.keptAnswers().newest(1)).containsExactly(answer("b"));
    }

    @Test
    void anAnswerKeptOnceIsNeverOverwritten() {
        store.keptAnswers().keep(List.of(answer("a")));
        store.keptAnswers()
                .keep(List.of(new KeptAnswer(
                        "a",
                        "别的问题",
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        "not-held",
                        "",
                        false,
                        List.of(),
                        List.of(),
                        0,
                        "0",
                        "page",
                        AT)));

        assertThat(store.keptAnswers().find("a")).contains(answer("a"));
        assertThat(store.keptAnswers().count()).isEqualTo(1);
    }

    @Test
    void allAnswersCanBeGoneThroughInLots() {
        store.keptAnswers()
                .keep(IntStream.range(0, 5).mapToObj(i -> answer("id" + i)).toList());

        var first = store.keptAnswers().after(0, 3);
        var second = store.keptAnswers().after(first.getLast().number(), 3);

        assertThat(first).extracting(one -> one.answer().id()).containsExactly("id0", "id1", "id2");
        assertThat(second).extracting(one -> one.answer().id()).containsExactly("id3", "id4");
        assertThat(store.keptAnswers().after(second.getLast().number(), 3)).isEmpty();
    }

    @Test
    void questionsAreCountedFromSoManyTimesOnSoManyDaysOn() {
        store.keptAnswers()
                .keep(List.of(
                        asked("a1", "高龄津贴怎么领", "answered", 0),
                        asked("a2", "高龄津贴怎么领？", "curated", 1),
                        asked("a3", "高龄津贴怎么领", "answered", 2),
                        asked("b1", "只在一天问的事", "answered", 1),
                        asked("b2", "只在一天问的事", "answered", 1),
                        asked("b3", "只在一天问的事", "answered", 1),
                        asked("c1", "没有答上的事", "not-held", 0),
                        asked("c2", "没有答上的事", "not-held", 1),
                        asked("c3", "没有答上的事", "not-held", 2),
                        asked("d1", "低保怎么办", "answered", 0),
                        asked("d2", "低保怎么办", "answered", 1)));
        var outcomes = List.of("answered", "curated");

        assertThat(store.keptAnswers().often(AT, outcomes, 3, 3, 10)).containsExactly(new Often("高龄津贴怎么领", 3));
        assertThat(store.keptAnswers().often(AT, outcomes, 2, 2, 10))
                .extracting(Often::question)
                .containsExactly("高龄津贴怎么领", "低保怎么办");
        assertThat(store.keptAnswers().often(AT.plusSeconds(86_400), outcomes, 3, 1, 10))
                .extracting(Often::question)
                .containsExactly("只在一天问的事");
        assertThat(store.keptAnswers().often(AT, outcomes, 1, 1, 1)).hasSize(1);
    }

    @Test
    void whatWasAskedIsCountedByItsWordsAndByTheHour() {
        store.keptAnswers()
                .keep(List.of(
                        asked("a1", "高龄津贴怎么领", "answered", 0),
                        asked("a2", "高龄津贴怎么领？", "answered", 1),
                        asked("a3", "高龄津贴怎么领", "not-held", 1),
                        asked("a4", "低保怎么办", "curated", 2)));
        var end = AT.plusSeconds(86_400L * 2);

        assertThat(store.keptAnswers().asked(AT, end))
                .containsExactly(
                        new KeptAnswers.Asked("高龄津贴怎么领", "answered", 2),
                        new KeptAnswers.Asked("高龄津贴怎么领", "not-held", 1));
        assertThat(store.keptAnswers().perHour(AT, end))
                .containsExactly(
                        new KeptAnswers.Hour(AT, "answered", "page", 1),
                        new KeptAnswers.Hour(AT.plusSeconds(86_400), "answered", "page", 1),
                        new KeptAnswers.Hour(AT.plusSeconds(86_400), "not-held", "page", 1));
        assertThat(store.keptAnswers().first()).contains(AT);
    }

    @Test
    void anEmptyStoreHasNoFirstAnswer() {
        assertThat(store.keptAnswers().first()).isEmpty();
    }

    private static KeptAnswer asked(String id, String question, String outcome, int day) {
        return new KeptAnswer(
                id,
                question,
                LocalDate.of(2026, 11, 23),
                Optional.empty(),
                outcome,
                "",
                true,
                List.of(),
                List.of(),
                0,
                "1",
                "page",
                AT.plusSeconds(86_400L * day));
    }

    @Test
    void whatAnAuditFindsIsKeptOnce() {
        store.keptAnswers().keep(List.of(answer("a")));
        var lapse = new Lapse(
                "a", 0, Cause.NOT_IN_FORCE, "已废止。", Optional.of(LocalDate.of(2026, 12, 1)), AT.plusSeconds(60));

        assertThat(store.keptAnswers().note(List.of(lapse))).isEqualTo(1);
        assertThat(store.keptAnswers().note(List.of(lapse))).isZero();
        assertThat(store.keptAnswers().lapses()).containsExactly(lapse);
    }

    private static KeptAnswer answer(String id) {
        return new KeptAnswer(
                id,
                "高龄津贴每月多少钱",
                LocalDate.of(2026, 11, 23),
                Optional.of(AT),
                "answered",
                "",
                true,
                List.of(new KeptAnswer.Quoted(
                        new DocumentId("3f2a9c01b4d5e6f7"),
                        "云溪县高龄津贴发放办法",
                        "云府规〔2024〕1号",
                        "第三条",
                        "c2-a3",
                        new Span(0, 4),
                        "每人\t50元",
                        "0".repeat(64),
                        "现行有效",
                        "自2024年2月1日起施行")),
                List.of(new KeptAnswer.Seen(new DocumentId("3f2a9c01b4d5e6f7"), "c2-a3", 0.75)),
                12,
                "0.1.0",
                "api",
                AT);
    }
}
