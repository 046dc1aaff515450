package policybase.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import policybase.text.Segmenter;
import policybase.text.Term;

/// The terms of a [Segmenter] as Lucene tokens. Punctuation makes no token but keeps its position.
final class SegmentTokenizer extends Tokenizer {
    /// Longer terms are cut here; only garbage is longer.
    static final int LONGEST = 100;

    private final Segmenter segmenter;
    private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsetAttribute = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute positionAttribute = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Term> terms = List.<Term>of().iterator();
    private int length;
    private int skipped;

    SegmentTokenizer(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        skipped = 0;
        while (terms.hasNext()) {
            var term = terms.next();
            if (term.kind() == Term.Kind.PUNCTUATION) {
                skipped++;
                continue;
            }
            termAttribute.append(term.normal(), 0, Math.min(term.normal().length(), LONGEST));
            offsetAttribute.setOffset(correctOffset(term.start()), correctOffset(term.end()));
            positionAttribute.setPositionIncrement(1 + skipped);
            return true;
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        try {
            var text = readAll(input);
            length = text.length();
            terms = segmenter.segment(text).iterator();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// A field's text whole.
    static String readAll(Reader reader) throws IOException {
        var text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    @Override
    public void end() throws IOException {
        super.end();
        var last = correctOffset(length);
        offsetAttribute.setOffset(last, last);
        positionAttribute.setPositionIncrement(skipped);
    }
}
