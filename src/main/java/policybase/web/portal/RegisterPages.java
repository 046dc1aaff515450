package policybase.web.portal;

import io.javalin.http.Context;
import java.util.List;
import policybase.register.Register;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.RegisterReader;

/// 现行有效行政规范性文件统一查询.
final class RegisterPages {
    private final Register register;
    private final Forms forms;
    private final Renderer renderer;

    RegisterPages(Register register, Forms forms, Renderer renderer) {
        this.register = register;
        this.forms = forms;
        this.renderer = renderer;
    }

    void register(Context context) {
        var params = Params.of(context);
        var form = forms.register(params, true);
        params.done();
        var roll = register.rows(form.when().from(), form.wanted());
        var frame = renderer.frame(
                context,
                "行政规范性文件统一查询",
                form.wanted().text(),
                form.when(),
                form.now().address("/register"),
                List.of());
        renderer.render(context, "register.jte", new RegisterReader(form, roll).read(frame));
    }
}
