package policybase.web;

import io.javalin.http.Context;
import policybase.document.Fault;
import policybase.store.Documents;
import policybase.web.view.DocumentReader;

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
        var asOf = forms.day(params);
        params.done();
        var held = documents
                .published(Forms.id(context.pathParam("id")))
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份文件，可能已经撤下，也可能网址抄错了。"));
        var frame =
                renderer.frame(held.document().metadata().title().full(), "", asOf, DocumentReader.metas(held, asOf));
        renderer.render(context, "document.jte", new DocumentReader(documents, held, asOf, forms.today()).read(frame));
    }
}
