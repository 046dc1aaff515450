package policybase.curate.cleanup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import policybase.curate.Intake;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.OriginalRef;
import policybase.store.Actor;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Decision;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.State;
import policybase.store.Held;
import policybase.store.Store;

/// Where people work a clean-up through: open it, accept and reject items, see what would change, confirm, take back.
/// Safe to repeat and to resume; whoever decides on an item somebody else has just decided on is told so (a CONFLICT
/// fault), and nothing is overwritten.
public final class CleanupDesk {
    private final Store store;
    private final Intake intake;
    private final Clock clock;

    public CleanupDesk(Store store, Intake intake, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.clock = clock;
    }

    /// Takes a notice or a spreadsheet in, as a draft, and opens its clean-up. The same file again is the same
    /// clean-up.
    public Cleanup take(Path file, String name, Actor by) {
        return open(new Arrival(store, intake, clock).take(file, name, by), by.name());
    }

    /// Opens the clean-up of a document of the base, or goes on with it.
    public Cleanup open(DocumentId source, String person) {
        var known = store.cleanups().find(source);
        if (known.isPresent()) {
            return known.get();
        }
        store.cleanups().open(look(source, person));
        return find(source);
    }

    /// The same without recording anything.
    public Cleanup look(DocumentId source, String person) {
        var known = store.cleanups().find(source);
        return known.orElseGet(() -> read(
                store.documents().find(source).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "库里没有这份文件：" + source)),
                person));
    }

    /// What a file would give, without keeping anything.
    public Cleanup look(Path file, OriginalRef original, String person) {
        return intake.look(file, original)
                .map(held -> read(held, person))
                .orElseGet(() -> look(DocumentId.of(original), person));
    }

    private Cleanup read(Held held, String person) {
        var read = new Reader(store.documents(), held, person, clock.instant()).read();
        if (read.items().isEmpty()) {
            throw new Fault(
                    Fault.Kind.MISSING,
                    "没有读到清理条目。通知里应有继续有效、拟修改、失效或废止的目录；表格应有“文件名称”“发文字号”“清理意见”等列。" + String.join("", read.problems()));
        }
        return read;
    }

    public List<Cleanup> all() {
        return store.cleanups().all();
    }

    public Cleanup find(DocumentId source) {
        return store.cleanups().find(source).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这次清理，网址可能抄错了。"));
    }

    /// Corrects what the decision says of itself, as long as nothing has been confirmed.
    public void revise(DocumentId source, int revision, Decision decision, String person) {
        var cleanup = find(source);
        if (cleanup.items().stream().anyMatch(item -> item.step().state() == State.APPLIED)) {
            throw new Fault(Fault.Kind.CONFLICT, "已有条目生效，决定的名称、文号和日期不能再改；请先撤销已生效的条目。");
        }
        if (!store.cleanups().revise(source, revision + 1, decision, person, clock.instant())) {
            throw new Fault(Fault.Kind.CONFLICT, "决定的信息刚刚由别人改过，请看过最新内容再改。");
        }
    }

    /// Accepts every undecided item that needs no second look; gives how many.
    public int acceptExact(DocumentId source, String person) {
        return acceptAll(source, person, item -> item.line().isExact());
    }

    /// Accepts every undecided document that the decision does not list and no doubtful item may mean.
    public int acceptUnlisted(DocumentId source, String person) {
        return acceptAll(
                source,
                person,
                item -> item.line().category() == Category.UNLISTED
                        && item.line().candidates().getFirst().score() > 50);
    }

    /// Marks every undecided item that has no candidate as not held.
    public int rejectAbsent(DocumentId source, String person) {
        var count = 0;
        for (var item : open(source)) {
            if (item.line().candidates().isEmpty()) {
                count += step(source, item, State.REJECTED, Optional.empty(), person, "库中没有这份文件") ? 1 : 0;
            }
        }
        return count;
    }

    /// Accepts an item for a document.
    ///
    /// @param revision the step the person saw
    public void accept(DocumentId source, int ordinal, int revision, DocumentId target, String person) {
        if (store.documents().find(target).isEmpty()) {
            throw new Fault(Fault.Kind.MISSING, "库里没有所选的文件。");
        }
        var item = decidable(source, ordinal, revision);
        must(source, item, State.ACCEPTED, Optional.of(target), person, "");
        settleUnlisted(source, item, target, person);
    }

    /// The item is not to be carried out, or means no document of the base.
    public void reject(DocumentId source, int ordinal, int revision, String person, String why) {
        must(source, decidable(source, ordinal, revision), State.REJECTED, Optional.empty(), person, why);
    }

    /// Takes a decision back before it is confirmed.
    public void reopen(DocumentId source, int ordinal, int revision, String person) {
        must(source, decidable(source, ordinal, revision), State.OPEN, Optional.empty(), person, "");
    }

    public Impact impact(DocumentId source) {
        return impact(find(source));
    }

    /// The same for a clean-up that is not recorded.
    public Impact impact(Cleanup cleanup) {
        return new ImpactReader(store.documents(), cleanup, clock.instant()).read();
    }

    /// Why nothing may be confirmed yet; empty when something may. What is not public is no basis for anything: a
    /// notice (清理通知) the base holds goes through the three reviews like any document, by others; what it does to
    /// documents is then decided here.
    public Optional<String> hindrance(Cleanup cleanup) {
        if (cleanup.decision().on().isEmpty()) {
            return Optional.of("决定的生效日期还没有填写，请回到清理页填好再确认。");
        }
        var isUnpublished = cleanup.decision()
                .document()
                .filter(id -> store.documents().published(id).isEmpty())
                .isPresent();
        return isUnpublished ? Optional.of("清理通知还没有发布。请先在“收录与审核”里经三道审核发布，再来确认；在那以前可以先逐项核对。") : Optional.empty();
    }

    /// Writes what was accepted into the histories of the documents. Killed half-way, a second call does what is left.
    ///
    /// @return how many items took effect
    public int confirm(DocumentId source, String person) {
        var cleanup = find(source);
        hindrance(cleanup).ifPresent(why -> {
            throw new Fault(Fault.Kind.INVALID, why);
        });
        var impact = impact(cleanup);
        if (!impact.conflicts().isEmpty()) {
            throw new Fault(Fault.Kind.CONFLICT, impact.conflicts().getFirst());
        }
        var confirmation = new Confirmation(store, cleanup, person, clock.instant());
        var count = confirmation.run();
        intake.changed(confirmation.changed(), person);
        return count;
    }

    /// Takes back an item that took effect, by events that reject what it had added.
    public void undo(DocumentId source, int ordinal, int revision, String person, String why) {
        var cleanup = find(source);
        var item = current(cleanup, ordinal, revision);
        if (item.step().state() != State.APPLIED) {
            throw new Fault(Fault.Kind.CONFLICT, "这一项还没有生效，不用撤销。");
        }
        new Confirmation(store, cleanup, person, clock.instant()).undo(item, why);
        must(source, item, State.UNDONE, item.step().target(), person, why);
    }

    private int acceptAll(DocumentId source, String person, Predicate<Item> which) {
        var count = 0;
        for (var item : open(source)) {
            if (which.test(item)) {
                var target = item.line().candidates().getFirst().id();
                if (step(source, item, State.ACCEPTED, Optional.of(target), person, "")) {
                    settleUnlisted(source, item, target, person);
                    count++;
                }
            }
        }
        return count;
    }

    private List<Item> open(DocumentId source) {
        return find(source).items().stream()
                .filter(item -> item.step().state() == State.OPEN)
                .toList();
    }

    /// A document found to be listed is not one of the unlisted.
    private void settleUnlisted(DocumentId source, Item item, DocumentId target, String person) {
        if (item.line().category() == Category.UNLISTED) {
            return;
        }
        for (var other : open(source)) {
            if (other.line().category() == Category.UNLISTED
                    && other.line().candidates().getFirst().id().equals(target)) {
                step(
                        source,
                        other,
                        State.REJECTED,
                        Optional.empty(),
                        person,
                        "已由" + item.line().place() + "列明");
            }
        }
    }

    private Item decidable(DocumentId source, int ordinal, int revision) {
        var item = current(find(source), ordinal, revision);
        if (item.step().state() == State.APPLIED) {
            throw new Fault(Fault.Kind.CONFLICT, "这一项已经生效，要改先撤销。");
        }
        return item;
    }

    private static Item current(Cleanup cleanup, int ordinal, int revision) {
        if (ordinal < 1 || ordinal > cleanup.items().size()) {
            throw new Fault(Fault.Kind.MISSING, "没有这一项。");
        }
        var item = cleanup.item(ordinal);
        if (item.step().revision() != revision) {
            throw moved(item);
        }
        return item;
    }

    private static Fault moved(Item item) {
        return new Fault(
                Fault.Kind.CONFLICT,
                "这一项刚刚由" + item.step().actor() + "改为“" + item.step().state().label() + "”，请看过最新情况再决定。");
    }

    private void must(
            DocumentId source, Item item, State state, Optional<DocumentId> target, String person, String why) {
        if (!step(source, item, state, target, person, why)) {
            throw moved(find(source).item(item.ordinal()));
        }
    }

    private boolean step(
            DocumentId source, Item item, State state, Optional<DocumentId> target, String person, String why) {
        return store.cleanups()
                .step(source, item.ordinal(), item.step().next(state, target, person, clock.instant(), why));
    }

    /// The steps of an item, oldest first.
    public List<Cleanup.Step> history(DocumentId source, int ordinal) {
        return new ArrayList<>(store.cleanups().steps(source, ordinal));
    }
}
