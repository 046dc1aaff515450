package policybase.curate.cleanup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Candidate;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.Line;
import policybase.store.Cleanup.State;
import policybase.store.Held;
import policybase.store.Store;
import policybase.validity.Event;

/// Carries the decisions of one clean-up to the histories of the documents: first the events, then the step that says
/// so, each in a transaction of its own. An event is added once however often this runs.
final class Confirmation {
    private final Store store;
    private final Cleanup cleanup;
    private final String person;
    private final Instant now;
    private final Deeds deeds;
    private final Set<DocumentId> changed = new LinkedHashSet<>();

    Confirmation(Store store, Cleanup cleanup, String person, Instant now) {
        this.store = store;
        this.cleanup = cleanup;
        this.person = person;
        this.now = now;
        this.deeds = new Deeds(cleanup, person, now);
    }

    /// Documents to which something was added.
    Set<DocumentId> changed() {
        return Set.copyOf(changed);
    }

    int run() {
        var count = 0;
        for (var item : cleanup.items()) {
            if (item.step().state() == State.ACCEPTED) {
                count += apply(item) ? 1 : 0;
            } else if (item.step().state() == State.REJECTED) {
                item.line().candidates().stream()
                        .map(Candidate::id)
                        .filter(id -> isMeantByNone(id))
                        .forEach(id -> add(id, deeds.undoing(item.line(), held(id), "逐项核对时未认可"), item.line()));
            }
        }
        return count;
    }

    void undo(Item item, String why) {
        var id = item.step().target().orElseThrow();
        add(id, deeds.undoing(item.line(), held(id), why), item.line());
    }

    private boolean apply(Item item) {
        var id = item.step().target().orElseThrow();
        var held = held(id);
        var events = deeds.of(item.line(), held, others(item));
        add(id, events, item.line());
        var note = events.isEmpty() ? "该文件此前已" + ended(held) + "，状态不变" : "";
        return store.cleanups()
                .step(
                        cleanup.source(),
                        item.ordinal(),
                        item.step().next(State.APPLIED, Optional.of(id), person, now, note));
    }

    /// Other items that do something to the same document (拟修改 and its deadline).
    private List<Line> others(Item item) {
        var lines = new ArrayList<Line>();
        for (var other : cleanup.items()) {
            if (other.ordinal() != item.ordinal()
                    && stands(other)
                    && other.step().target().equals(item.step().target())) {
                lines.add(other.line());
            }
        }
        return lines;
    }

    private boolean isMeantByNone(DocumentId id) {
        return cleanup.items().stream()
                .noneMatch(item -> stands(item) && item.step().target().equals(Optional.of(id))
                        || item.step().state() == State.OPEN
                                && item.line().candidates().stream()
                                        .anyMatch(candidate -> candidate.id().equals(id)));
    }

    private static boolean stands(Item item) {
        return item.step().state() == State.ACCEPTED || item.step().state() == State.APPLIED;
    }

    private String ended(Held held) {
        return cleanup.decision()
                .on()
                .map(day -> held.timeline()
                        .statusOn(day.minusDays(1))
                        .label()
                        .label()
                        .replaceFirst("^已", ""))
                .orElse("");
    }

    private void add(DocumentId id, List<Event> events, Line line) {
        if (!events.isEmpty()) {
            changed.add(id);
            store.ledger()
                    .add(
                            id,
                            events,
                            person,
                            now,
                            "清理" + line.place() + "：" + cleanup.decision().cited());
        }
    }

    private Held held(DocumentId id) {
        return store.documents().find(id).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "库里没有所选的文件。"));
    }
}
