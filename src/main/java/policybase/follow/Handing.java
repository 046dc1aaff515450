package policybase.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
/// entry whose ground ended. Changes are followed at once by whoever asks. A new day may turn anything, so all is
/// gone through, beside those who ask: until that is done they are told what holds on the day before, and which day
/// that is.
public final class Handing {
    /// Changes followed in one go.
    private static final int MOST = 500;

    /// A copy that was not kept in step for longer is taken afresh.
    private static final Period REMEMBERED = Period.ofDays(400);

    /// While somebody else follows changes; then what is recorded is told, and the rest by the next page.
    private static final long PATIENCE_SECONDS = 3;

    /// While a new base is gone through for the first time: as long as a page may take.
    private static final long FIRST_PATIENCE_SECONDS = 20;

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

        static One of(Item item) {
            return new One(item.kind(), item.id());
        }
    }

    /// What may have changed up to a mark.
    private record Touched(Set<One> items, Mark mark) {}

    /// @param tokens unguessable texts, the first of which names the base
    public Handing(Sources sources, Handouts handouts, Contents contents, Supplier<String> tokens) {
        this.sources = sources;
        this.handouts = handouts;
        this.contents = contents;
        this.tokens = tokens;
    }

    /// Follows what changed, on the day that was last turned to. Costs three small reads when nothing did.
    ///
    /// @param day on which validity is judged where nothing was handed out yet
    /// @return how many lines changed
    /// @throws Fault BUSY when a new base is still gone through
    public int catchUp(LocalDate day, Instant now) {
        if (!take(known().isPresent() ? PATIENCE_SECONDS : FIRST_PATIENCE_SECONDS)) {
            if (known().isPresent()) {
                return 0;
            }
            throw new Fault(Fault.Kind.BUSY, "变更记录正在建立，请稍后再试。");
        }
        try {
            return follow(day, now);
        } finally {
            turn.unlock();
        }
    }

    private boolean take(long seconds) {
        try {
            return turn.tryLock(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int follow(LocalDate day, Instant now) {
        var since = known();
        if (since.isEmpty()) {
            return first(day, now);
        }
        var count = 0;
        var mark = since.get();
        for (var touched = touched(mark); !touched.mark().equals(mark); touched = touched(mark)) {
            var lines = lines(touched.items(), mark.day(), now);
            if (!record(Optional.of(mark), lines, touched.mark())) {
                return count;
            }
            count += lines.size();
            mark = touched.mark();
        }
        return count;
    }

    private int first(LocalDate day, Instant now) {
        var since = handouts.state().map(Handouts.State::mark);
        var mark = new Mark(
                contents.form(),
                day,
                sources.changes().last(),
                sources.entries().last());
        var lines = lines(everything(), day, now);
        return record(since, lines, mark) ? lines.size() : 0;
    }

    /// Turns to a day: what it changes is looked for beside those who ask, who wait only while it is written down.
    ///
    /// @return how many lines changed
    public int turnTo(LocalDate day, Instant now) {
        var since = known();
        if (since.isEmpty() || since.get().day().equals(day)) {
            return catchUp(day, now);
        }
        var turned = new ArrayList<>(lines(everything(), day, now));
        turn.lock();
        try {
            return finish(since.get(), turned, day, now);
        } finally {
            turn.unlock();
        }
    }

    /// What changed meanwhile is looked at again.
    private int finish(Mark since, List<Line> turned, LocalDate day, Instant now) {
        var current = known();
        if (current.filter(mark -> mark.day().equals(since.day())).isEmpty()) {
            return 0;
        }
        var meanwhile = new LinkedHashSet<One>();
        var mark = since;
        for (var touched = touched(mark); !touched.mark().equals(mark); touched = touched(mark)) {
            meanwhile.addAll(touched.items());
            mark = touched.mark();
        }
        turned.removeIf(line -> meanwhile.contains(One.of(line.item())));
        turned.addAll(lines(meanwhile, day, now));
        if (!record(current, turned, new Mark(mark.writing(), day, mark.documents(), mark.entries()))) {
            return 0;
        }
        handouts.forget(day.minus(REMEMBERED).atStartOfDay().toInstant(ZoneOffset.UTC));
        return turned.size();
    }

    /// Up to where what is handed out follows the base; empty when nothing was, or in another form.
    private Optional<Mark> known() {
        return handouts.state().map(Handouts.State::mark).filter(mark -> mark.writing()
                .equals(contents.form()));
    }

    /// False when another process was first.
    private boolean record(Optional<Mark> since, List<Line> lines, Mark mark) {
        return handouts.record(since, tokens.get().substring(0, 12), lines, mark);
    }

    private Touched touched(Mark since) {
        var documents = sources.changes().after(since.documents(), MOST);
        var entries = sources.entries().after(since.entries(), MOST);
        var items = new LinkedHashSet<One>();
        for (var id : documents.stream().map(Change::id).distinct().toList()) {
            items.add(One.of(id));
            sources.entries().restingOn(id).forEach(entry -> items.add(One.of(entry)));
        }
        entries.forEach(revised -> items.add(One.of(revised.entry().id())));
        var mark = new Mark(
                since.writing(),
                since.day(),
                documents.isEmpty() ? since.documents() : documents.getLast().seq(),
                entries.isEmpty() ? since.entries() : entries.getLast().seq());
        return new Touched(items, mark);
    }

    private Set<One> everything() {
        var items = new LinkedHashSet<One>();
        sources.documents().allPublished().forEach(id -> items.add(One.of(id)));
        sources.entries().allPublished().forEach(entry -> items.add(One.of(entry.id())));
        for (var audience : Audience.values()) {
            handouts.after(audience, 0, Integer.MAX_VALUE).forEach(line -> items.add(One.of(line.item())));
        }
        return items;
    }

    /// The new lines of those that are not as they were.
    private List<Line> lines(Set<One> items, LocalDate day, Instant now) {
        return items.stream()
                .flatMap(one -> contents.of(one.kind(), one.id(), day).entrySet().stream()
                        .flatMap(told ->
                                line(new Item(told.getKey(), one.kind(), one.id()), told.getValue(), now).stream()))
                .toList();
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
