package policybase.web.portal;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.answer.Inquiry;
import policybase.search.Filters;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.Address;
import policybase.web.view.AnswerView;
import policybase.web.view.AskView;
import policybase.web.view.When;

/// The page that answers a question.
final class AskPages {
    private final Inquiry inquiry;
    private final Forms forms;
    private final Renderer renderer;

    AskPages(Inquiry inquiry, Forms forms, Renderer renderer) {
        this.inquiry = inquiry;
        this.forms = forms;
        this.renderer = renderer;
    }

    void ask(Context context) {
        var params = Params.of(context);
        var text = params.text("q", Forms.LONGEST);
        var when = forms.when(params);
        params.done();
        var now = new Address("/ask").add("q", text).toString();
        var frame = renderer.frame(context, text.isEmpty() ? "政策问答" : text, text, when, now, List.of());
        var address = when.into(new Address("/search").add("q", text));
        renderer.render(context, "ask.jte", new AskView(frame, answer(text, when), address.toString()));
    }

    private Optional<AnswerView> answer(String text, When when) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var findings = inquiry.answer(text, new Filters(Filters.Validity.IN_FORCE, Map.of()), when.from());
        return findings.answer().map(answer -> AnswerView.of(answer, when.suffix()));
    }
}
