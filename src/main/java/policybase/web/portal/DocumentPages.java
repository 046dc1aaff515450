package policybase.web.portal;

import io.javalin.http.Context;
import policybase.document.Fault;
import policybase.store.Documents;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.DocumentReader;
import policybase.web.view.TextOfDay;

/// The page of one document. Only published documents have one.
final class DocumentPages {
    private final Documents documents;
    private final Forms forms;
    private final Renderer renderer;

    DocumentPages(Documents documents, Forms forms, Renderer renderer) {
        this.documents = documents;
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
        renderer.render(context, "document.jte", new DocumentReader(documents, held, when).read(frame));
    }
}
