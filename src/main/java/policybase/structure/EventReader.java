package policybase.structure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.Dates;
import policybase.document.Metadata;
import policybase.document.Problem;
import policybase.document.Problem.Step;
import policybase.document.Problems;
import policybase.document.Rank;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// What the text says about its own life: 施行 and 届满.
final class EventReader {
    static final String ACTOR = "文本";

    /// A document may be published so many days after the start it states and still be the first version; found on the
    /// laws of laws.zip, where first versions lie at most some weeks behind.
    private static final int RETROACTIVE = 60;

    private final Instant learned;
    private final Problems problems;
    private final List<Event> events = new ArrayList<>();

    private final Reference reference;

    EventReader(Instant learned, Problems problems, Reference reference) {
        this.reference = reference;
        this.learned = learned;
        this.problems = problems;
    }

    /// @param effective 施行 as the head gives it, with the words
    /// @param expires 届满 as the head gives it
    /// @param passing the note under the title
    List<Event> read(
            Passages passages,
            Metadata metadata,
            Optional<Found<LocalDate>> effective,
            Optional<Found<LocalDate>> expires,
            Passing passing) {
        var title = metadata.title().full();
        if (RelationReader.isDraft(title)) {
            problems.add(Problem.doubt(Step.VALIDITY, "标题写明是征求意见的稿子，尚未制定，不产生效力", title));
            return List.of();
        }
        ofClauses(passages);
        var start = commence(
                passages, metadata.dates(), effective, passing, metadata.title().cited());
        end(passages, start, expires, metadata);
        return List.copyOf(events);
    }

    private Optional<LocalDate> commence(
            Passages passages, Dates dates, Optional<Found<LocalDate>> head, Passing passing, String title) {
        var text =
                Commencement.read(passages, dates, Optional.of(title)).or(() -> Commencement.stopping(passages, title));
        var stated = head.map(Found::value).or(() -> text.flatMap(Commencement.Start::day));
        var quote = head.map(Found::quote)
                .or(() -> text.map(Commencement.Start::quote))
                .orElse("文中未写明施行日期");
        if (stated.isEmpty()) {
            var open = Commencement.leftOpen(passages);
            if (open.isPresent()) {
                problems.add(Problem.doubt(Step.VALIDITY, "施行日期由别处确定，文中没有写明，有效性待核实", open.get()));
                return Optional.empty();
            }
            return assumed(dates, quote);
        }
        var day = stated.get();
        var counted =
                head.isEmpty() && text.map(t -> t.basis() == Basis.COUNTED).orElse(false);
        var version = dates.versioned()
                .filter(v -> isLater(v, day, passing) || counted && passing.amended() && !day.isAfter(v));
        if (version.isPresent()) {
            problems.add(
                    Problem.note(Step.VALIDITY, "文中写明的施行日期" + day + "是最初施行的日期；这是" + version.get() + "的文本，其施行日期按该日推定"));
            return add(EventKind.COMMENCES, version.get(), quote, Basis.ASSUMED, Standing.CONFIRMED);
        }
        var sure = head.isPresent() || text.map(Commencement.Start::sure).orElse(false);
        if (!sure) {
            problems.add(Problem.doubt(Step.VALIDITY, "施行日期按文中期限推算为" + day + "，请核实", quote));
        }
        var basis = head.isPresent()
                ? Basis.STATED
                : text.map(Commencement.Start::basis).orElse(Basis.STATED);
        return add(EventKind.COMMENCES, day, quote, basis, sure ? Standing.CONFIRMED : Standing.PROPOSED);
    }

    /// Articles that take effect on a day of their own: 其中第五条自2027年1月1日起施行.
    private void ofClauses(Passages passages) {
        for (var clause : Commencement.ofClauses(passages)) {
            events.add(new Event(
                    EventKind.COMMENCES,
                    clause.day(),
                    Optional.empty(),
                    clause.scope(),
                    learned,
                    Optional.empty(),
                    Optional.empty(),
                    clause.quote(),
                    Basis.STATED,
                    Standing.CONFIRMED,
                    ACTOR));
        }
    }

