package policybase.web.desk.intake;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import policybase.document.OriginalRef;
import policybase.web.view.Address;

/// The original beside the draft: its pages as they are where a browser can show them safely, else its words as a
/// reading
/// process gives them. Only for those who may see the draft.
final class OriginalPages {
    /// What a browser shows without running anything of it.
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private final IntakeRoom.Parts parts;

    OriginalPages(IntakeRoom.Parts parts) {
        this.parts = parts;
    }

    static boolean isShown(String mediaType) {
        return SHOWN.contains(type(mediaType));
    }

    private static String type(String mediaType) {
        return mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    /// The bytes as received; shown in the page where that is safe, else to be saved.
    void original(Context context) {
        var original = original(context, "default-src 'self'; style-src 'unsafe-inline'; script-src 'none'");
        var file = parts.originals().file(original.sha256());
        try {
            var name = Address.encode(original.fileName()).replace("*", "%2A");
            context.header(
                            "Content-Disposition",
                            (isShown(original.mediaType()) ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                    .header("Content-Length", String.valueOf(Files.size(file)))
                    .contentType(
                            isShown(original.mediaType()) ? type(original.mediaType()) : "application/octet-stream")
                    .disableCompression()
                    .result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of the original before anything was made of them.
    void text(Context context) {
        var original = original(context, "sandbox; default-src 'none'");
        var lines = parts.text().apply(parts.originals().file(original.sha256()), original.name());
        context.contentType("text/plain; charset=utf-8").result(String.join("\n", lines));
    }

    private OriginalRef original(Context context, String policy) {
        var dossier = parts.desk().get().find(Asked.id(context), Asked.by(context));
        // within our own pages, and nowhere else
        context.header("X-Frame-Options", "SAMEORIGIN")
                .header("Content-Security-Policy", policy + "; frame-ancestors 'self'");
        return dossier.document().original();
    }
}
