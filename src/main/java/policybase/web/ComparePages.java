package policybase.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Fault;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.CompareReader;

/// Two texts side by side (对照): as a page and as JSON; without a choice, a page to choose on.
final class ComparePages {
    /// An identifier, or the address of a page as it is copied from a browser.
    private static final int LONGEST = 300;

    private static final int MOST_PARTS = 999;

    private static final Pattern ADDRESS = Pattern.compile(".*/documents/([^/?#]+).*");

    private final Documents documents;
    private final Forms forms;
    private final Renderer renderer;

    ComparePages(Documents documents, Forms forms, Renderer renderer) {
        this.documents = documents;
        this.forms = forms;
        this.renderer = renderer;
    }

    void page(Context context) {
        if (context.queryParamMap().isEmpty()) {
            renderer.render(context, "compare-start.jte", renderer.frame(context, "两份文件逐条对照"));
            return;
        }
        var params = Params.of(context);
        var left = params.required("left", LONGEST);
        var right = params.required("right", LONGEST);
        var part = params.number("part", 1, MOST_PARTS, 1);
        params.done();
        var before = held(left);
        var frame = renderer.frame(
                context, "对照：" + before.document().metadata().title().cited(), "", forms.today(), List.of());
        renderer.render(
                context, "compare.jte", new CompareReader(before, held(right), forms.today()).read(frame, part));
    }

    void json(Context context) {
        var params = Params.of(context);
        var left = params.required("left", LONGEST);
        var right = params.required("right", LONGEST);
        params.done();
        context.json(CompareJson.of(held(left), held(right)));
    }

    private Held held(String id) {
        return documents
                .published(Forms.id(ADDRESS.matcher(id).replaceFirst("$1")))
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "要对照的文件里有一份不在库里，可能已经撤下，也可能网址抄错了。"));
    }
}
