package policybase.curate;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Held;
import policybase.store.Store;
import policybase.validity.Event;
import policybase.validity.Event.Standing;

/// Where a person decides what is only proposed about a document's validity (认定效力): each word is a line of its own
/// beside what was read, so that both stay.
public final class ValidityDesk {
    private final Store store;
    private final Clock clock;
    private final BiConsumer<Set<DocumentId>, String> changed;
    private final LongConsumer seen;

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

    /// What nobody stands for yet, in order of days.
    public static List<Event> proposals(Held held) {
        return held.timeline().events().stream()
                .filter(event -> event.standing() == Standing.PROPOSED)
                .toList();
    }

    /// @param key of the proposal, as [Event#key] has it
    /// @param holds whether it is so
    /// @param why the ground, for those who ask later
    public void decide(DocumentId id, String key, boolean holds, String why, Actor by) {
        if (why.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明认定的依据。");
        }
        var held = find(id);
        var event = proposals(held).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "这一条已经有人认定了，请看最新的情况。"));
        var now = clock.instant();
        var judged = holds ? event.confirmed(by.name(), now, why.strip()) : event.rejected(by.name(), now, why.strip());
        store.ledger().add(id, List.of(judged), by.name(), now, why.strip());
        changed.accept(Set.of(id), by.name());
        store.audit()
                .append(new Deed(
                        by,
                        holds ? "validity.confirm" : "validity.reject",
                        id.value(),
                        "拟" + event.kind().label(),
                        (holds ? "认定" : "不认定") + event.kind().label() + "：" + why.strip(),
                        now));
        seen.accept(store.changes().last());
    }
}
