package policybase.web.portal;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.portal.view.DataView;

/// Open data: head facts, status and text of every public document, one a line, with hashes and under which terms.
/// Written while they are read, so that a large base takes no more memory than a small one.
final class DataPages {
    private final Documents documents;
    private final Forms forms;
    private final Renderer renderer;

    DataPages(Documents documents, Forms forms, Renderer renderer) {
        this.documents = documents;
        this.forms = forms;
        this.renderer = renderer;
    }

    void page(Context context) {
        Params.of(context).done();
        var view = new DataView(
                renderer.frame(context, "开放数据"), documents.allPublished().size());
        renderer.render(context, "data.jte", view);
    }

    void csv(Context context) {
        send(context, "text/csv; charset=utf-8", "csv", "\uFEFF" + DataLine.HEADS, DataLine::csv);
    }

    void jsonl(Context context) {
        send(context, "application/x-ndjson; charset=utf-8", "jsonl", "", DataLine::json);
    }

    private void send(Context context, String type, String ending, String head, Function<DataLine, String> written) {
        Params.of(context).done();
        var today = forms.today();
        context.contentType(type)
                .header("Content-Disposition", "attachment; filename=\"policies-" + today + "." + ending + "\"");
        var origin = renderer.frame(context, "").visit().origin();
        try (var out = new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8))) {
            line(out, head);
            for (var id : documents.allPublished()) {
                var held = documents.published(id);
                if (held.isPresent()) {
                    line(out, written.apply(line(held.get(), today, origin)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataLine line(Held held, LocalDate today, String origin) {
        return new DataLine(held, today, origin, renderer.site().portal().licence());
    }

    private static void line(Writer out, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(text);
            out.write("\n");
        }
    }
}
