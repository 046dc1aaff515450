package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.RelationKind;
import policybase.document.Stage;
import policybase.store.Links.Link;
import policybase.validity.Standpoint;

/// Reads documents. An outage is a Fault, never an empty answer.
public interface Documents {

    /// The newest revision, whatever its stage.
    Optional<Held> find(DocumentId id);

    /// The published revision; empty when never published or withdrawn.
    Optional<Held> published(DocumentId id);

    /// What was public at a moment, with the events known by then; empty when not yet published or withdrawn by then.
    /// The targets of relations are those known now.
    Optional<Held> publishedAt(DocumentId id, Instant moment);

    /// What is public, seen from a standpoint: its text and events are those known then.
    default Optional<Held> published(DocumentId id, Standpoint from) {
        return from.knownAt().isPresent() ? publishedAt(id, from.knownAt().get()) : published(id);
    }

    /// Documents by their number, whatever their stage, by id.
    List<DocumentId> numbered(DocumentNumber number);

    /// Documents whose full title, inner title or alias has the same [policybase.document.TitleKey] as the given one.
    List<DocumentId> titled(String title);

    /// Every name of every document by its [policybase.document.TitleKey], for finding titles that are alike.
    List<Titled> titles();

    /// One name of a document.
    record Titled(String key, DocumentId id) {}

    /// Documents of one work, oldest version first.
    List<DocumentId> versions(String work);

    /// All ids by stage, in order of id.
    List<DocumentId> all(Stage stage);

    /// Ids of all documents that have a published revision, in order.
    List<DocumentId> allPublished();

    /// How many documents stand at a stage.
    long count(Stage stage);

    /// Published documents with a relation of one of the kinds that names this number or one of these titles.
    List<DocumentId> speakingOf(Optional<DocumentNumber> number, List<String> titles, Set<RelationKind> kinds);

    /// What a document says of others, in the order of its relations; empty as long as nobody looked for what it means.
    List<Link> linksFrom(DocumentId id);

    /// What published documents say of this one, or may say of it.
    List<Link> linksTo(DocumentId id);

    /// Published documents with a relation of one of the kinds, whatever it names.
    List<DocumentId> speaking(Set<RelationKind> kinds);
}
