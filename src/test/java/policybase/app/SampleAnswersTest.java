package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answer;
import policybase.answer.Answer.Grounded;
import policybase.answer.Answer.OnlyHistorical;
import policybase.answer.Answer.Unanswered;
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
    private static final double CORRECT = 0.78;

    private static final double SUPPORTED = 0.86;

    private static final double INVENTED = 0.08;

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
        var report = AnswerReport.of(
                questions,
                (text, asOf) ->
                        inquiry.answer(text, Filters.IN_FORCE, asOf).answer().orElseThrow(),
                _ -> "");

        assertThat(report.questions()).isGreaterThanOrEqualTo(300);
        assertThat(report.presented()).isEmpty();
        assertThat(report.correct()).isGreaterThanOrEqualTo(CORRECT);
        assertThat(report.supported()).isGreaterThanOrEqualTo(SUPPORTED);
        assertThat(report.invented()).isLessThanOrEqualTo(INVENTED);
    }

    /// Without the year, without the brackets, with words run in, an order without its issuer's full name.
    @Test
    void aNumberIsUnderstoodInTheMiddleOfAQuestion() {
        var numbers = Map.of(
                "栎府复8号说了哪几点", "栎府复〔2026〕8号",
                "麻烦问下栎教发33号是管啥子的，2024年那个", "栎教发〔2024〕33号",
                "栎府办发2021 20号讲的是啥子", "栎府办发〔2021〕20号",
                "省政府97号令改了哪些", "澜东省人民政府令第97号",
                "县政府2025年第2号公告在哪看", "青栎县人民政府公告2025年第2号",
                "帮我找一下公积金管委会2025年2号文", "衡泽公积金管委〔2025〕2号");
        numbers.forEach((question, number) -> assertThat(answer(question))
                .as(question)
                .isInstanceOfSatisfying(Grounded.class, answer -> assertThat(answer.statements())
                        .allSatisfy(statement ->
                                assertThat(statement.citation().number()).isEqualTo(number))));
    }

    /// A 条 cited by the name of its document is answered by its words; where it was changed, by what changed it.
    @Test
    void anArticleThatIsCitedIsQuoted() {
        assertThat(grounds("高龄津贴发放办法第三条讲什么")).containsExactly("栎府发〔2018〕9号 第三条");
        assertThat(grounds("高龄津贴发放办法第四条规定了什么")).isNotEmpty().noneMatch(ground -> ground.startsWith("栎府发〔2018〕9号"));
        assertThat(grounds("澜东省最低生活保障办法第二十条之一是什么")).isNotEmpty().allMatch(ground -> ground.startsWith("澜东省人民政府令第97号"));
        assertThat(grounds("青栎县育儿补贴实施办法什么时候开始施行")).containsExactly("栎府规〔2025〕2号 第十五条");
        assertThat(answer("高龄津贴发放办法第九十九条是什么"))
                .isInstanceOfSatisfying(
                        Unanswered.class, answer -> assertThat(answer.reason()).contains("没有找到第九十九条"));
    }

    /// Who asks for a document gets it, though its name is told in other words.
    @Test
    void aDocumentIsFoundByWhatIsSaidOfIt() {
        assertThat(grounds("那个放宽户口迁移的通知调出来看看")).isNotEmpty().allMatch(ground -> ground.startsWith("栎公发〔2021〕5号"));
        assertThat(grounds("高龄津贴发放办法在哪看")).isNotEmpty().allMatch(ground -> ground.startsWith("栎府发〔2018〕9号"));
    }

    /// The older text names the thing asked about in plainer words, but another took its place.
    @Test
    void whatTookAnOlderDocumentsPlaceAnswersInsteadOfIt() {
        for (var question : List.of("占地赔果树，盛果期一棵好多钱", "水田青苗一亩补900对不对")) {
            assertThat(answer(question)).as(question).isInstanceOf(Grounded.class);
            assertThat(grounds(question)).as(question).anyMatch(ground -> ground.startsWith("青栎县人民政府公告2025年第2号"));
        }
    }

    /// Each part is asked with what the question tells of the case.
    @Test
    void everyPartOfAQuestionIsAnswered() {
        assertThat(answer("老人满了一百岁，高龄津贴一个月多少，在哪里申请")).isInstanceOf(Grounded.class);
        assertThat(grounds("老人满了一百岁，高龄津贴一个月多少，在哪里申请")).contains("栎府发〔2022〕15号 一、", "栎府发〔2018〕9号 第五条");
    }

    /// A change of one 条 does not outlive its document.
    @Test
    void whatChangedADocumentThatIsOverIsNotToldAsHolding() {
        var question = "青栎县农村宅基地和村民建房管理办法第八条讲什么";
        assertThat(answer(question)).isInstanceOf(Grounded.class);
        assertThat(answer(question, LocalDate.of(2028, 3, 1))).isInstanceOf(OnlyHistorical.class);
    }

    private static List<String> grounds(String question) {
        return answer(question).statements().stream()
                .map(statement -> statement.citation().number() + " "
                        + statement.citation().locator())
                .toList();
    }

    private static Answer answer(String question) {
        return answer(question, LocalDate.of(2026, 11, 25));
    }

    private static Answer answer(String question, LocalDate day) {
        return base.inquiry().answer(question, Filters.IN_FORCE, day).answer().orElseThrow();
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
