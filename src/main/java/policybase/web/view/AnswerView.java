package policybase.web.view;

import java.util.ArrayList;
import java.util.List;
import policybase.answer.Answer;
import policybase.answer.Referral;
import policybase.answer.Statement;

/// An answer as readers see it.
///
/// @param outcome see [#outcome]: class of the style sheet
/// @param heading what sort of answer it is, in words
/// @param notice what to know before reading it; may be empty
/// @param advice what to do besides, read after the statements; may be empty
/// @param call the number to call, empty where it is the hotline or none
/// @param choices what may be meant, each with the address that asks for it
public record AnswerView(
        String outcome,
        String heading,
        String notice,
        List<StatementView> statements,
        String advice,
        String call,
        List<ChoiceView> choices,
        List<HitView> nearest) {
    public AnswerView {
        statements = List.copyOf(statements);
        choices = List.copyOf(choices);
        nearest = List.copyOf(nearest);
    }

    /// Something that may be meant.
    public record ChoiceView(String label, String href) {}

    /// Short name of an outcome, the same on every channel and in what is kept.
    public static String outcome(Answer answer) {
        return answer.outcome().code();
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
        var statements = views(answer.statements(), suffix);
        return switch (answer) {
            case Answer.Curated curated ->
                new AnswerView(
                        outcome(answer),
                        (curated.pinned() ? "置顶答复：" : "") + curated.entry().question(),
                        curated.entry().telling().spoken(),
                        statements,
                        "",
                        "",
                        List.of(new ChoiceView(
                                "条件、材料和办法", "/entries/" + curated.entry().id())),
                        List.of());
            case Answer.Grounded _ -> quoting(answer, "文件里是这样说的", "", statements);
            case Answer.Partial partial -> quoting(answer, "文件里只说到一部分", partial.missing(), statements);
            case Answer.OnlyHistorical _ ->
                quoting(answer, "只找到不再有效或尚未生效的规定", "下面的内容不能作为现在办事的依据，仅供了解历史情况。现在怎么办，请拨打热线询问。", statements);
            case Answer.Clarify(var question, var choices) ->
                new AnswerView(
                        outcome(answer),
                        "请先选一下",
                        question,
                        List.of(),
                        "",
                        "",
                        choices.stream().map(choice -> choice(choice, suffix)).toList(),
                        List.of());
            case Answer.NotOurs elsewhere -> elsewhere(answer, elsewhere.referral(), statements);
            case Answer.Unanswered(var reason, var nearest) ->
                new AnswerView(
                        outcome(answer),
                        "没有找到能直接回答的规定",
                        reason,
                        List.of(),
                        "",
                        "",
                        List.of(),
                        nearest.stream()
                                .limit(5)
                                .map(hit -> HitView.of(hit, suffix))
                                .toList());
        };
    }

    private static AnswerView quoting(Answer answer, String heading, String notice, List<StatementView> statements) {
        return new AnswerView(outcome(answer), heading, notice, statements, "", "", List.of(), List.of());
    }

    private static AnswerView elsewhere(Answer answer, Referral there, List<StatementView> statements) {
        var isRuleFirst = !statements.isEmpty();
        return new AnswerView(
                outcome(answer),
                there.isEmergency() ? "请立即拨打 " + there.call() : isRuleFirst ? "先看规定，再找对渠道" : "这件事请走专门的渠道",
                isRuleFirst ? "" : there.advice(),
                statements,
                isRuleFirst ? there.advice() : "",
                there.call(),
                List.of(),
                List.of());
    }

    private static ChoiceView choice(Answer.Choice choice, String suffix) {
        var query = "/ask?q=" + Address.encode(choice.query());
        return new ChoiceView(choice.label(), suffix.isEmpty() ? query : query + "&" + suffix.substring(1));
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
                    Address.ofClause(citation.id(), citation.anchor(), suffix),
                    StatusView.of(citation.status())));
        }
        return views;
    }
}
