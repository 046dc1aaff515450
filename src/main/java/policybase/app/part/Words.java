package policybase.app.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import policybase.answer.Guide;
import policybase.answer.Pins;
import policybase.call.Departments;
import policybase.interpretation.WorkDays;
import policybase.screening.Screen;
import policybase.screening.WordLists;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.structure.TopicClassifier;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Lexicon;
import policybase.text.Lists;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// All that is made of the lists of one folder, each part when first asked for. The folder never changes; other lists
/// make other words.
public final class Words {
    private final Path folder;
    private final Optional<Cut> before;
    private final Lazy<Cut> cut = new Lazy<>(this::cut);
    private final Lazy<Synonyms> synonyms = new Lazy<>(() -> Synonyms.load(folder()));
    private final Lazy<Lexicon> lexicon = new Lazy<>(() -> Lexicon.load(folder()));
    private final Lazy<Guide> guide;
    private final Lazy<Pins> pins = new Lazy<>(() -> Pins.load(folder()));
    private final Lazy<WordLists> screened = new Lazy<>(() -> WordLists.load(folder()));
    private final Lazy<Structurer> structurer = new Lazy<>(() -> new Structurer(Reference.load(folder())));
    private final Lazy<TopicClassifier> audiences = new Lazy<>(() -> TopicClassifier.ofAudiences(folder()));
    private final Lazy<WorkDays> workDays = new Lazy<>(() -> WorkDays.load(folder()));
    private final Lazy<Departments> departments = new Lazy<>(() -> Departments.load(folder(), synonyms()));

    /// A segmenter with the dictionary it was made of.
    private record Cut(Dictionary dictionary, Segmenter segmenter) {}

    /// @param hotline the number to call when the base does not know
    /// @param county the place served
    public Words(Path folder, String hotline, String county) {
        this(folder, hotline, county, Optional.empty());
    }

    private Words(Path folder, String hotline, String county, Optional<Cut> before) {
        this.folder = folder;
        this.before = before;
        this.guide = new Lazy<>(() -> Guide.load(folder, hotline, county));
    }

    /// Words of other lists; where the dictionary is the same they share its segmenter, which takes long to make.
    Words of(Path other, String hotline, String county) {
        return new Words(other, hotline, county, cut.made());
    }

    private Cut cut() {
        var dictionary = Dictionary.load(folder);
        return before.filter(one -> one.dictionary().equals(dictionary))
                .orElseGet(() -> new Cut(dictionary, new HanlpSegmenter(dictionary)));
    }

    /// Makes every part.
    ///
    /// @throws RuntimeException when a list cannot be read
    void make() {
        segmenter();
        lexicon();
        guide();
        pins();
        screen();
        structurer();
        audiences();
        workDays();
        departments();
    }

    public Path folder() {
        return folder;
    }

    public Segmenter segmenter() {
        return cut.get().segmenter();
    }

    public Synonyms synonyms() {
        return synonyms.get();
    }

    public Lexicon lexicon() {
        return lexicon.get();
    }

    public Guide guide() {
        return guide.get();
    }

    public Pins pins() {
        return pins.get();
    }

    public Screen screen() {
        return new Screen(screened.get());
    }

    public Structurer structurer() {
        return structurer.get();
    }

    public TopicClassifier audiences() {
        return audiences.get();
    }

    /// Everyday words with those of documents, as people keep them.
    public List<List<String>> glossary() {
        return Lists.read(folder.resolve("synonyms.tsv"));
    }

    /// Topics with the words they are known by, as people keep them.
    public List<List<String>> topicRows() {
        return Lists.read(folder.resolve("topics.tsv"));
    }

    /// The catalogue of what must be open (公开事项目录), as people keep it.
    public List<List<String>> openItems() {
        return Lists.read(folder.resolve("open-items.tsv"));
    }

    public WorkDays workDays() {
        return workDays.get();
    }

    public Departments departments() {
        return departments.get();
    }
}
