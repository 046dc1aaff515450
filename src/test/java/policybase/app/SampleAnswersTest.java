package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answer;
import policybase.app.part.Base;
import policybase.evaluate.AnswerQuestion;
import policybase.evaluate.AnswerReport;
import policybase.search.Filters;
import policybase.validity.InForce;

/// The judged questions over the sample documents, by words alone. The floors are what was reached: they only rise. Of
/// what must never happen there is no floor.
class SampleAnswersTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    /// Reached without meaning vectors; with them see `corpus/evaluation/baseline`.
    private static final double CORRECT = 0.74;

    private static final double SUPPORTED = 0.83;

    private static final double INVENTED = 0.11;

    /// What the texts leave open: a term of three years on the day that corresponds to its first (民法典第二百零二条 counts
    /// it in, the key does not). The key counts it as not in force.
    private static final Set<String> LEFT_OPEN = Set.of("栎人社发〔2023〕21号");

    /// Days around which documents of the sample come and go.
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2022, 12, 20), LocalDate.of(2024, 6, 30), LocalDate.of(2025, 3, 1), LocalDate.of(2027, 1, 15));

    /// Of all questions so many are put on every day: enough to meet every document.
    private static final int EVERY = 6;

    @TempDir
    static Path folder;

    private static Base base;
    private static List<AnswerQuestion> questions;

    @BeforeAll
    static void takeTheSampleIn() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/tesseract")),
                "tesseract is not installed: the scan cannot be read");
        base = Bases.ofSample(folder);
        questions = AnswerQuestion.read(HOME.resolve("corpus/evaluation/answers/sample.jsonl"));
    }

    @AfterAll
    static void close() {
        if (base != null) {
            base.close();
        }
    }

    @Test
    void theFiguresDoNotFall() {
        var inquiry = base.inquiry();
        var report = AnswerReport.of(questions, (text, asOf) -> inquiry.answer(text, Filters.IN_FORCE, asOf)
                .answer()
                .orElseThrow());

        assertThat(report.questions()).isGreaterThanOrEqualTo(300);
        assertThat(report.presented()).isSubsetOf(LEFT_OPEN);
        assertThat(report.correct()).isGreaterThanOrEqualTo(CORRECT);
        assertThat(report.supported()).isGreaterThanOrEqualTo(SUPPORTED);
        assertThat(report.invented()).isLessThanOrEqualTo(INVENTED);
    }

    @Test
    void onNoDayIsAnythingToldAsHoldingThatIsNotInForceThen() {
        var inquiry = base.inquiry();
        var told = 0;
        for (var i = 0; i < questions.size(); i += EVERY) {
            for (var day : DAYS) {
                var answer = inquiry.answer(questions.get(i).question(), Filters.IN_FORCE, day)
                        .answer()
                        .orElseThrow();
                if (!(answer instanceof Answer.OnlyHistorical)) {
                    told += answer.statements().size();
                    assertThat(answer.statements()).allSatisfy(statement -> assertThat(InForce.on(
                                    day,
                                    base.store()
                                            .documents()
                                            .published(statement.citation().id())
                                            .orElseThrow()
                                            .timeline()))
                            .as(day + " " + statement)
                            .isTrue());
                }
            }
        }
        assertThat(told).isGreaterThan(20);
    }
}
