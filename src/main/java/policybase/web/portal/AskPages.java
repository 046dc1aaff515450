package policybase.web.portal;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.answer.Channel;
import policybase.answer.Findings;
import policybase.answer.Inquiry;
import policybase.search.Filters;
import policybase.web.http.Ears;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.Address;
import policybase.web.view.AnswerView;
import policybase.web.view.AskView;
import policybase.web.view.Miss;
import policybase.web.view.RelatedView;
import policybase.web.view.UnderstoodView;
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
        var given = forms.when(params);
        var literal = forms.literal(params);
        var isDated = params.has("asOf");
        params.done();
        var asked = literal ? inquiry.literally() : inquiry;
        var understood = asked.understand(text, given.asOf());
        var when = isDated ? given : given.asUnderstood(understood);
        var now = new Address("/ask")
                .add("q", text)
                .add("literal", literal ? "true" : "")
                .add("asOf", when.equals(given) ? "" : given.today().toString())
                .toString();
        var frame = renderer.frame(context, text.isEmpty() ? "政策问答" : text, text, when, now, List.of());
        var address = when.into(new Address("/search").add("q", text));
        var findings = findings(asked, when.equals(given) ? text : understood.timeless(), when);
        Ears.tell(context, findings.flatMap(found -> Miss.of(found, when.isPlain())));
        var answer = findings.flatMap(Findings::answer).map(one -> AnswerView.of(one, when.suffix()));
        var kept = findings.flatMap(Findings::kept).map(id -> "/answers/" + id).orElse("");
        renderer.render(
                context,
                "ask.jte",
                new AskView(
                        frame,
                        answer,
                        address.toString(),
                        kept,
                        findings.map(_ -> UnderstoodView.asked(text, literal, given, understood)),
                        findings.map(found -> related(text, found, when)).orElse(List.of())));
    }

    private List<RelatedView> related(String text, Findings found, When when) {
        return RelatedView.all(inquiry.related(text, found.curated(), Channel.PORTAL, when.from()));
    }

    private static Optional<Findings> findings(Inquiry inquiry, String text, When when) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(inquiry.answer(text, new Filters(Filters.Validity.IN_FORCE, Map.of()), when.from()));
    }
}
