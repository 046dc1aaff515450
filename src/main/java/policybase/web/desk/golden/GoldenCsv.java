package policybase.web.desk.golden;

import java.util.List;
import java.util.stream.Collectors;
import policybase.answer.Outcome;
import policybase.golden.Told;

/// A run for spreadsheets.
final class GoldenCsv {
    private static final String HEAD = "\uFEFF题号,问题,应引用,引文应含,日期,结果,与上次比,名次,引用了,答复类别,答复引文";

    private GoldenCsv() {}

    static String of(Told told) {
        return HEAD + "\n" + told.lines().stream().map(GoldenCsv::line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(Told.Line line) {
        var question = line.question();
        var result = line.result();
        return List.of(
                        Long.toString(question.number()),
                        question.text(),
                        GoldenPages.wanted(question),
                        question.words(),
                        question.day().map(Object::toString).orElse(""),
                        result.met() ? "对" : "错",
                        line.change().label(),
                        result.place() == 0 ? "" : Integer.toString(result.place()),
                        result.cited() ? "是" : "否",
                        Outcome.labelOf(result.outcome()),
                        result.told())
                .stream()
                .map(GoldenCsv::cell)
                .collect(Collectors.joining(","));
    }

    /// Quoted, and never a formula to a spreadsheet.
    private static String cell(String text) {
        var plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return plain.matches("[\\p{IsHan}\\w.:/-]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
