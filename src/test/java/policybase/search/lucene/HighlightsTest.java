package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import policybase.document.Span;
import policybase.text.Normalizer;

class HighlightsTest {

    @Test
    void spansCutTheCharactersAsStored() {
        var text = "年滿８０周歲，發放高齡津貼。";
        assertThat(Highlights.spans(text, Set.of("80", "高龄", "津贴")).stream().map(span -> span.cut(text)))
                .containsExactly("８０", "高齡津貼");
    }

    @Test
    void emptyWordsAreNotMarkedNorSingleCharactersBesideLongerWords() {
        assertThat(Highlights.worthMarking(List.of("高龄津贴", "的", "怎么", "领"))).containsExactly("高龄津贴");
        assertThat(Highlights.worthMarking(List.of("的", "税"))).containsExactly("税");
    }

    @Test
    void theSnippetHoldsTheDensestMatches() {
        var text = "无关的话。".repeat(60) + "高龄津贴的标准由民政部门确定。" + "别的话。".repeat(60) + "津贴。" + "别的话。".repeat(60);
        var spans = Highlights.spans(text, Set.of("高龄", "津贴", "标准"));
        assertThat(Highlights.snippet(text, spans).cut(text)).startsWith("高龄津贴的标准");
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(Highlights.snippet("短文", List.of())).isEqualTo(new Span(0, 2));
    }

    @Test
    void lawsHoldForAnyText() {
        var random = new Random(9);
        var alphabet = "高龄津贴。\n１２㎡①𠮷😀\ud842\udc00\u200bﷺ齡貼";
        for (var i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (var j = random.nextInt(400); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            lawsHold(text.toString());
        }
    }

    private static void lawsHold(String text) {
        var words = Set.of("高龄", "津贴", "12", "m2");
        var spans = Highlights.spans(text, words);
        var at = -1;
        for (var span : spans) {
            assertThat(span.start()).isGreaterThan(at);
            assertThat(span.length()).isPositive();
            var cut = Normalizer.normalize(span.cut(text));
            assertThat(words).anyMatch(cut::contains);
            at = span.end();
        }
        var snippet = Highlights.snippet(text, spans);
        assertThat(snippet.end()).isLessThanOrEqualTo(text.length());
        assertThat(snippet.length()).isLessThanOrEqualTo(Highlights.SNIPPET + 1);
    }
}
