package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import policybase.document.PolicyDocument;
import policybase.search.Filters;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers.Cause;
import policybase.testing.County;
import policybase.testing.Papers;
import policybase.testing.Shelf;
import policybase.testing.ShelfAnswers;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// Answers are kept as they were given, and what no longer holds of them is found.
class AuditTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LATER = County.TODAY.plusMonths(2);

    private final Shelf shelf = County.shelf();
    private final ShelfAnswers answers = new ShelfAnswers();

    @Test
    void anAnswerIsKeptAsItWasGivenWithWhatIsPersonalMasked() {
        var id = ask("高龄津贴每月多少钱？13912345678", County.TODAY);

        var kept = answers.find(id).orElseThrow();
        assertThat(kept.question()).contains("高龄津贴每月多少钱").doesNotContain("13912345678");
        assertThat(kept.outcome()).isEqualTo("answered");
        assertThat(kept.statements().getFirst().words()).contains("每人每月50元");
        assertThat(kept.statements().getFirst().status()).isEqualTo("现行有效");
        assertThat(kept.seen()).isNotEmpty();
        assertThat(kept.channel()).isEqualTo("api");
    }

    @Test
    void whatStillHoldsIsNotFound() {
        ask("高龄津贴每月多少钱", County.TODAY);

        assertThat(audit(LATER).lapses()).isEmpty();
        assertThat(audit(LATER).answers()).isEqualTo(1);
    }

    @Test
    void aDocumentRepealedSinceIsFoundWithTheDay() {
        ask("高龄津贴每月多少钱", County.TODAY);
        shelf.put(
                County.ALLOWANCE,
                County.commences(LocalDate.of(2024, 2, 1), "本办法自2024年2月1日起施行"),
                County.event(EventKind.REPEALED, LATER.minusDays(3), List.of(), Standing.CONFIRMED));

        var first = audit(LATER);
        assertThat(first.lapses()).isNotEmpty().allSatisfy(lapse -> {
            assertThat(lapse.cause()).isEqualTo(Cause.NOT_IN_FORCE);
            assertThat(lapse.since()).contains(LATER.minusDays(3));
        });
        assertThat(first.fresh()).isEqualTo(first.lapses().size());
        assertThat(audit(LATER).fresh()).isZero();
    }

    @Test
    void aRepealThatReachesBackShowsThatTheAnswerWasWrongWhenGiven() {
        ask("高龄津贴每月多少钱", County.TODAY);
        shelf.put(
                County.ALLOWANCE,
                County.commences(LocalDate.of(2024, 2, 1), "本办法自2024年2月1日起施行"),
                County.event(EventKind.REPEALED, County.TODAY.minusDays(3), List.of(), Standing.CONFIRMED));

        assertThat(audit(LATER).lapses()).isNotEmpty().allSatisfy(lapse -> assertThat(lapse.cause())
                .isEqualTo(Cause.NEVER_HELD));
    }

    @Test
    void anAnswerAboutAPastDayIsHeldAgainstThatDay() {
        ask("百岁老人慰问金多少钱", LocalDate.of(2020, 1, 1));

        assertThat(answers.newest(1).getFirst().outcome()).isEqualTo("answered");
        assertThat(audit(LATER).lapses()).isEmpty();
    }

    @Test
    void changedWordsAreFound() {
        ask("高龄津贴每月多少钱", County.TODAY);
        shelf.put(
                new PolicyDocument(
                        County.ALLOWANCE.id(),
                        County.ALLOWANCE.revision(),
                        County.ALLOWANCE.stage(),
                        County.ALLOWANCE.original(),
                        County.ALLOWANCE.metadata(),
                        County.ALLOWANCE.evidence(),
                        Papers.titled("云溪县高龄津贴发放办法", "云府规〔2024〕1号")
                                .article("三", "高龄津贴按月发放，标准另行公布。")
                                .make()
                                .body(),
                        County.ALLOWANCE.relations(),
                        County.ALLOWANCE.problems()),
                County.commences(LocalDate.of(2024, 2, 1), "本办法自2024年2月1日起施行"));

        assertThat(audit(LATER).lapses()).isNotEmpty().allSatisfy(lapse -> assertThat(lapse.cause())
                .isEqualTo(Cause.WORDS_CHANGED));
    }

    @Test
    void aWithdrawnDocumentIsFound() {
        ask("高龄津贴每月多少钱", County.TODAY);

        var audit = new Audit(new Shelf(), answers, ZONE);
        assertThat(audit.run(LATER, LATER.atStartOfDay(ZONE).toInstant()).lapses())
                .isNotEmpty()
                .allSatisfy(lapse -> assertThat(lapse.cause()).isEqualTo(Cause.WITHDRAWN));
    }

    @Test
    void whatWasToldAsHistoryNeedNotHold() {
        ask("百岁老人慰问金多少钱", County.TODAY);

        assertThat(answers.newest(1).getFirst().holds()).isFalse();
        assertThat(audit(LATER).lapses()).isEmpty();
    }

    private Audit.Result audit(LocalDate day) {
        return new Audit(shelf, answers, ZONE).run(day, day.atStartOfDay(ZONE).toInstant());
    }

    private String ask(String question, LocalDate asOf) {
        var clock = Clock.fixed(County.TODAY.atStartOfDay(ZONE).toInstant(), ZONE);
        var answerer = new Answerer(shelf, new HanlpSegmenter(Dictionary.empty()), Synonyms.none(), "12345");
        var keeping = new Keeping(
                text -> text.replaceAll("\\d{11}", "【手机号】"),
                () -> "kept-" + answers.count(),
                clock,
                "test",
                (KeptAnswer answer) -> answers.keep(List.of(answer)));
        return new Inquiry(shelf, answerer)
                .keeping(keeping, Channel.API)
                .answer(question, Filters.IN_FORCE, asOf)
                .kept()
                .orElseThrow();
    }
}
