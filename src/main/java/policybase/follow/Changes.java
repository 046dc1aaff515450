package policybase.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.document.Fault;
import policybase.document.TextHash;
import policybase.follow.Contents.Content;
import policybase.store.Handouts;
import policybase.store.Handouts.Audience;
import policybase.store.Handouts.Kind;
import policybase.store.Handouts.Line;

/// What changed since a cursor, page by page, and the digest of the whole. A page without a cursor begins a full copy;
/// its last page is at the newest change, and from there it goes on with what changes. An item stands at the place of
/// its last change, so whatever changes while a copy is being taken comes later in the same walk: nothing is lost, and
/// nothing comes twice without having changed.
public final class Changes {
    /// A page ends before it is larger than this, in characters, however many items were asked for.
    private static final int LARGEST = 2_000_000;

    private final Handouts handouts;
    private final Contents contents;
    private final Map<Audience, Digest> digests = new EnumMap<>(Audience.class);

    public Changes(Handouts handouts, Contents contents) {
        this.handouts = handouts;
        this.contents = contents;
    }

    /// What is told since a cursor.
    public sealed interface Told {
        /// @param cursor where to go on
        /// @param isLast whether this is all there is now
        /// @param day on which validity was judged
        /// @param digest of all that a copy holds after the last page; empty on others
        record Page(List<Changed> changes, String cursor, LocalDate day, boolean isLast, Optional<Digest> digest)
                implements Told {
            public Page {
                changes = List.copyOf(changes);
            }
        }

        /// The cursor is of no use: a copy must be taken from the beginning.
        ///
        /// @param why one Chinese sentence
        record StartAfresh(String why) implements Told {}

        /// What was given was never a cursor.
        record NoCursor() implements Told {}

        /// What comes next is just changing, so that there is nothing to tell yet; to be asked again after catching up.
        record Unsettled() implements Told {}
    }

    /// One change.
    ///
    /// @param cursor where to go on for whoever has taken it
    /// @param text of the item; empty when it was taken back
    public record Changed(Line line, String cursor, Optional<String> text) {}

    /// All that an audience may hold, in one hash: SHA-256 of a line `kind id hash` and a line end for each item, the
    /// lines in order.
    ///
    /// @param cursor what it is true of
    /// @param day on which validity was judged
    public record Digest(String cursor, LocalDate day, String sha256, int documents, int entries) {}

    /// @param since a cursor; empty: from the beginning
    /// @param limit of items
    public Told since(Audience audience, String since, int limit) {
        var state = state();
        if (since.isEmpty()) {
            return page(new Cursor(state.base(), audience, handouts.head(audience), 0), limit, state);
        }
        var read = Cursor.of(since);
        if (read.isEmpty()) {
            return new Told.NoCursor();
        }
        var cursor = read.get();
        if (!cursor.base().equals(state.base())) {
            return new Told.StartAfresh("这个游标是另一个库的。");
        }
        if (cursor.audience() != audience) {
            return new Told.StartAfresh("这个游标是按另一种权限取的，与现在的密钥不符。");
        }
        if (cursor.seq() > handouts.head(audience)) {
            return new Told.StartAfresh("这个游标比本库还新，本库可能恢复过备份。");
        }
        if (Math.max(cursor.begun(), cursor.seq()) < state.horizon()) {
            return new Told.StartAfresh("这个游标太旧，其间撤下的内容已经没有记录。");
        }
        return page(cursor, limit, state);
    }

    private Told page(Cursor from, int limit, Handouts.State state) {
        var day = state.mark().day();
        var lines = handouts.after(from.audience(), from.seq(), limit + 1);
        var told = new ArrayList<Changed>();
        var at = from;
        var size = 0;
        var taken = 0;
        for (var line : lines.subList(0, Math.min(limit, lines.size()))) {
            var next = at.at(line.seq());
            if (line.isThere()) {
                var text = text(line, day);
                if (text.isEmpty()) {
                    // it changed since it was handed out, and its new line is about to come
                    if (taken == 0) {
                        return new Told.Unsettled();
                    }
                    break;
                }
                if (size > 0 && size + text.get().length() > LARGEST) {
                    break;
                }
                size += text.get().length();
                told.add(new Changed(line, next.text(), text));
            } else if (line.seq() > at.begun()) {
                told.add(new Changed(line, next.text(), Optional.empty()));
            }
            at = next;
            taken++;
        }
        if (taken < lines.size()) {
            return new Told.Page(told, at.text(), day, false, Optional.empty());
        }
        var digest = digest(from.audience());
        var end = at.at(Math.max(at.seq(), state.horizon()));
        return digest.cursor().equals(end.text())
                ? new Told.Page(told, end.text(), digest.day(), true, Optional.of(digest))
                : new Told.Page(told, end.text(), day, false, Optional.empty());
    }

    private Optional<String> text(Line line, LocalDate day) {
        return contents.of(line.item(), day) instanceof Content.There there
                        && there.hash().equals(line.hash())
                ? Optional.of(there.text())
                : Optional.empty();
    }

    /// Of all that an audience may hold now.
    public synchronized Digest digest(Audience audience) {
        var state = state();
        var head = new Cursor(state.base(), audience, 0, handouts.head(audience)).text();
        var kept = digests.get(audience);
        var day = state.mark().day();
        if (kept != null && kept.cursor().equals(head) && kept.day().equals(day)) {
            return kept;
        }
        var lines = handouts.after(audience, 0, Integer.MAX_VALUE);
        var there = lines.stream().filter(Line::isThere).toList();
        var words = there.stream()
                .map(line -> line.item().kind().word() + " " + line.item().id() + " " + line.hash() + "\n")
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining());
        var seq = lines.isEmpty() ? 0 : lines.getLast().seq();
        var documents = there.stream()
                .filter(line -> line.item().kind() == Kind.DOCUMENT)
                .count();
        var digest = new Digest(
                new Cursor(state.base(), audience, 0, Math.max(seq, state.horizon())).text(),
                day,
                TextHash.of(words),
                (int) documents,
                there.size() - (int) documents);
        digests.put(audience, digest);
        return digest;
    }

    /// What is new after a place.
    ///
    /// @param head place of the newest change
    /// @param cursor of that place
    public record News(long head, String cursor, Set<Kind> kinds, int count) {}

    public News news(Audience audience, long after) {
        var lines = handouts.after(audience, after, Integer.MAX_VALUE);
        var head = lines.isEmpty() ? after : lines.getLast().seq();
        var kinds = EnumSet.noneOf(Kind.class);
        lines.forEach(line -> kinds.add(line.item().kind()));
        return new News(head, new Cursor(state().base(), audience, 0, head).text(), kinds, lines.size());
    }

    private Handouts.State state() {
        return handouts.state().orElseThrow(() -> new Fault(Fault.Kind.BUSY, "变更记录正在建立，请稍后再试。"));
    }
}
