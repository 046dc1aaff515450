package policybase.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import policybase.document.Fault;
import policybase.document.OriginalRef;
import policybase.document.Problem;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.store.Originals;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.view.Address;
import policybase.web.view.TextOfDay;
import policybase.web.view.When;

/// One published document as JSON, and its original as received.
final class DocumentApi {
    /// Media types handed out as they are; anything else, above all HTML and SVG, is bytes to be saved.
    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/ofd",
            "text/plain");

    private final Documents documents;
    private final Originals originals;
    private final Forms forms;

    DocumentApi(Documents documents, Originals originals, Forms forms) {
        this.documents = documents;
        this.originals = originals;
        this.forms = forms;
    }

    void document(Context context) {
        var params = Params.of(context);
        var when = forms.when(params);
        var isDated = params.has("asOf");
        params.done();
        context.json(DocumentJson.of(ruling(context, when, isDated), documents, when));
    }

    void clauses(Context context) {
        var params = Params.of(context);
        var when = forms.when(params);
        var isDated = params.has("asOf");
        params.done();
        context.json(ClausesJson.of(ruling(context, when, isDated), when));
    }

    /// The bytes as received, always as a file to save, never shown within the site.
    void original(Context context) {
        Params.of(context).done();
        var document = published(context, When.of(forms.today(), forms.today())).document();
        if (document.withholdsOriginal()) {
            throw new Fault(Fault.Kind.MISSING, Problem.WITHHELD.message());
        }
        var original = document.original();
        var file = originals.file(original.sha256());
        try {
            context.header("Content-Disposition", disposition(original.fileName()))
                    .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                    .header("Content-Length", String.valueOf(Files.size(file)))
                    .header("ETag", "\"" + original.sha256() + "\"")
                    .contentType(mediaType(original))
                    .disableCompression()
                    .result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever names a day means the text of that day.
    private Held ruling(Context context, When when, boolean isDated) {
        var named = published(context, when);
        return isDated ? TextOfDay.of(documents, named, when.from()) : named;
    }

    private Held published(Context context, When when) {
        return documents
                .published(Forms.id(context.pathParam("id")), when.from())
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, Forms.missing(when)));
    }

    private static String mediaType(OriginalRef original) {
        var type = original.mediaType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        return HARMLESS.contains(type) ? type : "application/octet-stream";
    }

    /// RFC 6266: a plain name for old programs and the true one, percent-encoded (RFC 5987).
    static String disposition(String name) {
        var clean = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_");
        var dot = clean.lastIndexOf('.');
        var ending = dot < 0 ? "" : clean.substring(dot).replaceAll("[^A-Za-z0-9.]", "");
        return "attachment; filename=\"original" + ending + "\"; filename*=UTF-8''"
                + Address.encode(clean).replace("*", "%2A");
    }
}
