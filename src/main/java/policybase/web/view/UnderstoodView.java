package policybase.web.view;

import java.util.List;
import java.util.function.UnaryOperator;
import policybase.search.ParsedQuery;
import policybase.search.Step;

/// What was understood of the text, and how to take it back.
///
/// @param text looked for instead of the one typed; empty when it is looked for as typed
/// @param otherHref the text as typed, or, where it already is, as understood
/// @param perhaps what may have been meant
public record UnderstoodView(String text, boolean literal, String otherHref, List<Choice> perhaps, List<String> steps) {
    /// Another text to look for.
    public record Choice(String text, String href) {}

    static UnderstoodView of(SearchForm form, ParsedQuery parsed) {
        return of(parsed, form.literal(), form.withLiteral(!form.literal()).address("/search"), text -> form.withText(
                        text)
                .address("/search"));
    }

    /// The same of a question.
    public static UnderstoodView asked(String text, boolean literal, When when, ParsedQuery parsed) {
        var other = new Address("/ask").add("q", text).add("literal", literal ? "" : "true");
        return of(parsed, literal, when.into(other).toString(), perhaps -> when.into(
                        new Address("/ask").add("q", perhaps))
                .toString());
    }

    private static UnderstoodView of(
            ParsedQuery parsed, boolean literal, String otherHref, UnaryOperator<String> address) {
        return new UnderstoodView(
                parsed.isCorrected() ? parsed.understood() : "",
                literal,
                otherHref,
                parsed.perhaps().stream()
                        .map(text -> new Choice(text, address.apply(text)))
                        .toList(),
                parsed.steps().stream()
                        .filter(step -> step.kind() != Step.Kind.PERHAPS && step.kind() != Step.Kind.LITERAL)
                        .map(UnderstoodView::line)
                        .toList());
    }

    private static String line(Step step) {
        var change = step.to().equals(step.from()) ? step.from() : step.from() + " → " + step.to();
        return step.kind().label() + "：" + change + (step.note().isEmpty() ? "" : "。" + step.note());
    }
}
