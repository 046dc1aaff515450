package policybase.web.portal;

import io.javalin.http.Context;
import policybase.document.Fault;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.Address;
import policybase.web.view.TextOfDay;
import policybase.web.view.When;
import policybase.web.view.document.DocumentReader;
import policybase.web.view.document.DocumentView;
import policybase.web.view.document.Spot;

/// The page of one document. Only published documents have one.
final class DocumentPages {
    /// Questions listed beside a document.
    private static final int QUESTIONS = 6;

    private static final int MOST_PARTS = 999;
    private static final int LONGEST_ANCHOR = 60;

    private final Documents documents;
    private final OpenQuestions questions;
    private final Forms forms;
    private final Renderer renderer;

    DocumentPages(Documents documents, OpenQuestions questions, Forms forms, Renderer renderer) {
        this.documents = documents;
        this.questions = questions;
        this.forms = forms;
        this.renderer = renderer;
    }

    void document(Context context) {
        var params = Params.of(context);
        var when = forms.when(params);
        var isDated = params.has("asOf");
        var spot = new Spot(params.number("part", 1, MOST_PARTS, 1), params.text("at", LONGEST_ANCHOR));
        params.done();
        var id = Forms.id(context.pathParam("id"));
        var named = documents
                .published(id, when.from())
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, Forms.missing(when)));
        var held = isDated ? TextOfDay.of(documents, named, when.from()) : named;
        if (held != named) {
            context.redirect(
                    when.into(new Address("/documents/" + held.document().id()))
                            .add("at", spot.anchor())
                            .toString());
            return;
        }
        var frame = renderer.frame(
                context,
                held.document().metadata().title().full(),
                "",
                when,
                "/documents/" + id,
                DocumentReader.metas(held, when.asOf()));
        renderer.render(
                context,
                "document.jte",
                new DocumentReader(documents, held, when).read(frame, asked(held, when), spot));
    }

    /// Answers are told as of now: a page about another day or another state of knowledge shows none.
    private DocumentView.Asked asked(Held held, When when) {
        var id = held.document().id();
        return when.isPlain()
                ? new DocumentView.Asked(
                        questions.restingOn(id, when.asOf(), QUESTIONS), questions.services(id, when.asOf(), QUESTIONS))
                : DocumentView.Asked.NOTHING;
    }
}
