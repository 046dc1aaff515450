package policybase.answer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Metadata;
import policybase.document.RelationKind;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.ClauseEvents;
import policybase.validity.InForce;
import policybase.validity.Standpoint;

/// The last check before words leave the house, and the only maker of a [Statement]: the
/// document is read from the store at this very moment, never from the index, which may be
/// behind.
final class Verifier {
    private static final Set<RelationKind> GROUNDED = EnumSet.of(RelationKind.EXPLAINS, RelationKind.INTERPRETS);

    private final Documents documents;
    private final Standpoint from;
    private final Map<DocumentId, Optional<Held>> read = new HashMap<>();

    /// For one answer: each document is read once, at the moment of answering.
    ///
    /// @param from what was published, its text and its events are those of this standpoint
    Verifier(Documents documents, Standpoint from) {
        this.documents = documents;
        this.from = from;
    }

    private Optional<Held> published(DocumentId id) {
        return read.computeIfAbsent(id, one -> documents.published(one, from));
    }

    /// The quote as a statement, if these are the words of a published clause that is in force on the day.
    Optional<Statement> inForce(Quote quote) {
        var asOf = from.asOf();
        return published(quote.id())
                .filter(held -> InForce.on(asOf, held.timeline()))
                .filter(this::hasGround)
                .flatMap(held -> words(held, quote, asOf, true));
    }

    /// What only explains or interprets other documents (解读, 解释) holds as long as one of them does.
    private boolean hasGround(Held held) {
        var explained = held.document().relations().stream()
                .filter(relation -> GROUNDED.contains(relation.kind()))
                .flatMap(relation -> relation.target().stream())
                .flatMap(id -> published(id).stream())
                .toList();
        return explained.isEmpty() || explained.stream().anyMatch(other -> InForce.on(from.asOf(), other.timeline()));
    }

    /// Facts of a published document.
    Optional<Metadata> metadata(DocumentId id) {
        return published(id).map(held -> held.document().metadata());
    }

    /// Where words stand in a clause as it is from this standpoint; empty when they do not.
    Optional<Integer> placed(DocumentId id, String anchor, String words) {
        return published(id)
                .flatMap(held -> held.document().body().clause(anchor))
                .map(clause -> clause.text().indexOf(words))
                .filter(at -> at >= 0);
    }

    /// The quote as history: the words must be those of the clause, and the document or the
    /// clause must indeed not be in force on the day; its true status goes with it.
    Optional<Statement> historical(Quote quote) {
        var asOf = from.asOf();
        return published(quote.id()).flatMap(held -> words(held, quote, asOf, false)
                .filter(_ -> !InForce.on(asOf, held.timeline()) || isTouched(held, quote, asOf)));
    }

    private static Optional<Statement> words(Held held, Quote quote, LocalDate asOf, boolean untouched) {
        return held.document()
                .body()
                .clause(quote.anchor())
                .filter(clause -> quote.span().end() <= clause.text().length())
                .filter(clause -> quote.span().cut(clause.text()).equals(quote.words()))
                .filter(clause -> !untouched || !isTouched(held, clause, asOf))
                .map(clause -> new Statement(quote.words(), citation(held, clause, quote, asOf)));
    }

    private static Citation citation(Held held, Clause clause, Quote quote, LocalDate asOf) {
        var metadata = held.document().metadata();
        return new Citation(
                held.document().id(),
                metadata.title().cited(),
                metadata.number().map(DocumentNumber::toString).orElse(""),
                Pinpoint.of(clause, quote.span()),
                clause.anchor(),
                quote.span(),
                held.timeline().statusOn(asOf));
    }

    private static boolean isTouched(Held held, Quote quote, LocalDate asOf) {
        return held.document()
                .body()
                .clause(quote.anchor())
                .map(clause -> isTouched(held, clause, asOf))
                .orElse(false);
    }

    /// Whether this one clause was ended, stopped or rewritten.
    static boolean isTouched(Held held, Clause clause, LocalDate asOf) {
        var version = held.document().metadata().dates().version();
        return ClauseEvents.ending(clause.locator(), held.timeline(), version, asOf)
                .isPresent();
    }
}
