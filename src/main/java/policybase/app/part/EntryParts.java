package policybase.app.part;

import java.util.List;
import java.util.stream.Collectors;
import policybase.answer.EntryAnswers;
import policybase.answer.Pins;
import policybase.curate.entry.Drafting;
import policybase.curate.entry.EntryDesk;
import policybase.entry.LiveEntries;
import policybase.indexing.EntryTail;
import policybase.screening.Screen;
import policybase.screening.WordLists;
import policybase.search.lucene.EntryShelf;
import policybase.text.Lists;

/// The parts of one base that have to do with entries (咨询条目), each made when first asked for.
public final class EntryParts {
    private final Base base;
    private final Lazy<LiveEntries> live;
    private final Lazy<EntryShelf> shelf;
    private final Lazy<EntryTail> tail;
    private final Lazy<OftenAsked> often;

    public EntryParts(Base base) {
        this.base = base;
        this.live = new Lazy<>(() -> LiveEntries.of(base.store()));
        this.shelf = new Lazy<>(this::makeShelf);
        this.tail = new Lazy<>(() -> new EntryTail(base.store().entries(), shelf()));
        this.often = new Lazy<>(
                () -> new OftenAsked(base.store().keptAnswers(), base.store().shifts(), base.clock()));
    }

    public LiveEntries live() {
        return live.get();
    }

    public EntryShelf shelf() {
        return shelf.get();
    }

    /// Follows the store's entries; one for the whole process.
    public EntryTail tail() {
        return tail.get();
    }

    /// What answers from entries, with all that are public now.
    public EntryAnswers answers() {
        tail().catchUp();
        var pins = Pins.load(base.folders().dictionary());
        return new EntryAnswers(shelf(), live(), base.segmenter(), base.synonyms(), pins);
    }

    public EntryDesk desk() {
        var screen = new Screen(WordLists.load(base.folders().dictionary()));
        return new EntryDesk(base.store(), live(), screen, base.clock());
    }

    /// What people really ask; one for the whole process, since it keeps what it counted.
    public OftenAsked often() {
        return often.get();
    }

    public EntrySuggestions suggestions() {
        return new EntrySuggestions(base.store().entries(), live(), base.clock());
    }

    /// Proposes drafts, with the audiences the dictionary knows.
    public Drafting drafting() {
        var audiences = Lists.read(base.folders().dictionary().resolve("audiences.tsv")).stream()
                .filter(row -> row.size() > 2)
                .collect(Collectors.toMap(
                        row -> row.get(1).isEmpty() ? row.get(0) : row.get(1),
                        row -> List.of(row.get(2).split("\\|")),
                        (first, _) -> first));
        return new Drafting(audiences);
    }

    public void close() {
        shelf.made().ifPresent(EntryShelf::close);
    }

    private EntryShelf makeShelf() {
        return base.config().meaning().enabled()
                ? new EntryShelf(base.segmenter(), base.synonyms(), base.embedder(), base.vectors())
                : new EntryShelf(base.segmenter(), base.synonyms());
    }
}
