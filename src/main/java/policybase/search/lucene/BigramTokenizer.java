package policybase.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import policybase.text.Normalized;
import policybase.text.Normalizer;

/// Character bigrams of the normal form: at every letter or digit one token, it and the letter or digit that follows,
/// or it alone at the end of a run. So positions are characters, a phrase is its bigrams in a row, and a single
/// character is found as the beginning of tokens.
final class BigramTokenizer extends Tokenizer {
    private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsetAttribute = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute positionAttribute = addAttribute(PositionIncrementAttribute.class);
    private Normalized normalized = Normalizer.map("");
    private int length;
    private int at;
    private int skipped;

    @Override
    public boolean incrementToken() {
        clearAttributes();
        skipped = 0;
        var text = normalized.text();
        while (at < text.length()) {
            var first = text.codePointAt(at);
            var start = at;
            var middle = start + Character.charCount(first);
            at = middle;
            if (!Character.isLetterOrDigit(first)) {
                skipped++;
                continue;
            }
            var end = middle < text.length() && Character.isLetterOrDigit(text.codePointAt(middle))
                    ? middle + Character.charCount(text.codePointAt(middle))
                    : middle;
            termAttribute.append(text, start, end);
            offsetAttribute.setOffset(correctOffset(normalized.start(start)), correctOffset(normalized.end(end)));
            positionAttribute.setPositionIncrement(1 + skipped);
            return true;
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = SegmentTokenizer.readAll(input);
        length = text.length();
        normalized = Normalizer.map(text);
        at = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        var last = correctOffset(length);
        offsetAttribute.setOffset(last, last);
        positionAttribute.setPositionIncrement(skipped);
    }
}
