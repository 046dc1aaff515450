package policybase.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;

/// Something that happened to a document in law. Events are only ever added; a mistake is answered by a later event
/// that
/// rejects it.
///
/// @param on the day it takes effect (for [EventKind#TERM_ENDS] the last day in force); empty when the source names
/// none
/// @param until last day of a suspension or of a renewed term
/// @param scope the clauses concerned, as printed (第三条); empty: the whole document
/// @param learned when the base learned of it
/// @param by the document that did it, as people cite it; empty when the document's own text says so
/// @param byId the same as a document of the base
/// @param quote the words it rests on
/// @param basis how the day was found
/// @param standing whether somebody stands for it
/// @param actor who recorded it
public record Event(
        EventKind kind,
        Optional<LocalDate> on,
        Optional<LocalDate> until,
        List<String> scope,
        Instant learned,
        Optional<String> by,
        Optional<DocumentId> byId,
        String quote,
        Basis basis,
        Standing standing,
        String actor) {

    public Event {
        scope = List.copyOf(scope);
    }

    /// How the day was found.
    public enum Basis {
        /// The text names the day.
        STATED("文中写明"),
        /// Counted from the text, such as a term of five years.
        COUNTED("按文中期限推算"),
        /// No day in the text: taken from the day of issue, signing or publication (field §1.4).
        ASSUMED("文中未写明，按成文或印发日期推定"),
        /// A decision or clean-up list names the document.
        DECIDED("依据决定或清理结果"),
        /// A person or a trusted list gave it.
        DECLARED("登记");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Whether somebody stands for it. A proposal never makes a document in force and makes what it would end 待核实.
    public enum Standing {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    public boolean isWhole() {
        return scope.isEmpty();
    }

    public Event confirmed(String person) {
        return new Event(kind, on, until, scope, learned, by, byId, quote, basis, Standing.CONFIRMED, person);
    }
}
