package policybase.search.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import policybase.search.Vocabulary;
import policybase.text.GeneralWords;
import policybase.text.Lexicon;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.text.Term;
import policybase.text.WordIndex;

/// Tells right words from others. A word is right when a list has it, a document has it, or general language does.
/// Remembers what it was asked; made for one text.
final class RightWords {
    /// Words of grammar: they stand beside anything and are never part of a slip of two characters.
    private static final String GRAMMAR =
            "的了是在我你您他她它们有要能不就都和与及或到去来把被让给对从向为以于吗呢啊吧嘛呀个这那哪怎么什谁多少几没得着过可会想问请也还又再才只很太更最已现今年月日时候后前上下里外中"
                    + "一二三四五六七八九十百千万两第条款项号人家说看做用等如何应当须";

    /// What names of places end with: nobody lists all of them.
    private static final String PLACES = "省市县区乡镇村州旗街路巷湾山河寺";

    private final Segmenter segmenter;
    private final Synonyms synonyms;
    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final Map<String, Boolean> known = new HashMap<>();

    RightWords(Segmenter segmenter, Synonyms synonyms, Lexicon lexicon, Vocabulary vocabulary) {
        this.segmenter = segmenter;
        this.synonyms = synonyms;
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    boolean isRight(String word) {
        return known.computeIfAbsent(word, this::isKnown);
    }

    private boolean isKnown(String word) {
        return isListed(word)
                || vocabulary.holding(word) > 0
                || word.length() > 1 && GeneralWords.has(word)
                || word.length() > 2 && PLACES.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    boolean isPlace(String word) {
        return !lexicon.places(word).isEmpty();
    }

    boolean isListed(String word) {
        return lexicon.words().contains(word)
                || synonyms.everyday().contains(word)
                || synonyms.spoken().contains(word)
                || !lexicon.places(word).isEmpty();
    }

    List<Term> terms(String text) {
        return segmenter.segment(text);
    }

    /// Whether a text is nothing but right words of two characters and more.
    boolean areRight(String text) {
        return text.isEmpty()
                || isRight(text)
                || terms(text).stream().allMatch(term -> term.normal().length() > 1 && isRight(term.normal()));
    }

    static boolean isGrammar(String text) {
        return text.chars().anyMatch(c -> GRAMMAR.indexOf(c) >= 0);
    }

    static boolean isHan(String text) {
        return text.codePoints().allMatch(Character::isIdeographic);
    }

    WordIndex listed() {
        return lexicon.words();
    }

    WordIndex found() {
        return vocabulary.words();
    }

    /// How much a word is to be expected: what the documents speak of before what they do not.
    int weight(String word) {
        return Math.max(vocabulary.holding(word), listed().contains(word) ? 1 : 0);
    }
}
