package policybase.web.portal;

import io.javalin.http.Context;
import policybase.document.Fault;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.DocumentReader;
import policybase.web.view.DocumentView;
import policybase.web.view.TextOfDay;
import policybase.web.view.When;

/// The page of one document. Only published documents have one.
final class DocumentPages {
    /// Questions listed beside a document.
    private static final int QUESTIONS = 6;

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
        params.done();
        var id = Forms.id(context.pathParam("id"));
        var named = documents
                .published(id, when.from())
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, Forms.missing(when)));
        var held = isDated ? TextOfDay.of(documents, named, when.from()) : named;
        if (held != named) {
            context.redirect("/documents/" + held.document().id() + when.suffix());
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
                context, "document.jte", new DocumentReader(documents, held, when).read(frame, asked(held, when)));
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
