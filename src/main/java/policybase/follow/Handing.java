package policybase.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.follow.Contents.Content;
import policybase.store.ChangeLog;
import policybase.store.Documents;
import policybase.store.Entries;
import policybase.store.Handouts;
import policybase.store.Handouts.Audience;
import policybase.store.Handouts.Item;
import policybase.store.Handouts.Kind;
import policybase.store.Handouts.Line;
import policybase.store.Handouts.Mark;

/// Keeps what is handed out in step with the base. Whatever may have changed since the last look is held against how
/// it was last handed out, and what differs is a change: an edit, a withdrawal, a status that turned with the day, an
/// entry whose ground ended. On a new day, after many changes, and when items are written in another form, that is
/// everything.
public final class Handing {
    /// More changes than this are not gone through one by one.
    private static final int MOST = 500;

    /// A copy that was not kept in step for longer is taken afresh.
    private static final Period REMEMBERED = Period.ofDays(400);

    /// Whoever asks waits as long as a page may take; a large base is gone through in the background.
    private static final long PATIENCE_SECONDS = 20;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Sources sources;
    private final Handouts handouts;
    private final Contents contents;
    private final Supplier<String> tokens;

    /// What is handed out from.
    public record Sources(Documents documents, ChangeLog changes, Entries entries) {}

    /// An item, whoever holds it.
    private record One(Kind kind, String id) {
        static One of(DocumentId id) {
            return new One(Kind.DOCUMENT, id.value());
        }

        static One of(EntryId id) {
            return new One(Kind.ENTRY, id.value());
        }
    }

    /// @param tokens unguessable texts, the first of which names the base
    public Handing(Sources sources, Handouts handouts, Contents contents, Supplier<String> tokens) {
        this.sources = sources;
        this.handouts = handouts;
        this.contents = contents;
        this.tokens = tokens;
    }

    /// Costs three small reads when nothing changed.
    ///
    /// @param day on which validity is judged
    /// @return how many lines changed
    /// @throws Fault BUSY when somebody else is at it for long
    public int catchUp(LocalDate day, Instant now) {
        take();
        try {
            return follow(day, now);
        } finally {
            turn.unlock();
        }
    }

    private void take() {
        try {
            if (turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Fault(Fault.Kind.BUSY, "变更记录正在整理，请稍后再试。");
    }

    private int follow(LocalDate day, Instant now) {
        var since = handouts.state().map(Handouts.State::mark);
        var mark = new Mark(
                contents.form(),
                day,
                sources.changes().last(),
                sources.entries().last());
        if (since.filter(mark::equals).isPresent()) {
            return 0;
        }
        var touched = since.flatMap(old -> touched(old, mark)).orElseGet(this::everything);
        var lines = touched.stream()
                .flatMap(one -> contents.of(one.kind(), one.id(), day).entrySet().stream()
                        .flatMap(told ->
                                line(new Item(told.getKey(), one.kind(), one.id()), told.getValue(), now).stream()))
                .toList();
        if (!handouts.record(since, tokens.get().substring(0, 12), lines, mark)) {
            return 0;
        }
        if (since.filter(old -> !old.day().equals(day)).isPresent()) {
            handouts.forget(day.minus(REMEMBERED).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return lines.size();
    }

    /// What may have changed since a mark; empty when that may be anything.
    private Optional<Set<One>> touched(Mark since, Mark mark) {
        if (!since.writing().equals(mark.writing()) || !since.day().equals(mark.day())) {
            return Optional.empty();
        }
        var documents = sources.changes().after(since.documents(), MOST);
        var entries = sources.entries().after(since.entries(), MOST);
        if (documents.size() == MOST || entries.size() == MOST) {
            return Optional.empty();
        }
        var items = new LinkedHashSet<One>();
        for (var id : documents.stream().map(Change::id).distinct().toList()) {
            items.add(One.of(id));
            sources.entries().restingOn(id).forEach(entry -> items.add(One.of(entry)));
        }
        entries.forEach(revised -> items.add(One.of(revised.entry().id())));
        return Optional.of(items);
    }

    private Set<One> everything() {
        var items = new LinkedHashSet<One>();
        sources.documents().allPublished().forEach(id -> items.add(One.of(id)));
        sources.entries().allPublished().forEach(entry -> items.add(One.of(entry.id())));
        for (var audience : Audience.values()) {
            handouts.after(audience, 0, Integer.MAX_VALUE)
                    .forEach(line ->
                            items.add(new One(line.item().kind(), line.item().id())));
        }
        return items;
    }

    /// The new line of an item; empty when it is as it was.
    private Optional<Line> line(Item item, Content content, Instant now) {
        var last = handouts.find(item);
        return switch (content) {
            case Content.There there ->
                last.filter(line -> line.isThere() && line.hash().equals(there.hash()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new Line(
                                0,
                                item,
                                true,
                                there.revision(),
                                now,
                                there.state(),
                                reason(last, there),
                                there.hash()));
            case Content.Gone(var reason) ->
                last.filter(Line::isThere)
                        .map(line -> new Line(0, item, false, line.revision(), now, line.state(), reason, line.hash()));
        };
    }

    private static String reason(Optional<Line> last, Content.There now) {
        if (last.isEmpty()) {
            return "新增。";
        }
        var before = last.get();
        var parts = new ArrayList<String>();
        if (!before.isThere()) {
            parts.add("重新给出");
        }
        if (before.revision() != now.revision()) {
            parts.add("内容修订");
        }
        if (!before.state().equals(now.state())) {
            parts.add(before.state() + "→" + now.state());
        }
        return (parts.isEmpty() ? "所附信息有变" : String.join("，", parts)) + "。";
    }
}
