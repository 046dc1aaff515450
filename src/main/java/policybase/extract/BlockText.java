package policybase.extract;

import java.util.stream.Collectors;
import policybase.extract.Extraction.Extracted;

/// Extracted text for reading and comparing: one block a line, a table one row a line with tabs between the cells.
public final class BlockText {
    private BlockText() {}

    /// The whole text; each line ends with a line feed.
    public static String of(Extracted extracted) {
        return extracted.blocks().stream().map(BlockText::of).collect(Collectors.joining());
    }

    private static String of(TextBlock block) {
        return switch (block) {
            case TextBlock.Line line -> line.text() + "\n";
            case TextBlock.Note note -> note.text() + "\n";
            case TextBlock.Grid grid ->
                grid.rows().stream()
                        .map(row -> String.join("\t", row).replace('\n', ' ') + "\n")
                        .collect(Collectors.joining());
        };
    }
}
