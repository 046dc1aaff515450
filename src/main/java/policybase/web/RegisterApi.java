package policybase.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import policybase.document.Fault;
import policybase.register.Register;
import policybase.register.Sheet;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.SiteAddress;
import policybase.web.view.RegisterReader;
import policybase.web.view.SiteSettings;

/// The register as JSON, CSV and spreadsheet.
final class RegisterApi {
    private final Register register;
    private final Forms forms;
    private final SiteSettings site;

    RegisterApi(Register register, Forms forms, SiteSettings site) {
        this.register = register;
        this.forms = forms;
        this.site = site;
    }

    void register(Context context) {
        var params = Params.of(context);
        var form = forms.register(params, true);
        params.done();
        context.json(RegisterJson.of(register.rows(form.when().from(), form.wanted()), form));
    }

    /// One line.
    void entry(Context context) {
        var params = Params.of(context);
        var when = forms.when(params);
        params.done();
        var entry = register.entry(Forms.id(context.pathParam("id")), when.from())
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, Forms.missing(when)));
        context.json(RegisterJson.EntryJson.of(entry, when));
    }

    void csv(Context context) {
        send(context, "text/csv; charset=utf-8", "csv", Sheet::csv);
    }

    void xlsx(Context context) {
        send(context, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Sheet::xlsx);
    }

    private interface Write {
        void to(Sheet sheet, OutputStream out) throws IOException;
    }

    private void send(Context context, String type, String ending, Write write) {
        var params = Params.of(context);
        var form = forms.register(params, false);
        params.done();
        var roll = register.rows(form.when().from(), form.wanted());
        var sheet = new Sheet(roll, new RegisterReader(form, roll).notes(site.organiser()), SiteAddress.of(context));
        context.contentType(type)
                .header(
                        "Content-Disposition",
                        DocumentApi.disposition("规范性文件目录-" + form.when().asOf() + "." + ending));
        try (var out = context.outputStream()) {
            write.to(sheet, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
