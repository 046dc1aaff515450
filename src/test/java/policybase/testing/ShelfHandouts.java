package policybase.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.entry.LiveEntries;
import policybase.follow.Changes;
import policybase.follow.Contents;
import policybase.follow.Handing;
import policybase.store.ChangeLog;
import policybase.store.Documents;
import policybase.store.Entries;
import policybase.store.Handouts;
import policybase.web.sync.ItemWriting;
import policybase.web.sync.Sync;

/// What is handed out, in memory, for pages.
public final class ShelfHandouts implements Handouts {
    private final Map<Item, Line> lines = new HashMap<>();
    private Optional<State> state = Optional.empty();
    private long seq;

    /// The parts of the interface over a few documents and entries.
    public static Sync.Parts parts(Documents documents, ChangeLog changes, Entries entries, Clock clock) {
        var handouts = new ShelfHandouts();
        var contents = new Contents(documents, new LiveEntries(entries, documents, changes), new ItemWriting());
        var handing = new Handing(
                new Handing.Sources(documents, changes, entries), handouts, contents, () -> "base-of-a-shelf");
        return new Sync.Parts(
                new Changes(handouts, contents),
                () -> handing.turnTo(LocalDate.now(clock), clock.instant()),
                () -> {
                    throw new IllegalStateException("nothing is imported here");
                },
                () -> {
                    throw new IllegalStateException("nobody is told here");
                });
    }

    @Override
    public synchronized Optional<State> state() {
        return state;
    }

    @Override
    public synchronized Optional<Line> find(Item item) {
        return Optional.ofNullable(lines.get(item));
    }

    @Override
    public synchronized List<Line> after(Audience audience, long place, int limit) {
        return lines.values().stream()
                .filter(line -> line.item().audience() == audience && line.seq() > place)
                .sorted(Comparator.comparingLong(Line::seq))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long head(Audience audience) {
        return after(audience, 0, Integer.MAX_VALUE).stream()
                .mapToLong(Line::seq)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized boolean record(Optional<Mark> since, String base, List<Line> fresh, Mark mark) {
        if (!state.map(State::mark).equals(since)) {
            return false;
        }
        for (var line : fresh) {
            lines.put(
                    line.item(),
                    new Line(
                            ++seq,
                            line.item(),
                            line.isThere(),
                            line.revision(),
                            line.at(),
                            line.state(),
                            line.reason(),
                            line.hash()));
        }
        state = Optional.of(new State(base, mark, 0));
        return true;
    }

    /// A shelf remembers everything.
    @Override
    public int forget(Instant before) {
        return 0;
    }
}
