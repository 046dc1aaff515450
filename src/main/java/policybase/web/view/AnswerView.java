package policybase.web.view;

import java.util.ArrayList;
import java.util.List;
import policybase.answer.Answer;
import policybase.answer.Statement;

/// An answer as readers see it.
///
/// @param outcome answered, only-historical or not-held: class of the style sheet
/// @param heading what sort of answer it is, in words
/// @param notice what to know before reading it; may be empty
public record AnswerView(
        String outcome, String heading, String notice, List<StatementView> statements, List<HitView> nearest) {
    public AnswerView {
        statements = List.copyOf(statements);
        nearest = List.copyOf(nearest);
    }

    /// Quoted words with the place they stand at.
    ///
    /// @param rows cells, when the words are rows of a table; else empty
    public record StatementView(
            int number,
            List<String> lines,
            List<List<String>> rows,
            String title,
            String docNo,
            String locator,
            String href,
            StatusView status) {
        public StatementView {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }
    }

    public static AnswerView of(Answer answer, String suffix) {
        return switch (answer) {
            case Answer.Grounded(var statements) ->
                new AnswerView("answered", "文件里是这样说的", "", views(statements, suffix), List.of());
            case Answer.OnlyHistorical(var statements) ->
                new AnswerView(
                        "only-historical",
                        "只找到不再有效或尚未生效的规定",
                        "下面的内容不能作为现在办事的依据，仅供了解历史情况。现在怎么办，请拨打热线询问。",
                        views(statements, suffix),
                        List.of());
            case Answer.Unanswered(var reason, var nearest) ->
                new AnswerView(
                        "not-held",
                        "没有找到能直接回答的规定",
                        reason,
                        List.of(),
                        nearest.stream()
                                .limit(5)
                                .map(hit -> HitView.of(hit, suffix))
                                .toList());
        };
    }

    private static List<StatementView> views(List<Statement> statements, String suffix) {
        var views = new ArrayList<StatementView>();
        for (var statement : statements) {
            var citation = statement.citation();
            var lines = List.of(statement.text().split("\n"));
            var isTable = statement.text().indexOf('\t') >= 0;
            views.add(new StatementView(
                    views.size() + 1,
                    isTable ? List.of() : lines,
                    isTable
                            ? lines.stream()
                                    .map(line -> List.of(line.split("\t", -1)))
                                    .toList()
                            : List.of(),
                    citation.title(),
                    citation.number(),
                    citation.locator(),
                    "/documents/" + citation.id() + suffix + "#" + citation.anchor(),
                    StatusView.of(citation.status())));
        }
        return views;
    }
}
