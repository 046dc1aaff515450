package policybase.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import policybase.text.Segmenter;

/// Words for the fields of words, character bigrams for the fields of bigrams; the same for documents and queries.
final class PolicyAnalyzer extends Analyzer {
    /// Changes when the tokens of the same terms or characters change.
    private static final String CODE = "bigrams-1";

    private final Segmenter segmenter;

    PolicyAnalyzer(Segmenter segmenter) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.segmenter = segmenter;
    }

    String version() {
        return CODE + "+" + segmenter.version();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(
                LuceneSchema.isBigrams(field) ? new BigramTokenizer() : new SegmentTokenizer(segmenter));
    }

    /// A token with its place among the tokens.
    record Token(String text, int position) {}

    List<Token> tokens(String field, String text) {
        try (var stream = tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            var tokens = new ArrayList<Token>();
            var position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                tokens.add(new Token(term.toString(), position));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
