package policybase.document;

import java.util.List;
import java.util.Optional;

/// How one document bears on another, as its text says.
///
/// @param cited the other document as the text names it
/// @param target the document of the base it was found to be
/// @param scope the 条 spoken of as printed (第三条); empty for the whole
/// @param quote the sentence that says so
public record Relation(RelationKind kind, Cited cited, Optional<DocumentId> target, List<String> scope, String quote) {
    public Relation {
        scope = List.copyOf(scope);
    }

    /// A document as a text names it: by title, by number, or both.
    public record Cited(Optional<String> title, Optional<DocumentNumber> number) {
        @Override
        public String toString() {
            return title.map(name -> "《" + name + "》").orElse("")
                    + number.map(n -> title.isPresent() ? "（" + n + "）" : n.toString())
                            .orElse("");
        }
    }

    public Relation resolved(DocumentId id) {
        return new Relation(kind, cited, Optional.of(id), scope, quote);
    }
}
