package policybase.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Plain lists of the dictionary folder: one fact a line, columns between tabs, `#` begins a remark, an empty line says
/// nothing.
public final class Lists {
    private Lists() {}

    /// The lines by columns; a list that is not there is empty.
    public static List<List<String>> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.startsWith("\ufeff") ? line.substring(1) : line)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("词表读不出：" + file, e);
        }
    }
}
