package policybase.curate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Held;
import policybase.store.Store;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Confidence;
import policybase.validity.Event.Source;
import policybase.validity.Event.Standing;
import policybase.validity.Event.Verdict;
import policybase.validity.EventKind;

/// Where a person decides on a document's validity (认定效力): on what was read or proposed, and on what no file says.
/// Each word is a line of its own beside what was read, so that both stay and the last word can be taken back.
/// Answers only when the index has seen the change.
public final class ValidityDesk {
    /// What a person may record; a change of the text comes with the document that makes it.
    public static final List<EventKind> RECORDED = List.of(
            EventKind.COMMENCES,
            EventKind.REPEALED,
            EventKind.LAPSED,
            EventKind.TERM_ENDS,
            EventKind.RENEWED,
            EventKind.SUSPENDED,
            EventKind.RESUMED);

    private final Store store;
    private final Clock clock;
    private final BiConsumer<Set<DocumentId>, String> changed;
    private final LongConsumer seen;

    /// What a person records of a document.
    ///
    /// @param on as [Event#on] has it
    /// @param until last day of a suspension or of a renewed term
    /// @param scope the clauses concerned, as printed; empty: the whole document
    /// @param by the decision it rests on, as people cite it or by its 文号 alone; may be empty
    /// @param quote its words; may be empty
    public record Happening(
            EventKind kind, LocalDate on, Optional<LocalDate> until, List<String> scope, String by, String quote) {
        public Happening {
            scope = List.copyOf(scope);
        }
    }

    /// @param changed is told which document's validity somebody changed
    /// @param seen waits until the index has seen a change
    public ValidityDesk(Store store, Clock clock, BiConsumer<Set<DocumentId>, String> changed, LongConsumer seen) {
        this.store = store;
        this.clock = clock;
        this.changed = changed;
        this.seen = seen;
    }

    public Held find(DocumentId id) {
        return store.documents().published(id).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份公开的文件，网址可能抄错了。"));
    }

    /// Whether the last verdict on a fact can be taken back here; what a clean-up decided is taken back there.
    public boolean canTakeBack(Held held, Event event) {
        return held.timeline().before(event).isPresent() && cleanup(event).isEmpty();
    }

    /// The clean-up that the fact comes from, where people work one through.
    public Optional<DocumentId> cleanup(Event event) {
        return event.byId().filter(store.cleanups()::holds);
    }

    /// @param key of the fact, as [Event#key] has it
    /// @param read how many lines the history had when the person read it
    /// @param holds whether it is so
    /// @param why the ground, for those who ask later
    public void decide(DocumentId id, String key, int read, boolean holds, String why, Actor by) {
        if (why.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明认定的依据。");
        }
        var held = unmoved(id, read);
        var event = fact(held, key);
        if (event.standing() == (holds ? Standing.CONFIRMED : Standing.REJECTED)) {
            throw new Fault(Fault.Kind.CONFLICT, "这一条已经有人这样认定了，请看最新的情况。");
        }
        var now = clock.instant();
        var judged = holds ? event.confirmed(by.name(), now, why.strip()) : event.rejected(by.name(), now, why.strip());
        keep(
                held,
                judged,
                holds ? "validity.confirm" : "validity.reject",
                (holds ? "认定" : "不认定") + event.kind().label() + "：" + why.strip(),
                by);
    }

    /// Something happened to the document that no file of the base says.
    ///
    /// @param why for those who ask later
    public void record(DocumentId id, int read, Happening what, String why, Actor by) {
        if (why.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明理由。");
        }
        if (what.by().isBlank() && what.quote().isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明依据：依据哪份文件，或者原文怎么说。");
        }
        if (!RECORDED.contains(what.kind())) {
            throw new Fault(Fault.Kind.INVALID, "修改、更正要收录作出修改的文件，不能在这里登记。");
        }
        if (what.until().filter(what.on()::isAfter).isPresent()) {
            throw new Fault(Fault.Kind.INVALID, "截止日期在开始日期之前，请改一改。");
        }
        var held = unmoved(id, read);
        var event = event(what, why.strip(), by);
        keep(held, event, "validity.record", "登记" + event.kind().label() + "（" + what.on() + "）：" + why.strip(), by);
    }

    private Event event(Happening what, String why, Actor by) {
        var now = clock.instant();
        var decision = Optional.of(what.by().strip()).filter(words -> !words.isEmpty());
        var number = decision.flatMap(ValidityDesk::number);
        var source = number.stream()
                .flatMap(found -> store.documents().numbered(found).stream())
                .flatMap(found -> store.documents().published(found).stream())
                .findFirst()
                .map(Held::document);
        return new Event(
                what.kind(),
                Optional.of(what.on()),
                what.until(),
                what.scope(),
                now,
                source.map(document -> document.metadata().cited()).or(() -> decision),
                source.map(found -> found.id()),
                what.quote().strip(),
                decision.isPresent() ? Basis.DECIDED : Basis.DECLARED,
                Standing.CONFIRMED,
                by.name(),
                new Source(Optional.empty(), Optional.empty(), Confidence.CERTAIN, Optional.empty()),
                Optional.of(new Verdict(by.name(), now, why)));
    }

    /// 文号 alone, or at the end in brackets.
    private static Optional<DocumentNumber> number(String words) {
        return Stream.of(words, words.replaceFirst("^.*》?[（(](.+号)[）)]$", "$1"))
                .map(DocumentNumber::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The last verdict on a fact no longer stands; it is again as it was before.
    public void takeBack(DocumentId id, String key, int read, Actor by) {
        var held = unmoved(id, read);
        var event = fact(held, key);
        if (cleanup(event).isPresent()) {
            throw new Fault(Fault.Kind.INVALID, "这一条是清理时认定的，请到清理页撤销那一项。");
        }
        var before = held.timeline()
                .before(event)
                .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "这一条没有可以撤回的认定，请看最新的情况。"));
        var why = "撤回" + event.verdict().map(Verdict::person).orElse("") + "的认定";
        var back = event.takenBack(before, by.name(), clock.instant(), why);
        keep(held, back, "validity.take-back", why + "：" + event.kind().label(), by);
    }

    private Held unmoved(DocumentId id, int read) {
        var held = find(id);
        if (held.timeline().lines().size() != read) {
            throw new Fault(Fault.Kind.CONFLICT, "您打开页面以后，这份文件的效力记录有了变化，没有照您的意思办。请看过现在的情况再定。");
        }
        return held;
    }

    private static Event fact(Held held, String key) {
        return Stream.concat(held.timeline().events().stream(), held.timeline().rejected().stream())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "没有这一条，可能已经有变化，请看最新的情况。"));
    }

    private void keep(Held held, Event line, String what, String said, Actor by) {
        var id = held.document().id();
        var now = line.recorded();
        var day = LocalDate.ofInstant(now, clock.getZone());
        Function<Held, String> status =
                one -> one.timeline().statusOn(day).label().label();
        if (!store.ledger().add(id, List.of(line), by.name(), now, said)) {
            throw new Fault(Fault.Kind.CONFLICT, "库里已经有同样的一条，没有重复登记。");
        }
        changed.accept(Set.of(id), by.name());
        var after = find(id);
        store.audit().append(new Deed(by, what, id.value(), status.apply(held), status.apply(after) + "。" + said, now));
        seen.accept(store.changes().last());
    }
}
