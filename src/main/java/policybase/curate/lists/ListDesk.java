package policybase.curate.lists;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import policybase.curate.lists.Column.Form;
import policybase.curate.lists.Standing.Problem;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.ListVersions;
import policybase.store.ListVersions.Draft;
import policybase.store.ListVersions.Edit;
import policybase.store.ListVersions.Version;

/// Where the draft of a list is written, row by row. Several people may write on one draft; who saves over a row that
/// somebody changed meanwhile is shown what it has become.
public final class ListDesk {
    private static final Pattern ENTRY = Pattern.compile("q[0-9a-f]{12}");

    /// Savings tried while others save other rows.
    private static final int TRIES = 20;

    private final ListVersions versions;
    private final ListTexts texts;
    private final Predicate<EntryId> published;
    private final Clock clock;

    /// @param published whether an entry is public now
    public ListDesk(ListVersions versions, ListTexts texts, Predicate<EntryId> published, Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.published = published;
        this.clock = clock;
    }

    /// What came of writing a row.
    public sealed interface Written {
        record Kept() implements Written {}

        record Refused(List<String> faults) implements Written {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /// @param present the row as it is now; empty where it was taken out meanwhile
        record Stale(Optional<List<String>> present) implements Written {}
    }

    public Standing look(ListKind kind) {
        return standing(kind, versions.versions(kind.id()), versions.draft(kind.id()));
    }

    /// Every list.
    public List<Standing> all() {
        var byList = versions.versions();
        var drafts = versions.drafts();
        return Arrays.stream(ListKind.values())
                .map(kind -> standing(
                        kind, byList.getOrDefault(kind.id(), List.of()), Optional.ofNullable(drafts.get(kind.id()))))
                .toList();
    }

    private Standing standing(ListKind kind, List<Version> all, Optional<Draft> begun) {
        var draft = begun.orElseGet(() -> new Draft(kind.id(), 0, List.of(), "", clock.instant()));
        var file = texts.file(kind).rows();
        var edits = ListTexts.edits(all);
        var live = Edition.of(kind, file, edits);
        var next = draft.edits().isEmpty() ? live : Edition.of(kind, file, both(edits, draft.edits()));
        return new Standing(kind, live, next, draft, all, problems(kind, live, next, draft));
    }

    private static List<Edit> both(List<Edit> live, List<Edit> draft) {
        var both = new ArrayList<>(live);
        both.addAll(draft);
        return both;
    }

    private List<Problem> problems(ListKind kind, Edition live, Edition next, Draft draft) {
        var rules = rules();
        var problems = new ArrayList<Problem>();
        for (var edit : draft.edits()) {
            var told = new ArrayList<String>();
            if (!live.row(edit.key()).equals(edit.was())) {
                told.add("这一行在草稿写好以后，上线的内容变了，现在是“"
                        + live.row(edit.key()).map(row -> String.join("，", row)).orElse("（没有这一行）") + "”。请看过后重新保存或者放弃。");
            }
            edit.becomes().ifPresent(row -> told.addAll(rules.faults(kind, row, next)));
            if (!told.isEmpty()) {
                problems.add(new Problem(edit.key(), told));
            }
        }
        return problems;
    }

    /// Many rows at once.
    public Pasting pasting() {
        return new Pasting(this, this::rules);
    }

    private Rules rules() {
        return new Rules(published, new Terms());
    }

    /// The terms in force, read when the first word is held against them.
    private final class Terms implements Predicate<String> {
        private Optional<Edition> terms = Optional.empty();

        @Override
        public boolean test(String word) {
            if (terms.isEmpty()) {
                var kind = ListKind.TERMS;
                var edits = ListTexts.edits(versions.versions(kind.id()));
                terms = Optional.of(Edition.of(kind, texts.file(kind).rows(), edits));
            }
            return terms.get().row(word).isPresent();
        }
    }

    /// A row to be.
    ///
    /// @param key of the row it takes the place of; empty where it is new
    /// @param cells what people wrote
    /// @param seen the row as they saw it
    public record Row(Optional<String> key, List<String> cells, Optional<List<String>> seen) {
        public Row {
            cells = List.copyOf(cells);
            seen = seen.map(List::copyOf);
        }
    }

    public Written write(ListKind kind, Row row, Actor by) {
        for (var tries = 0; tries < TRIES; tries++) {
            var now = look(kind);
            var present = row.key().flatMap(now.next()::row);
            if (!present.equals(row.seen())) {
                return new Written.Stale(present);
            }
            var cells = tidied(kind, row.cells());
            var faults = new ArrayList<>(rules().faults(kind, cells, now.next()));
            var key = kind.key(cells);
            if (now.next().row(key).isPresent() && row.key().filter(key::equals).isEmpty()) {
                faults.add("“" + key + "”已经在这张表里，请改那一行。");
            }
            if (!faults.isEmpty()) {
                return new Written.Refused(faults);
            }
            var edits = new ArrayList<>(now.draft().edits());
            row.key().filter(old -> !old.equals(key)).ifPresent(old -> put(edits, now, old, Optional.empty(), by));
            put(edits, now, key, Optional.of(cells), by);
            if (save(now, edits, deed(now, "lists.write", key, present, Optional.of(cells), by))) {
                return new Written.Kept();
            }
        }
        throw busy();
    }

