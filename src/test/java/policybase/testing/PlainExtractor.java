package policybase.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import policybase.extract.Extraction;
import policybase.extract.Extractor;
import policybase.extract.TextBlock;

/// Reads UTF-8 text in the calling process, a line a block; a text of only "坏" is unreadable, names ending in .list are
/// containers of the files they name.
public final class PlainExtractor implements Extractor {
    @Override
    public Extraction extract(Path file, String name) {
        try {
            var text = Files.readString(file);
            if (text.equals("坏")) {
                return new Extraction.Unreadable("damaged", "文件损坏，请重新导出。");
            }
            if (name.endsWith(".list")) {
                var members = text.lines()
                        .map(line -> new Extraction.Member(
                                Path.of(line).getFileName().toString(), Path.of(line)))
                        .toList();
                return new Extraction.Container("application/zip", members, List.of());
            }
            var lines = text.lines().<TextBlock>map(TextBlock.Line::of).toList();
            return new Extraction.Extracted("text/plain", lines, Map.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Workers workers() {
        return new Workers(0, 0, 0);
    }

    @Override
    public void close() {}
}
