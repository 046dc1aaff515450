package policybase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HanlpSegmenterTest {
    private static final Segmenter SEGMENTER =
            new HanlpSegmenter(Dictionary.of(List.of("放管服", "营商环境", "高龄津贴", "准生证", "GB/T")));

    private static final String ALPHABET = "的办公室县人民政府高龄津贴〔2022〕８９号，。！\n\t ａＢc㎡㈠①½ﷺ𠮷😀\ud842\udfb7\udc00\u200b著作權後裡";

    @Test
    void policyWordsStayWhole() {
        check("深化放管服改革优化营商环境", "深化|放管服|改革|优化|营商环境");
        check("80周岁以上老年人高龄津贴标准", "80|周岁|以上|老年人|高龄津贴|标准");
    }

    @Test
    void traditionalAndFullWidthAreCutLikePlainText() {
        check("ＧＢ／Ｔ　９７０４", "gb/t| |9704");
        check("優化營商環境", "优化|营商环境");
    }

    @Test
    void surfacesAreTheCharactersOfTheText() {
        var text = "優化營商環境ＡＢ";
        var surfaces = SEGMENTER.segment(text).stream().map(Term::surface).collect(Collectors.joining("|"));
        assertThat(surfaces).isEqualTo("優化|營商環境|ＡＢ");
    }

    @Test
    void aWordlessDictionaryStillCuts() {
        var terms = new HanlpSegmenter(Dictionary.empty()).segment("老年人的标准");
        assertThat(terms).extracting(Term::normal).containsExactly("老年人", "的", "标准");
    }

    @Test
    void theVersionChangesWithTheDictionary() {
        assertThat(new HanlpSegmenter(Dictionary.of(List.of("甲乙"))).version())
                .isNotEqualTo(SEGMENTER.version())
                .isEqualTo(new HanlpSegmenter(Dictionary.of(List.of("甲乙", "甲乙"))).version());
    }

    @Test
    void lawsHoldForAnyText() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            lawsHold(random(random, random.nextInt(60)), "seed " + seed);
        }
    }

    @Test
    void lawsHoldForOneSentenceOfFiveThousandCharacters() {
        lawsHold(random(new Random(7), 5000).replaceAll("[。！\n]", "的"), "5000 characters");
        lawsHold("😀".repeat(2500), "pairs only");
    }

    @Test
    void manyThreadsGetTheSameTerms() throws Exception {
        var texts = new Random(11)
                .ints(40, 0, 1000)
                .mapToObj(seed -> random(new Random(seed), 300))
                .toList();
        var expected = texts.stream().map(SEGMENTER::segment).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = new ArrayList<java.util.concurrent.Future<List<List<Term>>>>();
            for (var i = 0; i < 8; i++) {
                runs.add(threads.submit(
                        () -> texts.stream().map(SEGMENTER::segment).toList()));
            }
            for (var run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void nothingIsWrittenIntoTheWorkingFolder() {
        SEGMENTER.segment("不写文件");
        Pinyin.of("不写文件");
        assertThat(Files.exists(Path.of("data"))).isFalse();
    }

    private static void lawsHold(String text, String why) {
        var terms = SEGMENTER.segment(text);
        var at = 0;
        for (var term : terms) {
            assertThat(term.start()).as(why).isGreaterThanOrEqualTo(at);
            assertThat(term.end()).as(why).isGreaterThan(term.start()).isLessThanOrEqualTo(text.length());
            assertThat(term.surface()).as(why).isEqualTo(text.substring(term.start(), term.end()));
            assertThat(term.normal()).as(why).isNotEmpty();
            at = term.end();
        }
        assertThat(SEGMENTER.segment(text)).as(why).isEqualTo(terms);
        var joined = terms.stream().map(Term::normal).collect(Collectors.joining());
        assertThat(joined).as(why).isEqualTo(Normalizer.normalize(text));
    }

    private static String random(Random random, int length) {
        var out = new StringBuilder();
        for (var i = 0; i < length; i++) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }

    private static void check(String text, String expected) {
        var normals = SEGMENTER.segment(text).stream().map(Term::normal).collect(Collectors.joining("|"));
        assertThat(normals).isEqualTo(expected);
    }
}
