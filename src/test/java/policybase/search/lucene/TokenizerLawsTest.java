package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Normalizer;

/// The laws of token streams, for words and for bigrams, on texts of all kinds.
class TokenizerLawsTest {
    private static final PolicyAnalyzer ANALYZER =
            new PolicyAnalyzer(new HanlpSegmenter(Dictionary.of(List.of("营商环境", "放管服"))));

    private static final String ALPHABET = "深化放管服改革优化营商环境的，。；\n 〔２０２４〕1２号ＡbC㎡㈠①ﷺ𠮷😀\ud842\udfb7\udc00\u200b\u0301優臺";

    private record Token(String text, int start, int end, int step) {}

    @ParameterizedTest
    @ValueSource(strings = {LuceneSchema.WORDS, LuceneSchema.GRAMS})
    void lawsHoldForAnyText(String field) throws IOException {
        var seed = 42L;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            lawsHold(field, random(random, random.nextInt(80)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LuceneSchema.WORDS, LuceneSchema.GRAMS})
    void lawsHoldForAnyCharacters(String field) throws IOException {
        var random = new Random(43);
        for (var i = 0; i < 300; i++) {
            var text = new StringBuilder();
            random.ints(40, 0, 0x10000).forEach(c -> text.append((char) c));
            lawsHold(field, text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LuceneSchema.WORDS, LuceneSchema.GRAMS})
    void lawsHoldForOneSentenceOfFiveThousandCharacters(String field) throws IOException {
        lawsHold(field, random(new Random(44), 5000).replaceAll("[。；\n]", "的"));
        lawsHold(field, "a".repeat(5000));
        lawsHold(field, "😀".repeat(2500));
        lawsHold(field, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {LuceneSchema.WORDS, LuceneSchema.GRAMS})
    void manyThreadsGetTheSameTokens(String field) throws Exception {
        var texts = new Random(45)
                .longs(20)
                .mapToObj(seed -> random(new Random(seed), 200))
                .toList();
        var expected = new ArrayList<List<Token>>();
        for (var text : texts) {
            expected.add(tokens(field, text));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = new ArrayList<Future<List<List<Token>>>>();
            for (var i = 0; i < 8; i++) {
                runs.add(threads.submit(() -> {
                    var all = new ArrayList<List<Token>>();
                    for (var text : texts) {
                        all.add(tokens(field, text));
                    }
                    return all;
                }));
            }
            for (var run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyCharacterBeginsABigram() throws IOException {
        assertThat(tokens(LuceneSchema.GRAMS, "高龄，A1"))
                .containsExactly(
                        new Token("高龄", 0, 2, 1),
                        new Token("龄", 1, 2, 1),
                        new Token("a1", 3, 5, 2),
                        new Token("1", 4, 5, 1));
    }

    @Test
    void punctuationKeepsItsPlaceAmongWords() throws IOException {
        assertThat(tokens(LuceneSchema.WORDS, "放管服，营商环境。"))
                .containsExactly(new Token("放管服", 0, 3, 1), new Token("营商环境", 4, 8, 2));
    }

    private static void lawsHold(String field, String text) throws IOException {
        var tokens = tokens(field, text);
        var start = 0;
        for (var token : tokens) {
            assertThat(token.start()).isGreaterThanOrEqualTo(start);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            assertThat(token.step()).isPositive();
            assertThat(token.text()).isNotEmpty();
            var cut = Normalizer.normalize(text.substring(token.start(), token.end()));
            if (token.text().length() < SegmentTokenizer.LONGEST) {
                assertThat(cut).as(text).contains(token.text());
            }
            start = token.start();
        }
        assertThat(tokens(field, text)).as("the same stream on reuse").isEqualTo(tokens);
    }

    private static List<Token> tokens(String field, String text) throws IOException {
        try (var stream = ANALYZER.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            var tokens = new ArrayList<Token>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.toString(), offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
            }
            stream.end();
            assertThat(offset.endOffset()).isEqualTo(text.length());
            return tokens;
        }
    }

    private static String random(Random random, int length) {
        var out = new StringBuilder();
        for (var i = 0; i < length; i++) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }
}
