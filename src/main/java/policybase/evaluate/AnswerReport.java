package policybase.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import policybase.answer.Answer;
import policybase.document.DocumentId;
import policybase.evaluate.AnswerJudge.Verdict;

/// What the answers to judged questions are worth.
public final class AnswerReport {
    private final List<Verdict> verdicts;

    private AnswerReport(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /// Puts every question.
    ///
    /// @param ask answers a question as of a day
    /// @param files path of the file a document came in, by which some keys name it
    public static AnswerReport of(
            List<AnswerQuestion> questions,
            BiFunction<String, LocalDate, Answer> ask,
            Function<DocumentId, String> files) {
        return new AnswerReport(questions.stream()
                .map(question -> AnswerJudge.judge(question, ask.apply(question.question(), question.asOf()), files))
                .toList());
    }

    public int questions() {
        return verdicts.size();
    }

    /// Share with an acceptable outcome, on acceptable grounds where it has any, and nothing forbidden.
    public double correct() {
        return share(verdicts, Verdict::isCorrect);
    }

    /// Share with an acceptable outcome, whatever was quoted.
    public double outcome() {
        return share(verdicts, Verdict::expected);
    }

    /// Of the answers that quote where the key says what may be quoted, the share that does.
    public double supported() {
        return share(verdicts.stream().filter(Verdict::cited).toList(), Verdict::supported);
    }

    /// Of the questions with several parts that were answered, the share with a quotation for each.
    public double complete() {
        return share(
                verdicts.stream()
                        .filter(verdict -> verdict.cited() && AnswerJudge.parts(verdict.question()) > 1)
                        .toList(),
                Verdict::complete);
    }

    /// Answers that present as in force what is not.
    public long notInForce() {
        return verdicts.stream()
                .filter(verdict -> !verdict.forbidden().isEmpty()
                        || verdict.answer().outcome().tellsWhatHolds()
                                && verdict.answer().statements().stream()
                                        .anyMatch(statement ->
                                                !statement.citation().status().inForce()))
                .count();
    }

    /// Numbers of the documents presented as in force on a day on which the key says they are not.
    public Set<String> presented() {
        return verdicts.stream()
                .flatMap(verdict -> verdict.forbidden().stream())
                .map(statement -> statement.citation().number())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Of the questions the base cannot answer, the share that was answered.
    public double invented() {
        return share(
                verdicts.stream()
                        .filter(verdict -> verdict.question().kind().equals("unanswerable"))
                        .toList(),
                Verdict::isInvented);
    }

    /// Figures, then a line for each miss among the questions that may be looked at.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "题数 %d，答复正确 %.1f%%（结果类别正确 %.1f%%），引文支持 %.1f%%，多问答全 %.1f%%，不在施行却当作现行 %d，答不了却答 %.1f%%",
                questions(),
                100 * correct(),
                100 * outcome(),
                100 * supported(),
                100 * complete(),
                notInForce(),
                100 * invented()));
        var kinds = verdicts.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.question().kind(), LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> lines.add(String.format(
                Locale.ROOT,
                "  %-16s %3d题 正确 %5.1f%% 结果类别 %5.1f%%",
                kind,
                some.size(),
                100 * share(some, Verdict::isCorrect),
                100 * share(some, Verdict::expected))));
        verdicts.stream()
                .flatMap(verdict -> verdict.forbidden().stream()
                        .map(statement -> "当作现行引用了 " + statement.citation().title()
                                + statement.citation().number()
                                + statement.citation().locator() + "，"
                                + verdict.question().asOf() + "，"
                                + statement.citation().status().reason()))
                .forEach(lines::add);
        verdicts.stream()
                .filter(verdict -> !verdict.isCorrect() && verdict.question().isOpen())
                .map(AnswerReport::line)
                .forEach(lines::add);
        return lines;
    }

    private static String line(Verdict verdict) {
        var question = verdict.question();
        return "✗ " + question.id() + "（" + question.kind() + "）" + question.question() + "：应为" + question.expect()
                + "，实为" + verdict.outcome() + (verdict.cited() && !verdict.supported() ? "，引文不对" : "")
                + (verdict.forbidden().isEmpty() ? "" : "，引用了当日不施行的文件")
                + verdict.answer().statements().stream()
                        .map(statement -> "\n      " + shortened(statement.toString()))
                        .collect(Collectors.joining())
                + question.cites().stream()
                        .map(cite -> "\n      应引：" + cite.document() + cite.clause() + cite.holds())
                        .collect(Collectors.joining());
    }

    private static String shortened(String text) {
        var line = text.replace('\n', '/');
        return line.length() > 160 ? line.substring(0, 80) + "……" + line.substring(line.length() - 70) : line;
    }

    private static double share(List<Verdict> some, Predicate<Verdict> which) {
        return some.isEmpty() ? 0 : (double) some.stream().filter(which).count() / some.size();
    }
}
