package policybase.app.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import policybase.answer.Inquiry;
import policybase.curate.lists.ListDesk;
import policybase.curate.lists.ListTexts.Texts;
import policybase.curate.lists.Live;
import policybase.curate.lists.Release;
import policybase.curate.lists.Trials;
import policybase.document.Fault;
import policybase.golden.Comparing;
import policybase.search.Searcher;
import policybase.search.Vocabulary;
import policybase.store.ListVersions.Tried;

/// The desk of lists and what it needs of the running program.
public final class ListParts implements Live {
    private final Base base;

    private ListParts(Base base) {
        this.base = base;
    }

    /// The use cases of lists, which belong together.
    public record Desk(ListDesk desk, Trials trials, Release release, Live live) {}

    /// @param background runs what takes a while
    public static Desk desk(Base base, Consumer<Runnable> background) {
        var live = new ListParts(base);
        var versions = base.store().listVersions();
        var texts = base.wording().texts();
        var desk = new ListDesk(
                versions, texts, id -> base.store().entries().published(id).isPresent(), base.clock());
        var trials = new Trials(desk, texts, versions, live, base.clock(), background);
        return new Desk(desk, trials, new Release(desk, texts, trials, versions, live, base.clock()), live);
    }

    @Override
    public void check(Texts texts) {
        Folders.remove(made(texts, "check").folder());
    }

    /// Words of lists that are not in force, every part made; whoever asked for them removes their folder.
    @SuppressWarnings("CatchingUnchecked")
    private Words made(Texts texts, String name) {
        var words = base.wording().of(texts, name);
        try {
            words.make();
            return words;
        } catch (RuntimeException e) {
            Folders.remove(words.folder());
            throw new Fault(Fault.Kind.INVALID, "词表装不进程序：" + e.getMessage(), e);
        }
    }

    /// Lists that cut texts otherwise are tried on an index of their own.
    @Override
    public List<Tried> compare(Texts texts, Hearer hearer) {
        var words = made(texts, "trial");
        try {
            if (words.segmenter().version().equals(base.segmenter().version())) {
                var engine = base.engine();
                return ask(words, engine.beside(words.synonyms()), engine.vocabulary(), hearer);
            }
            try (var engine = base.engineOn(words.folder().resolve("index"), words)) {
                var total = base.store().documents().allPublished().size();
                base.tail(engine).rebuild(done -> hearer.hear(new Progress("给草稿建试用索引", done, total)));
                engine.ready();
                return ask(words, engine, engine.vocabulary(), hearer);
            }
        } finally {
            Folders.remove(words.folder());
        }
    }

    private List<Tried> ask(Words words, Searcher searcher, Vocabulary vocabulary, Hearer hearer) {
        var asking = base.asking(words, searcher, vocabulary, base.entries().answers(words));
        var then = new Inquiry(() -> asking);
        var questions = base.store().goldenQuestions().asked();
        return new Comparing(base.inquiry(), then)
                        .ask(
                                questions,
                                LocalDate.now(base.clock()),
                                done -> hearer.hear(new Progress("问标准题", done, questions.size())))
                        .stream()
                        .map(pair -> new Tried(pair.now(), pair.then()))
                        .toList();
    }

    @Override
    public void reload() {
        base.wording().reload();
    }

    @Override
    public Optional<Progress> indexing() {
        return base.tail()
                .rebuilding()
                .map(at -> new Progress("重建索引", at.done(), at.of()))
                .or(() -> base.engine().outdated()
                        ? Optional.of(new Progress(
                                "等待重建索引",
                                0,
                                base.store().documents().allPublished().size()))
                        : Optional.empty());
    }
}
