package policybase.web;

import io.javalin.http.Context;
import java.util.List;
import policybase.document.Fault;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.CompareReader;

/// Two texts side by side (对照): as a page and as JSON.
final class ComparePages {
    private static final int LONGEST_ID = 64;

    private final Documents documents;
    private final Forms forms;
    private final Renderer renderer;

    ComparePages(Documents documents, Forms forms, Renderer renderer) {
        this.documents = documents;
        this.forms = forms;
        this.renderer = renderer;
    }

    void page(Context context) {
        var params = Params.of(context);
        var left = params.required("left", LONGEST_ID);
        var right = params.required("right", LONGEST_ID);
        params.done();
        var before = held(left);
        var frame = renderer.frame(
                context, "对照：" + before.document().metadata().title().cited(), "", forms.today(), List.of());
        renderer.render(context, "compare.jte", new CompareReader(before, held(right), forms.today()).read(frame));
    }

    void json(Context context) {
        var params = Params.of(context);
        var left = params.required("left", LONGEST_ID);
        var right = params.required("right", LONGEST_ID);
        params.done();
        context.json(CompareJson.of(held(left), held(right)));
    }

    private Held held(String id) {
        return documents
                .published(Forms.id(id))
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "要对照的文件里有一份不在库里，可能已经撤下，也可能网址抄错了。"));
    }
}
