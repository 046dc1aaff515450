package policybase.web.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import policybase.answer.Outcome;
import policybase.document.Title;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers.Lapse;

/// An answer as it was given, with what no longer holds of it.
///
/// @param at when it was given, in words
/// @param again where the same question is asked today
public record KeptAnswerView(
        PageFrame frame,
        String question,
        String at,
        String asOf,
        String outcome,
        String said,
        List<QuotedView> statements,
        String version,
        String again) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    public KeptAnswerView {
        statements = List.copyOf(statements);
    }

    /// @param lapsed why it no longer holds, empty when it does
    public record QuotedView(
            List<String> lines, String source, String status, String reason, String href, String lapsed) {
        public QuotedView {
            lines = List.copyOf(lines);
        }
    }

    public static KeptAnswerView of(PageFrame frame, KeptAnswer answer, List<Lapse> lapses) {
        var statements = new ArrayList<QuotedView>();
        for (var quoted : answer.statements()) {
            var number = statements.size();
            var lapsed = lapses.stream()
                    .filter(lapse -> lapse.statement() == number)
                    .findFirst()
                    .map(lapse -> lapse.cause().label() + "：" + lapse.why())
                    .orElse("");
            var source = Title.marked(quoted.title())
                    + (quoted.number().isEmpty() ? "" : "（" + quoted.number() + "）")
                    + quoted.locator();
            statements.add(new QuotedView(
                    List.of(quoted.words().replace('\t', '　').split("\n")),
                    source,
                    quoted.status(),
                    quoted.reason(),
                    Address.ofClause(quoted.document(), quoted.anchor(), ""),
                    lapsed));
        }
        return new KeptAnswerView(
                frame,
                answer.question(),
                MOMENT.format(answer.at().atZone(ZoneId.of("Asia/Shanghai"))),
                Words.day(answer.asOf()),
                Outcome.labelOf(answer.outcome()),
                answer.said(),
                statements,
                answer.version(),
                new Address("/ask").add("q", answer.question()).toString());
    }
}
