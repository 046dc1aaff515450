package policybase.web;

import java.time.LocalDate;
import policybase.answer.Findings;
import policybase.search.Filters;
import policybase.search.SearchRequest.Order;
import policybase.web.view.SearchForm;

/// The same JSON as the interface gives, for the commands.
public final class JsonText {
    private JsonText() {}

    /// As `/api/v1/search` answers on its first page.
    public static String ofSearch(Findings findings, String text, Filters filters, int size, LocalDate asOf) {
        var form = new SearchForm(text, filters, Order.RELEVANCE, 1, size, asOf, asOf);
        return Json.mapper().writeValueAsString(SearchJson.of(findings, form));
    }

    /// As `/api/v1/ask` answers.
    public static String ofAnswer(Findings findings, String question, LocalDate asOf) {
        var answer = findings.answer().orElseThrow();
        return Json.mapper()
                .writeValueAsString(
                        AskJson.of(question, answer, asOf, findings.parsed().remarks()));
    }
}
