package policybase.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.store.Catalogue;
import policybase.store.ChangeLog;
import policybase.store.Listed;
import policybase.validity.Standpoint;

/// The register on any day, as known at any moment. It keeps the catalogue in memory, reads only what
/// changed since the last call, and keeps the lines of the last few standpoints. Safe for many
/// threads.
public final class Register {
    /// Days and moments looked at in turn: today, and a reader or two who look elsewhere.
    private static final int KEPT = 4;

    private final Catalogue catalogue;
    private final ChangeLog changes;
    private final Map<DocumentId, Listed> listed = new TreeMap<>();
    private final Map<Standpoint, Map<DocumentId, Entry>> lines = new LinkedHashMap<>();
    private final Map<Standpoint, Roll> rolls = new LinkedHashMap<>();
    private long seq = -1;

    public Register(Catalogue catalogue, ChangeLog changes) {
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /// All lines that fit, with counts of what was left out.
    public Roll rows(Standpoint from, Wanted wanted) {
        return wanted.equals(Wanted.EVERYTHING)
                ? everything(from)
                : new Selection(from, wanted).of(lines(from), seen());
    }

    /// The whole register is walked once a day and change, not at every look at a page.
    private synchronized Roll everything(Standpoint from) {
        var kept = rolls.remove(from);
        var roll = kept != null && kept.seq() == seen()
                ? kept
                : new Selection(from, Wanted.EVERYTHING).of(lines(from), seen());
        rolls.put(from, roll);
        if (rolls.size() > KEPT) {
            rolls.remove(rolls.keySet().iterator().next());
        }
        return roll;
    }

    /// The line of one document; empty when it was not public.
    public Optional<Entry> entry(DocumentId id, Standpoint from) {
        return catalogue.find(id).flatMap(one -> entry(one, from));
    }

    /// Everything it keeps, as of the newest change.
    public synchronized Catalogue.Snapshot snapshot() {
        refresh();
        return new Catalogue.Snapshot(seq, List.copyOf(listed.values()));
    }

    /// Every line from a standpoint, in order of id.
    private synchronized List<Entry> lines(Standpoint from) {
        refresh();
        var kept = lines.remove(from);
        var made = kept == null ? new TreeMap<DocumentId, Entry>() : kept;
        if (kept == null) {
            listed.values().forEach(one -> write(one, from, made));
        }
        lines.put(from, made);
        if (lines.size() > KEPT) {
            lines.remove(lines.keySet().iterator().next());
        }
        return List.copyOf(made.values());
    }

    private static void write(Listed one, Standpoint from, Map<DocumentId, Entry> made) {
        entry(one, from).ifPresentOrElse(entry -> made.put(one.id(), entry), () -> made.remove(one.id()));
    }

    /// The newest change of the log, which whatever is asked next takes into account.
    public synchronized long seen() {
        refresh();
        return seq;
    }

    private void refresh() {
        if (seq == changes.last()) {
            return;
        }
        var newer = seq < 0 ? catalogue.all() : catalogue.after(seq);
        for (var one : newer.listed()) {
            listed.put(one.id(), one);
            lines.forEach((from, made) -> write(one, from, made));
        }
        seq = newer.seq();
    }

    private static Optional<Entry> entry(Listed one, Standpoint from) {
        Optional<Metadata> metadata =
                from.knownAt().isPresent() ? one.publishedAt(from.knownAt().get()) : one.published();
        return metadata.map(head -> new Entry(one.id(), head, from.status(one.timeline()), classing(one, head, from)));
    }

    private static Classing classing(Listed one, Metadata metadata, Standpoint from) {
        var known = new ArrayList<>(one.decisions());
        from.knownAt()
                .ifPresent(moment -> known.removeIf(decision -> decision.at().isAfter(moment)));
        return Classing.of(metadata, known);
    }
}
