package policybase.app.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import policybase.curate.entry.EntrySheet;
import policybase.curate.entry.EntryText;
import policybase.document.Fault;
import policybase.extract.Extraction.Extracted;
import policybase.extract.TextBlock;

/// Reads entries from a file: plain text, or the hotlines' template as csv or xlsx.
public final class EntryFiles {
    private final Base base;

    public EntryFiles(Base base) {
        this.base = base;
    }

    /// @param named the name it came with, whose ending says what it is
    public List<EntryText.Row> rows(Path file, String named) {
        var name = named.toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt") || name.endsWith(".md")) {
            return EntryText.read(TextFile.read(file), false);
        }
        if (name.endsWith(".csv")) {
            return EntrySheet.read(EntrySheet.rows(TextFile.read(file)));
        }
        if (base.extractor().extract(file, name) instanceof Extracted text) {
            return EntrySheet.read(text.blocks().stream()
                    .filter(TextBlock.Grid.class::isInstance)
                    .map(block -> ((TextBlock.Grid) block).rows())
                    .findFirst()
                    .orElse(List.of()));
        }
        throw new Fault(Fault.Kind.MISSING, "文件里没有读到表格：" + named);
    }
}
