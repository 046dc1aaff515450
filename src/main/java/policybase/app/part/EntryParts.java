package policybase.app.part;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.answer.EntryAnswers;
import policybase.curate.entry.Drafting;
import policybase.curate.entry.EntryDesk;
import policybase.entry.LiveEntries;
import policybase.indexing.EntryTail;
import policybase.search.lucene.EntryShelf;
import policybase.text.Lists;

/// The parts of one base that have to do with entries (咨询条目), each made when first asked for.
public final class EntryParts {
    private final Base base;
    private final Lazy<LiveEntries> live;
    private final Supplier<Shelved> shelved;
    private final Lazy<OftenAsked> often;

    public EntryParts(Base base) {
        this.base = base;
        this.live = new Lazy<>(() -> LiveEntries.of(base.store()));
        this.shelved = base.wording().part(() -> shelved(base.words()));
        this.often = new Lazy<>(
                () -> new OftenAsked(base.store().keptAnswers(), base.store().shifts(), base.clock()));
    }

    public LiveEntries live() {
        return live.get();
    }

    /// An index of entries by the words of some lists, with what fills it. It lies in memory; one whose words are no
    /// longer in force is left to those who still search in it.
    private record Shelved(EntryShelf shelf, EntryTail tail) {}

    public EntryShelf shelf() {
        return shelved.get().shelf();
    }

    /// Follows the store's entries.
    public EntryTail tail() {
        return shelved.get().tail();
    }

    /// What answers from entries, with all that are public now.
    public EntryAnswers answers() {
        return answers(shelved.get(), base.words());
    }

    /// The same by the words of lists that are not in force.
    EntryAnswers answers(Words words) {
        return answers(shelved(words), words);
    }

    private EntryAnswers answers(Shelved filled, Words words) {
        filled.tail().catchUp();
        return new EntryAnswers(filled.shelf(), live(), words.segmenter(), words.synonyms(), words.pins());
    }

    public EntryDesk desk() {
        return new EntryDesk(base.store(), live(), base.screen(), base.clock());
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

    private Shelved shelved(Words words) {
        var shelf = base.config().meaning().enabled()
                ? new EntryShelf(words.segmenter(), words.synonyms(), base.embedder(), base.vectors())
                : new EntryShelf(words.segmenter(), words.synonyms());
        return new Shelved(shelf, new EntryTail(base.store().entries(), shelf));
    }
}