    /// Whether the text is a later version than the one whose start it states: the note under the title says it was
    /// amended (修正), or the version's day lies well after the start.
    private static boolean isLater(LocalDate version, LocalDate start, Passing passing) {
        return start.isBefore(version)
                && (passing.amended() || start.plusDays(RETROACTIVE).isBefore(version));
    }

    private Optional<LocalDate> assumed(Dates dates, String quote) {
        var known = dates.assumedEffective();
        var day = dates.versioned()
                .filter(v -> known.map(k -> k.plusDays(RETROACTIVE).isBefore(v)).orElse(true))
                .or(() -> known);
        if (day.isEmpty()) {
            problems.add(Problem.doubt(Step.VALIDITY, "文中没有任何日期可据以确定施行日期，有效性待核实"));
            return Optional.empty();
        }
        return add(EventKind.COMMENCES, day.get(), quote, Basis.ASSUMED, Standing.CONFIRMED);
    }

    private void end(Passages passages, Optional<LocalDate> start, Optional<Found<LocalDate>> head, Metadata metadata) {
        if (head.isPresent()) {
            add(EventKind.TERM_ENDS, head.get().value(), head.get().quote(), Basis.STATED, Standing.CONFIRMED);
            return;
        }
        var sentences = Term.sentences(passages);
        var sentence = sentences.stream().findFirst();
        var ends = sentences.stream()
                .flatMap(said -> Term.end(said, start).stream())
                .toList();
        if (!ends.isEmpty()) {
            ends.stream().map(Term.End::last).distinct().limit(2).forEach(last -> ends.stream()
                    .filter(term -> term.last().equals(last))
                    .findFirst()
                    .ifPresent(this::term));
        } else if (sentence.isPresent()) {
            problems.add(Problem.doubt(Step.VALIDITY, "文中写有有效期，但起算日期不明，未能算出届满日期", sentence.get()));
        } else if (!byDefault(start, metadata) && metadata.title().cited().matches(".*(?:试行|暂行).*")) {
            problems.add(Problem.note(Step.VALIDITY, "标题标明“试行”或“暂行”，但文中没有写明有效期"));
        }
    }

    private void term(Term.End term) {
        var assumed = term.counted()
                && events.stream().anyMatch(e -> e.basis() == Basis.ASSUMED || e.standing() == Standing.PROPOSED);
        if (term.counted()) {
            problems.add(Problem.note(Step.VALIDITY, "有效期届满日推算为" + term.last() + "：" + Term.RULE));
        }
        add(
                EventKind.TERM_ENDS,
                term.last(),
                term.quote(),
                term.counted() ? Basis.COUNTED : Basis.STATED,
                assumed || term.doubtful() ? Standing.PROPOSED : Standing.CONFIRMED);
        if (term.counted() || term.doubtful()) {
            events.add(events.removeLast().withRule(term.counted() ? Term.RULE : Term.UNTIL_RULE));
        }
    }

    /// A term the administrator's rule gives, where there is one. Of a document that is not known to be 行政规范性文件, or
    /// whose start is not certain, the end is a proposal.
    private boolean byDefault(Optional<LocalDate> start, Metadata metadata) {
        var rule = reference.defaultTerm(metadata);
        if (start.isEmpty() || rule.isEmpty()) {
            return false;
        }
        var doubtful = metadata.rank() != Rank.NORMATIVE
                || events.stream().anyMatch(e -> e.basis() == Basis.ASSUMED || e.standing() == Standing.PROPOSED);
        var last = rule.get().last(start.get());
        add(
                EventKind.TERM_ENDS,
                last,
                "文中未写明有效期",
                Basis.DEFAULT_RULE,
                doubtful ? Standing.PROPOSED : Standing.CONFIRMED);
        events.add(events.removeLast().withRule(rule.get().words()));
        problems.add(Problem.note(Step.VALIDITY, "文中没有写明有效期，届满日" + last + "是按默认期限规则推算的"));
        return true;
    }

    private Optional<LocalDate> add(EventKind kind, LocalDate on, String quote, Basis basis, Standing standing) {
        events.add(new Event(
                kind,
                Optional.of(on),
                Optional.empty(),
                List.of(),
                learned,
                Optional.empty(),
                Optional.empty(),
                quote,
                basis,
                standing,
                ACTOR));
        return Optional.of(on);
    }
}
