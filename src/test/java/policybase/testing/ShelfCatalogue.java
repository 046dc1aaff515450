package policybase.testing;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.Stage;
import policybase.store.Catalogue;
import policybase.store.ChangeLog;
import policybase.store.Held;
import policybase.store.Listed;
import policybase.structure.TopicClassifier;

/// The catalogue of a [Shelf], whose change log tells only that something stands there.
record ShelfCatalogue(Collection<Held> held) implements Catalogue, ChangeLog {
    /// Tells whom documents are meant for, by the dictionary of the product.
    static final TopicClassifier AUDIENCES = TopicClassifier.ofAudiences(Path.of("corpus", "dictionary"));

    @Override
    public Snapshot all() {
        return new Snapshot(
                last(),
                held.stream()
                        .filter(one -> one.document().stage() == Stage.PUBLISHED)
                        .map(ShelfCatalogue::listed)
                        .sorted(Comparator.comparing(Listed::id))
                        .toList());
    }

    @Override
    public Snapshot after(long seq) {
        return new Snapshot(last(), List.of());
    }

    @Override
    public Optional<Listed> find(DocumentId id) {
        return all().listed().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Change> after(long seq, int limit) {
        return List.of();
    }

    @Override
    public long last() {
        return held.size();
    }

    private static Listed listed(Held one) {
        var document = one.document();
        var edition = new Listed.Edition(document.revision(), Samples.LEARNED, Optional.of(document.metadata()));
        return new Listed(document.id(), List.of(edition), one.timeline(), List.of());
    }
}
