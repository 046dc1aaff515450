package policybase.web;

import io.javalin.http.Context;
import java.util.List;
import policybase.register.Years;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.YearsView;

/// The figures of the yearly report: as a page and as JSON.
final class YearsPages {
    private final Years years;
    private final Forms forms;
    private final Renderer renderer;

    YearsPages(Years years, Forms forms, Renderer renderer) {
        this.years = years;
        this.forms = forms;
        this.renderer = renderer;
    }

    void page(Context context) {
        Params.of(context).done();
        renderer.render(
                context, "years.jte", new YearsView(renderer.frame(context, "规范性文件年度数据"), years.upTo(forms.today())));
    }

    void json(Context context) {
        Params.of(context).done();
        context.json(new YearsJson(years.upTo(forms.today()).stream()
                .map(one -> new YearJson(
                        one.year(),
                        one.made(),
                        one.ended(),
                        one.inForce(),
                        one.undetermined(),
                        one.on().toString()))
                .toList()));
    }

    record YearsJson(List<YearJson> years) {}

    record YearJson(int year, int made, int ended, int inForce, int undetermined, String asOf) {}
}
