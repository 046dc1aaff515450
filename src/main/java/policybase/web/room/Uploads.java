package policybase.web.room;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import policybase.document.Fault;

/// Puts an upload into a file for as long as it is taken in. Nothing looks inside it here.
public final class Uploads {
    private static final int LONGEST_NAME = 150;

    private final Supplier<Path> folder;

    public Uploads(Supplier<Path> folder) {
        this.folder = folder;
    }

    /// The file chosen in a form.
    ///
    /// @param otherwise what to say where none was, or an empty one
    public static UploadedFile chosen(Context context, String otherwise) {
        return Optional.ofNullable(context.uploadedFile("file"))
                .filter(file -> file.size() > 0)
                .orElseThrow(() -> new Fault(Fault.Kind.INVALID, otherwise));
    }

    /// @param use what to do with the file and the name it came with
    public <T> T with(UploadedFile upload, BiFunction<Path, String, T> use) {
        try {
            var file = Files.createTempFile(folder.get(), "upload", ".bin");
            try (var content = upload.content()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return use.apply(file, name(upload.filename()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last part of the name, whatever a browser sends, without what a name must not hold.
    public static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
        var named = clean.isEmpty() ? "上传的文件" : clean;
        return named.length() > LONGEST_NAME ? named.substring(named.length() - LONGEST_NAME) : named;
    }
}
