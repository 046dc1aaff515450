package policybase.web;

import policybase.answer.Findings;
import policybase.register.Roll;
import policybase.search.Filters;
import policybase.search.SearchRequest.Order;
import policybase.validity.Standpoint;
import policybase.web.view.RegisterForm;
import policybase.web.view.SearchForm;
import policybase.web.view.When;

/// The same JSON as the interface gives, for the commands.
public final class JsonText {
    private JsonText() {}

    /// As `/api/v1/search` answers on its first page.
    public static String ofSearch(Findings findings, String text, Filters filters, int size, Standpoint from) {
        var form = new SearchForm(text, filters, Order.RELEVANCE, 1, size, new When(from, from.asOf(), ""));
        return Json.mapper().writeValueAsString(SearchJson.of(findings, form, true));
    }

    /// As `/api/v1/register` answers.
    public static String ofRegister(Roll roll, RegisterForm form) {
        return Json.mapper().writeValueAsString(RegisterJson.of(roll, form));
    }

    /// As `/api/v1/ask` answers.
    public static String ofAnswer(Findings findings, String question, Standpoint from) {
        var answer = findings.answer().orElseThrow();
        return Json.mapper()
                .writeValueAsString(
                        AskJson.of(question, answer, from, findings.parsed().remarks(), findings.kept()));
    }
}
