package policybase.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Segmentation by HanLP's word graph and shortest path, without name recognisers or parts of speech, with the policy
/// dictionary of ours and not the one that comes with HanLP. Works on the normal form of the text; spans are those of
/// the text as given.
public final class HanlpSegmenter implements Segmenter {
    /// Changes when this class or the library would cut the same text differently.
    private static final String CODE = "hanlp-1.8.6-viterbi-1";

    /// Weight of a dictionary term among HanLP's word counts: those of frequent words of general text.
    private static final int FREQUENCY = 1000;

    /// The graph is built for at most so many characters at once, which bounds memory; sentences are shorter.
    private static final int PIECE = 400;

    private final String version;
    private final ThreadLocal<Segment> segments;

    public HanlpSegmenter(Dictionary dictionary) {
        version = CODE + "+" + dictionary.version();
        var words = new Words(dictionary);
        segments = ThreadLocal.withInitial(words::segment);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Term> segment(String text) {
        var normalized = Normalizer.map(text);
        var terms = new ArrayList<Term>();
        for (var from = 0; from < normalized.text().length(); ) {
            var to = endOfPiece(normalized.text(), from);
            cut(normalized, from, to, text, terms);
            from = to;
        }
        return List.copyOf(terms);
    }

    private void cut(Normalized normalized, int from, int to, String text, List<Term> terms) {
        var at = from;
        for (var word : segments.get().seg(normalized.text().substring(from, to).toCharArray())) {
            var end = Math.min(at + word.word.length(), to);
            if (!normalized.text().startsWith(word.word, at)) {
                break;
            }
            add(normalized, at, end, text, terms);
            at = end;
        }
        if (at < to) {
            add(normalized, at, to, text, terms);
        }
    }

    /// Adds a term, or lengthens the one before when both come from one character of the text (㎡ is m and 2).
    private static void add(Normalized normalized, int from, int to, String text, List<Term> terms) {
        var start = normalized.start(from);
        var normal = normalized.text().substring(from, to);
        if (!terms.isEmpty()) {
            var last = terms.getLast();
            if (start < last.end() || splitsPair(text, start)) {
                start = last.start();
                normal = last.normal() + normal;
                terms.removeLast();
            }
        }
        var end = normalized.end(to);
        terms.add(new Term(text.substring(start, end), normal, start, end, TermKinds.of(normal)));
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /// After the next line break or full stop; at the latest after [#PIECE] characters, never within a pair.
    private static int endOfPiece(String text, int from) {
        var limit = Math.min(from + PIECE, text.length());
        for (var i = from; i < limit; i++) {
            if ("\n。；！？;!?".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return limit < text.length() && splitsPair(text, limit) ? limit - 1 : limit;
    }

    /// The dictionary in HanLP's form, built when the first text is cut and shared by all threads.
    private static final class Words {
        private final DynamicCustomDictionary dictionary =
                new DynamicCustomDictionary(new DoubleArrayTrie<>(), null, null);
        private final boolean isEmpty;

        Words(Dictionary dictionary) {
            isEmpty = dictionary.terms().isEmpty();
            var words = new TreeMap<String, Attribute>();
            dictionary.terms().forEach(term -> words.put(term, new Attribute(Nature.n, FREQUENCY)));
            if (!isEmpty) {
                this.dictionary.dat.build(words);
            }
        }

        Segment segment() {
            return new ViterbiSegment("")
                    .enableCustomDictionary(dictionary)
                    .enableCustomDictionary(!isEmpty)
                    .enableCustomDictionaryForcing(!isEmpty)
                    .enablePartOfSpeechTagging(false)
                    .enableAllNamedEntityRecognize(false)
                    .enableNumberQuantifierRecognize(false)
                    .enableOffset(false);
        }
    }
}