    /// Takes a row out.
    public Written remove(ListKind kind, String key, Optional<List<String>> seen, Actor by) {
        for (var tries = 0; tries < TRIES; tries++) {
            var now = look(kind);
            var present = now.next().row(key);
            if (present.isEmpty() || !present.equals(seen)) {
                return new Written.Stale(present);
            }
            var edits = new ArrayList<>(now.draft().edits());
            put(edits, now, key, Optional.empty(), by);
            if (save(now, edits, deed(now, "lists.remove", key, present, Optional.empty(), by))) {
                return new Written.Kept();
            }
        }
        throw busy();
    }

    /// Gives up what the draft says of a row.
    public void takeBack(ListKind kind, String key, Actor by) {
        for (var tries = 0; tries < TRIES; tries++) {
            var now = look(kind);
            var edits = new ArrayList<>(now.draft().edits());
            edits.removeIf(edit -> edit.key().equals(key));
            var deed = deed(
                    now, "lists.take-back", key, now.next().row(key), now.live().row(key), by);
            if (edits.size() == now.draft().edits().size() || save(now, edits, deed)) {
                return;
            }
        }
        throw busy();
    }

    /// Says what holds where the file changed a row that was edited here.
    ///
    /// @param ours what is in force now; else what the file says
    public void settle(ListKind kind, String key, boolean ours, Actor by) {
        for (var tries = 0; tries < TRIES; tries++) {
            var now = look(kind);
            var row = ours ? now.live().row(key) : now.live().inFile(key);
            var edits = new ArrayList<>(now.draft().edits());
            edits.removeIf(edit -> edit.key().equals(key));
            edits.add(new Edit(key, now.live().inFile(key), now.live().row(key), row, by.login()));
            if (save(now, edits, deed(now, "lists.settle", key, now.next().row(key), row, by))) {
                return;
            }
        }
        throw busy();
    }

    /// Gives up the whole draft.
    ///
    /// @param seen the revision it was seen in
    public void discard(ListKind kind, int seen, Actor by) {
        var now = look(kind);
        var deed =
                new Deed(by, "lists.discard", kind.label(), now.draft().edits().size() + "处改动", "", clock.instant());
        if (now.draft().revision() != seen || !save(now, List.of(), deed)) {
            throw new Fault(Fault.Kind.CONFLICT, "草稿刚被别人改过，请看过最新的再决定。");
        }
    }

    /// Puts many rows into the draft at once.
    ///
    /// @param seen the revision they were tried against
    void take(ListKind kind, List<List<String>> rows, int seen, Actor by) {
        var now = look(kind);
        var edits = new ArrayList<>(now.draft().edits());
        rows.forEach(row -> put(edits, now, kind.key(row), Optional.of(row), by));
        var deed = new Deed(by, "lists.paste", kind.label(), "", rows.size() + "行", clock.instant());
        if (now.draft().revision() != seen || !save(now, edits, deed)) {
            throw new Fault(Fault.Kind.CONFLICT, "草稿刚被别人改过，请重新试一遍再放进去。");
        }
    }

    /// Cells without blanks around them; of an address of an entry its number.
    static List<String> tidied(ListKind kind, List<String> cells) {
        var tidy = new ArrayList<String>();
        for (var place = 0; place < cells.size(); place++) {
            var cell = cells.get(place).strip();
            var isEntry =
                    place < kind.columns().size() && kind.columns().get(place).form() instanceof Form.EntryNumber;
            var number = ENTRY.matcher(cell);
            tidy.add(isEntry && number.find() ? number.group() : cell);
        }
        return tidy;
    }

    private static void put(List<Edit> edits, Standing now, String key, Optional<List<String>> becomes, Actor by) {
        edits.removeIf(edit -> edit.key().equals(key));
        var live = now.live().row(key);
        if (!live.equals(becomes) || now.live().conflict(key).isPresent()) {
            edits.add(new Edit(key, now.live().inFile(key), live, becomes, by.login()));
        }
    }

    private boolean save(Standing now, List<Edit> edits, Deed deed) {
        return versions.save(
                new Draft(
                        now.kind().id(),
                        now.draft().revision() + 1,
                        edits,
                        deed.by().name(),
                        deed.at()),
                deed);
    }

    private Deed deed(
            Standing now,
            String what,
            String key,
            Optional<List<String>> before,
            Optional<List<String>> after,
            Actor by) {
        return new Deed(by, what, now.kind().label() + "：" + key, told(before), told(after), clock.instant());
    }

    static String told(Optional<List<String>> row) {
        return row.map(cells -> String.join("，", cells)).orElse("");
    }

    private static Fault busy() {
        return new Fault(Fault.Kind.BUSY, "这张表正有很多人在改，请再点一次保存。");
    }
}
