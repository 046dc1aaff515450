package policybase.web.portal;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import policybase.answer.Findings;
import policybase.answer.Inquiry;
import policybase.web.http.Ears;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.Miss;
import policybase.web.view.SearchView;

/// The result page.
final class SearchPages {
    private final Inquiry inquiry;
    private final Forms forms;
    private final Renderer renderer;

    SearchPages(Inquiry inquiry, Forms forms, Renderer renderer) {
        this.inquiry = inquiry;
        this.forms = forms;
        this.renderer = renderer;
    }

    void search(Context context) {
        var params = Params.of(context);
        var typed = forms.search(params);
        var number = number(params);
        params.done();
        if (!number.isEmpty()) {
            context.redirect(typed.withText(number).address("/search"), HttpStatus.SEE_OTHER);
            return;
        }
        var asked = inquiry.in(typed.manner());
        var understood = asked.understand(typed.text(), typed.asOf());
        var form = typed.asUnderstood(understood);
        var found = asked.ask(
                form.text(),
                form.filters(),
                form.order(),
                form.offset(),
                form.size(),
                form.when().from());
        var findings = new Findings(understood, found.page(), found.answer(), found.kept());
        Ears.tell(context, Miss.of(findings, form.isPlain()));
        var title = form.text().isEmpty() ? "全部文件" : form.text() + " 的搜索结果";
        var frame = renderer.frame(
                context, title, form.text(), form.when(), form.now().address("/search"), List.of());
        var view = SearchView.of(
                form.when().isPlain() ? frame.withFeed("订阅这次查询", form.feed("/search.atom")) : frame, form, findings);
        renderer.render(context, "search.jte", view);
    }

    /// The three parts of a 文号 as one text, as far as they were given.
    private static String number(Params params) {
        var agency = params.text("agency", 30);
        var year = params.number("number-year", 1900, 2199, 0);
        var serial = params.number("serial", 1, 999_999, 0);
        return agency + (year == 0 ? "" : "〔" + year + "〕") + (serial == 0 ? "" : serial + "号");
    }
}
