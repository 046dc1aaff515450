package policybase.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.answer.Channel;
import policybase.answer.Findings;
import policybase.answer.Inquiry;
import policybase.search.Filters;
import policybase.search.Searcher;
import policybase.web.http.Ears;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.view.Address;
import policybase.web.view.Miss;

/// Search, question and completion as JSON.
final class SearchApi {
    private final Inquiry inquiry;
    private final Searcher searcher;
    private final Forms forms;

    /// Completions of what was typed so far.
    record SuggestJson(String q, String asOf, List<SuggestionJson> suggestions) {}

    record SuggestionJson(String kind, String text, Optional<String> id, String href) {}

    SearchApi(Inquiry inquiry, Searcher searcher, Forms forms) {
        this.inquiry = inquiry;
        this.searcher = searcher;
        this.forms = forms;
    }

    void search(Context context) {
        var params = Params.of(context);
        var typed = forms.search(params);
        var explain = forms.flag(params, "explain");
        params.done();
        var asked = inquiry.in(typed.manner());
        var understood = asked.understand(typed.text(), typed.asOf());
        var form = typed.asUnderstood(understood);
        var found = asked.ask(
                form.text(),
                form.filters(),
                form.order(),
                form.offset(),
                form.size(),
                form.when().from());
        var findings = new Findings(understood, found.page(), found.answer(), found.kept());
        Ears.tell(context, Miss.of(findings, form.isPlain()));
        context.json(SearchJson.of(findings, form, explain));
    }

    void ask(Context context) {
        var params = Params.of(context);
        var text = params.required("q", Forms.LONGEST);
        var given = forms.when(params);
        var isDated = params.has("asOf");
        var asked = forms.literal(params) ? inquiry.literally() : inquiry;
        params.done();
        var understood = asked.understand(text, given.asOf());
        var when = isDated ? given : given.asUnderstood(understood);
        var wanted = when.equals(given) ? text : understood.timeless();
        var findings = asked.answer(wanted, new Filters(Filters.Validity.IN_FORCE, Map.of()), when.from());
        Ears.tell(context, Miss.of(findings, when.isPlain()));
        context.json(AskJson.of(
                        text,
                        findings.answer().orElseThrow(),
                        when.from(),
                        findings.parsed().remarks(),
                        findings.kept())
                .beside(inquiry.related(text, findings.curated(), Channel.PORTAL, when.from())));
    }

    void suggest(Context context) {
        var params = Params.of(context);
        var typed = params.text("q", Forms.LONGEST);
        var limit = params.number("limit", 1, 20, 8);
        var asOf = forms.day(params);
        params.done();
        var suggestions = typed.isEmpty() ? List.<Searcher.Suggestion>of() : searcher.suggest(typed, limit, asOf);
        context.json(new SuggestJson(
                typed,
                asOf.toString(),
                suggestions.stream().map(suggestion -> json(suggestion)).toList()));
    }

    private static SuggestionJson json(Searcher.Suggestion suggestion) {
        var id = suggestion.id();
        return switch (suggestion.kind()) {
            case TITLE -> new SuggestionJson("title", suggestion.text(), Optional.of(id), "/documents/" + id);
            case QUESTION ->
                new SuggestionJson(
                        "question",
                        suggestion.text(),
                        Optional.of(id).filter(one -> !one.isEmpty()),
                        new Address("/ask").add("q", suggestion.text()).toString());
            case TOPIC ->
                new SuggestionJson(
                        "topic",
                        suggestion.text(),
                        Optional.empty(),
                        new Address("/search").add("topic", suggestion.id()).toString());
        };
    }
}
