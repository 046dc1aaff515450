package policybase.curate.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.curate.entry.Content.Pick;
import policybase.document.Clause;
import policybase.document.Entry;
import policybase.document.Entry.Basis;
import policybase.document.Entry.Deed;
import policybase.document.Entry.Sign;
import policybase.document.Entry.State;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.document.TitleKey;
import policybase.entry.LiveEntries;
import policybase.screening.Screen;
import policybase.store.Entries;
import policybase.store.Entries.Saved;
import policybase.store.Held;
import policybase.store.Store;
import policybase.validity.Liveness;

/// Where entries are written and reviewed. Every step names the revision it was taken on; who was slower is told what
/// is held now, and nothing is overwritten.
public final class EntryDesk {
    /// Ways to ask that a draft takes over from a gap.
    private static final int MOST_WORDS = 10;

    private final Store store;
    private final LiveEntries live;
    private final Requirements requirements;
    private final Clock clock;

    /// @param screen looks texts through before anybody reviews them
    public EntryDesk(Store store, LiveEntries live, Screen screen, Clock clock) {
        this.store = store;
        this.live = live;
        this.requirements = new Requirements(store, live, screen);
        this.clock = clock;
    }

    public LiveEntries live() {
        return live;
    }

    /// Begins an entry. The question makes its identity, so one that is there already is told, not written twice.
    public Outcome begin(Content content, Person by) {
        if (content.question().isBlank()) {
            return new Outcome.Refused(List.of("请先写标准问题。"));
        }
        var id = EntryId.of(content.question());
        var held = store.entries().find(id);
        if (held.isPresent()) {
            return new Outcome.Stale(held.get());
        }
        return binding(content, basis -> save(made(id, 1, content, basis, List.of(signed(Deed.WROTE, by))), by, "新建"));
    }

    /// Writes the content anew. Whatever was reviewed has to be reviewed again; the public revision stays public.
    public Outcome write(EntryId id, int revision, Content content, Person by) {
        return on(
                id,
                revision,
                entry -> binding(content, basis -> {
                    var signs = new ArrayList<Sign>();
                    // those who wrote since it was last public, and whoever writes now
                    if (entry.state() != State.PUBLISHED && entry.state() != State.WITHDRAWN) {
                        entry.signs().stream()
                                .filter(sign -> sign.deed() == Deed.WROTE
                                        && !sign.login().equals(by.login()))
                                .forEach(signs::add);
                    }
                    signs.add(signed(Deed.WROTE, by));
                    return save(
                            made(id, revision + 1, content, basis, signs),
                            by,
                            entry.state().inReview() ? "审核中修改，重新走审核" : "修改");
                }));
    }

    /// A draft from a question people asked in vain; the same question asked again gives the same entry.
    ///
    /// @param words in which it was asked; those that no entry answers yet are kept as variants
    public Entry draftFrom(String question, List<String> words, Person by) {
        var key = TitleKey.of(question);
        var others = words.stream()
                .filter(one -> !TitleKey.of(one).equals(key)
                        && store.entries().asking(one).isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return switch (begin(Content.asking(question.strip(), by).asked(others), by)) {
            case Outcome.Done(var entry) -> entry;
            case Outcome.Stale(var entry) -> entry;
            case Outcome.Refused(var reasons) -> throw new Fault(Fault.Kind.INVALID, String.join("", reasons));
        };
    }

    public Outcome submit(EntryId id, int revision, Person by) {
        return on(id, revision, entry -> kept(Workflow.submit(entry, lacking(entry)), by, "送审"));
    }

    /// Passes an entry on to the next review; the last one publishes it.
    public Outcome pass(EntryId id, int revision, Person by, String note) {
        return on(id, revision, entry -> {
            var said = Workflow.passing(entry.state()).map(Deed::label).orElse("审核") + "通过";
            return kept(
                    Workflow.pass(entry, by, clock.instant(), lacking(entry)),
                    by,
                    note.isBlank() ? said : said + "：" + note);
        });
    }

    public Outcome giveBack(EntryId id, int revision, Person by, String reason) {
        return on(id, revision, entry -> kept(Workflow.giveBack(entry, reason), by, Entries.RETURNED + reason));
    }

    public Outcome withdraw(EntryId id, int revision, Person by, String reason) {
        return on(id, revision, entry -> kept(Workflow.withdraw(entry, reason), by, "停用：" + reason));
    }

    /// What an entry still lacks before it can be reviewed or published.
    public List<String> lacking(Entry entry) {
        return requirements.lacking(entry, LocalDate.ofInstant(clock.instant(), Liveness.ZONE), clock.instant());
    }

    /// Why this person cannot take the next review; empty when they can.
    public Optional<String> refusal(Entry entry, Person by) {
        return Workflow.refusal(entry, by);
    }

    private Outcome on(EntryId id, int revision, java.util.function.Function<Entry, Outcome> step) {
        var held = store.entries().find(id).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一条咨询条目：" + id));
        return held.revision() == revision ? step.apply(held) : new Outcome.Stale(held);
    }

    private Outcome kept(Outcome decided, Person by, String note) {
        return decided instanceof Outcome.Done(var entry) ? save(entry, by, note) : decided;
    }

    private Outcome save(Entry entry, Person by, String note) {
        return switch (store.entries().save(entry, by.name(), clock.instant(), note)) {
            case Saved.Done(var revised) -> new Outcome.Done(revised.entry());
            case Saved.Stale(var current) -> new Outcome.Stale(current);
        };
    }

    private Sign signed(Deed deed, Person by) {
        Instant now = clock.instant();
        return new Sign(deed, by.login(), by.name(), now);
    }

    /// Binds each pick to the words its clause has now.
    private Outcome binding(Content content, java.util.function.Function<List<Basis>, Outcome> then) {
        var basis = new ArrayList<Basis>();
        var faults = new ArrayList<String>();
        for (var pick : content.ground()) {
            var bound = bind(pick);
            bound.ifPresent(basis::add);
            if (bound.isEmpty()) {
                faults.add("依据“" + head(pick.quote()) + "”在文件 " + pick.document() + " 的条款 " + pick.anchor()
                        + " 里找不到，原文可能已经变了，请重新选条款。");
            }
        }
        return faults.isEmpty() ? then.apply(basis.stream().distinct().toList()) : new Outcome.Refused(faults);
    }

    private Optional<Basis> bind(Pick pick) {
        return store.documents().published(pick.document()).map(Held::document).flatMap(document -> clause(
                        document.body().clauses().stream(), pick)
                .map(clause -> Basis.of(document, clause, quote(clause, pick))));
    }

    /// The words as the clause has them.
    private static String quote(Clause clause, Pick pick) {
        return pick.quote().isBlank()
                ? clause.text()
                : Placed.in(clause.text(), pick.quote()).orElseThrow();
    }

    private static Optional<Clause> clause(Stream<Clause> clauses, Pick pick) {
        return clauses.filter(clause -> clause.anchor().equals(pick.anchor()))
                .filter(clause -> pick.quote().isBlank()
                        || Placed.in(clause.text(), pick.quote()).isPresent())
                .findFirst();
    }

    private static Entry made(EntryId id, int revision, Content content, List<Basis> basis, List<Sign> signs) {
        return new Entry(
                id,
                revision,
                State.DRAFT,
                content.question().strip(),
                content.variants(),
                content.telling(),
                basis,
                content.reach(),
                content.keeping(),
                signs,
                content.sample());
    }

    private static String head(String quote) {
        return quote.length() <= 30 ? quote : quote.substring(0, 30) + "……";
    }
}
