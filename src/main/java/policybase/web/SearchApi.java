package policybase.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import policybase.answer.Inquiry;
import policybase.search.Filters;
import policybase.search.Searcher;
import policybase.web.http.Forms;
import policybase.web.http.Params;

/// Search, question and completion as JSON.
final class SearchApi {
    private final Inquiry inquiry;
    private final Searcher searcher;
    private final Forms forms;

    /// Completions of what was typed so far.
    record SuggestJson(String q, String asOf, List<SuggestionJson> suggestions) {}

    record SuggestionJson(String text, String id) {}

    SearchApi(Inquiry inquiry, Searcher searcher, Forms forms) {
        this.inquiry = inquiry;
        this.searcher = searcher;
        this.forms = forms;
    }

    void search(Context context) {
        var params = Params.of(context);
        var form = forms.search(params);
        params.done();
        var findings = inquiry.ask(
                form.text(),
                form.filters(),
                form.order(),
                form.offset(),
                form.size(),
                form.when().from());
        context.json(SearchJson.of(findings, form));
    }

    void ask(Context context) {
        var params = Params.of(context);
        var text = params.required("q", Forms.LONGEST);
        var when = forms.when(params);
        params.done();
        var findings = inquiry.answer(text, new Filters(Filters.Validity.IN_FORCE, Map.of()), when.from());
        context.json(AskJson.of(
                text,
                findings.answer().orElseThrow(),
                when.from(),
                findings.parsed().remarks()));
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
                suggestions.stream()
                        .map(suggestion -> new SuggestionJson(suggestion.text(), suggestion.id()))
                        .toList()));
    }
}
