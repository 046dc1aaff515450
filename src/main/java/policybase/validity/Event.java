package policybase.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.TextHash;

/// Something that happened to a document in law. Events are only ever added: a proposal is answered by a later event of
/// the same fact with a [Verdict], a mistake by one that rejects it.
///
/// @param on the day it takes effect (for [EventKind#TERM_ENDS] the last day in force); empty when
///     the source names none
/// @param until last day of a suspension or of a renewed term
/// @param scope the clauses concerned, as printed (第三条); empty: the whole document
/// @param learned when the base learned of it
/// @param by the document that did it, as people cite it; empty when the document's own text says so
/// @param byId the same as a document of the base
/// @param quote the words it rests on
/// @param basis how the day was found
/// @param standing whether somebody stands for it
/// @param actor who recorded it
/// @param source where the words stand, and how sure the reading is
/// @param verdict what a person said about it, once somebody has
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
        String actor,
        Source source,
        Optional<Verdict> verdict) {
    private static final int KEY_DIGITS = 16;

    public Event {
        scope = List.copyOf(scope);
    }

    /// An event as first read, of which nobody has judged.
    public Event(
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
        this(
                kind,
                on,
                until,
                scope,
                learned,
                by,
                byId,
                quote,
                basis,
                standing,
                actor,
                Source.of(basis, standing),
                Optional.empty());
    }

    /// How the day was found.
    public enum Basis {
        /// The text names the day.
        STATED("文中写明"),
        /// Counted from the text, such as a term of five years.
        COUNTED("按文中期限推算"),
        /// The text gives no term; counted by a rule the administrator made for such documents (field §1.4).
        DEFAULT_RULE("按默认期限规则"),
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

    /// Where the words of an event stand, and how sure the reading is.
    ///
    /// @param item number of the item in the list of a decision or clean-up (目录第 n 项), as printed
    /// @param anchor the clause of the source document that holds the words
    /// @param rule in words, by what rule the day was counted; empty where it was not counted
    public record Source(Optional<String> item, Optional<String> anchor, Confidence confidence, Optional<String> rule) {
        /// 第3项, or 附件4第3项 where the item names its list too; empty when not known.
        public String place() {
            return item.map(number -> (number.contains("第") ? "" : "第") + number + "项")
                    .orElse("");
        }

        /// Nothing known of the place; as sure as the way the day was found lets one be.
        public static Source of(Basis basis, Standing standing) {
            return new Source(Optional.empty(), Optional.empty(), Confidence.of(basis, standing), Optional.empty());
        }
    }

    /// How sure the reading is; told to whoever has to confirm it, and never used to guess.
    public enum Confidence {
        CERTAIN("明确"),
        LIKELY("较可能"),
        DOUBTFUL("存疑");

        private final String label;

        Confidence(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Confidence of(Basis basis, Standing standing) {
            if (standing == Standing.PROPOSED) {
                return DOUBTFUL;
            }
            return switch (basis) {
                case STATED, DECIDED, DECLARED -> CERTAIN;
                case COUNTED, ASSUMED, DEFAULT_RULE -> LIKELY;
            };
        }
    }

    /// A person's word on an event, a fact of its own with its own moment.
    ///
    /// @param at when it was said: before this moment the base did not know it
    /// @param why in a sentence; may be empty
    public record Verdict(String person, Instant at, String why) {}

    /// The same fact, confirmed by a person; to be added beside this one.
    public Event confirmed(String person, Instant at, String why) {
        return judged(Standing.CONFIRMED, new Verdict(person, at, why));
    }

    /// The same fact, found not to be so by a person; to be added beside this one.
    public Event rejected(String person, Instant at, String why) {
        return judged(Standing.REJECTED, new Verdict(person, at, why));
    }

    /// The same fact as it stood before a person judged it, since that person takes the verdict back; to be added
    /// beside this one.
    public Event takenBack(Standing before, String person, Instant at, String why) {
        return judged(before, new Verdict(person, at, why));
    }

    private Event judged(Standing newer, Verdict said) {
        return new Event(
                kind, on, until, scope, learned, by, byId, quote, basis, newer, actor, source, Optional.of(said));
    }

    /// The same fact, for which nobody stands any longer.
    public Event proposed() {
        return new Event(
                kind, on, until, scope, learned, by, byId, quote, basis, Standing.PROPOSED, actor, source, verdict);
    }

    /// The same fact, taken back by what was read since: another document was meant.
    public Event withdrawn() {
        return new Event(
                kind, on, until, scope, learned, by, byId, quote, basis, Standing.REJECTED, actor, source, verdict);
    }

    public Event withItem(Optional<String> item) {
        return from(new Source(item, source.anchor(), source.confidence(), source.rule()));
    }

    public Event withAnchor(Optional<String> anchor) {
        return from(new Source(source.item(), anchor, source.confidence(), source.rule()));
    }

    public Event withConfidence(Confidence confidence) {
        return from(new Source(source.item(), source.anchor(), confidence, source.rule()));
    }

    public Event withRule(String rule) {
        return from(new Source(source.item(), source.anchor(), source.confidence(), Optional.of(rule)));
    }

    private Event from(Source other) {
        return new Event(kind, on, until, scope, learned, by, byId, quote, basis, standing, actor, other, verdict);
    }

    /// The moment at which the base came to hold this very line: of the verdict where there is one.
    public Instant recorded() {
        return verdict.map(Verdict::at).orElse(learned);
    }

    /// Tells it apart from the other events of its document, in addresses and forms.
    public String key() {
        return TextHash.of(kind + " " + on + " " + until + " " + scope + " " + by + " " + quote)
                .substring(0, KEY_DIGITS);
    }

    /// What makes two lines speak of the same fact, whatever anybody thinks of it.
    record Fact(
            EventKind kind,
            Optional<LocalDate> on,
            Optional<LocalDate> until,
            List<String> scope,
            Optional<String> by,
            Optional<DocumentId> byId,
            String quote,
            Basis basis) {}

    Fact fact() {
        return new Fact(kind, on, until, scope, by, byId, quote, basis);
    }
}
