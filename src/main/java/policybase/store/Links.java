package policybase.store;

import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.document.Relation;

/// What documents say of one another, with the document of the base found for each saying; read both ways. Finding is
/// the
/// work of `curate`, which writes here; [Documents] reads. What was found stands until the speaker has a new revision
/// or `curate` finds something else.
public interface Links {

    /// One saying and what was found for it.
    ///
    /// @param from the document that says it
    /// @param ordinal its place among the document's relations, from 0
    /// @param speaker how people cite the document that says it
    /// @param match empty: the base holds nothing of that name
    record Link(DocumentId from, int ordinal, String speaker, Relation relation, Optional<Match> match) {
        public Link found(Optional<Match> other) {
            return new Link(from, ordinal, speaker, relation, other);
        }
    }

    /// A document that a saying means or may mean.
    ///
    /// @param score 0 to 100; from [#SURE] on it is taken for the document meant, below it is a proposal for a
    /// person
    record Match(DocumentId to, Route route, int score) {
        /// Reached by a number, or by a title nothing else in the base bears.
        public static final int SURE = 80;

        public boolean isSure() {
            return score >= SURE;
        }
    }

    /// How the document was found.
    enum Route {
        NUMBER("文号"),
        TITLE_AND_MAKER("标题、机关和年份"),
        TITLE("标题"),
        SIMILAR("相近标题");

        private final String label;

        Route(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What published documents say of anything that bears one of these names, exactly or nearly.
    List<Link> naming(Metadata metadata);

    /// Replaces what was found for a document's sayings.
    void put(List<Link> links);

    /// Head facts of a published document.
    Optional<Metadata> face(DocumentId id);

    /// Documents nearly of this title (`TitleKey.loose`).
    List<DocumentId> nearly(String title);

    /// Published documents with relations at which nobody has looked yet.
    List<DocumentId> unread();
}
