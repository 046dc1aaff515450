package policybase.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.Block;
import policybase.document.Body;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.search.IndexDocument;
import policybase.validity.Status;
import policybase.validity.StatusLabel;
import policybase.validity.Window;

/// Entries of a judged set as documents of the index: the title as title, the lines of the text as paragraphs, cut into
/// clauses as every document is, in force at all times.
public final class Entries {
    private static final List<Window> ALWAYS = List.of(new Window(
            LocalDate.MIN,
            LocalDate.MAX,
            new Status(StatusLabel.IN_FORCE, Optional.empty(), Optional.empty(), "评测条目，始终有效。")));

    private Entries() {}

    /// @param ordinal place of the entry in its set
    public static IndexDocument document(int ordinal, JudgedSet.Entry entry) {
        List<Block> paragraphs = entry.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Block>map(Block.Paragraph::new)
                .toList();
        return new IndexDocument(
                id(ordinal), 1, Metadata.titled(entry.title()), new Body(paragraphs).clauses(), ALWAYS);
    }

    static DocumentId id(int ordinal) {
        return new DocumentId("entry-%07d".formatted(ordinal));
    }

    /// Inverse of [#id].
    public static int ordinal(DocumentId id) {
        return Integer.parseInt(id.value().substring("entry-".length()));
    }
}
