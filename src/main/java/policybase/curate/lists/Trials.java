package policybase.curate.lists;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.ListVersions;
import policybase.store.ListVersions.Trial;

/// Tries drafts on the golden questions, one at a time, in the background.
public final class Trials {
    private final ListDesk desk;
    private final ListTexts texts;
    private final ListVersions versions;
    private final Live live;
    private final Clock clock;
    private final Consumer<Runnable> background;
    private final AtomicReference<Optional<Running>> running = new AtomicReference<>(Optional.empty());
    private volatile Optional<Trouble> trouble = Optional.empty();

    /// A trial under way.
    public record Running(ListKind kind, Live.Progress progress) {}

    private record Trouble(ListKind kind, String told) {}

    /// @param background runs what takes a while
    public Trials(
            ListDesk desk,
            ListTexts texts,
            ListVersions versions,
            Live live,
            Clock clock,
            Consumer<Runnable> background) {
        this.desk = desk;
        this.texts = texts;
        this.versions = versions;
        this.live = live;
        this.clock = clock;
        this.background = background;
    }

    public Optional<Running> running() {
        return java.util.Objects.requireNonNull(running.get());
    }

    /// Why the last trial of a list came to nothing; empty when it did not.
    public String trouble(ListKind kind) {
        return trouble.filter(one -> one.kind() == kind).map(Trouble::told).orElse("");
    }

    /// The trial of the draft exactly as it is now, among all other lists as they are now. All lists are read for it.
    public Optional<Trial> of(Standing standing) {
        if (standing.draft().edits().isEmpty()) {
            return Optional.empty();
        }
        return versions.trial(
                standing.kind().id(),
                texts.with(standing.kind(), standing.draft().edits()).digest());
    }

    public void begin(ListKind kind, Actor by) {
        var standing = desk.look(kind);
        if (standing.draft().edits().isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "草稿里没有改动，不用试。");
        }
        if (!standing.problems().isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "草稿里有" + standing.problems().size() + "行有误，请先改好再试。");
        }
        var none = running();
        var first = Optional.of(new Running(kind, new Live.Progress("准备", 0, 1)));
        if (none.isPresent() || !running.compareAndSet(none, first)) {
            throw new Fault(Fault.Kind.BUSY, "正在试另一份草稿，请等它试完。");
        }
        background.accept(() -> run(standing, by));
    }

    /// Trouble is told on the page; the thread must not die of it.
    @SuppressWarnings("CatchingUnchecked")
    private void run(Standing standing, Actor by) {
        var kind = standing.kind();
        try {
            var begun = clock.instant();
            var next = texts.with(kind, standing.draft().edits());
            var results = live.compare(next, progress -> running.set(Optional.of(new Running(kind, progress))));
            var compared = new Compared(results);
            versions.keep(
                    new Trial(kind.id(), next.digest(), begun, clock.instant(), by.name(), results),
                    new Deed(
                            by,
                            "lists.try",
                            kind.label(),
                            "",
                            results.size() + "题，变好" + compared.count(Compared.Turn.BETTER) + "题，变差"
                                    + compared.count(Compared.Turn.WORSE) + "题",
                            clock.instant()));
            trouble = Optional.empty();
        } catch (RuntimeException e) {
            trouble = Optional.of(new Trouble(kind, "上一次没有试完：" + e.getMessage()));
        } finally {
            running.set(Optional.empty());
        }
    }
}
