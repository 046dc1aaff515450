package policybase.search.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.text.Lexicon;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// Cuts a long spoken text (口述) down to the sentences that ask or name a matter.
final class SpokenReader {
    /// Shorter texts are looked for whole.
    private static final int LONG = 200;

    /// Characters of a long text that are looked for.
    private static final int KEPT = 200;

    private static final Pattern FILLERS = Pattern.compile(
            "喂[,，]?|您好[,，]?|你好[,，]?|麻烦(?:您|你)?(?:问)?一?下?[,，]?|我?(?:想|要)?(?:请问|咨询|问)一?下(?:子)?[,，]?|请问[,，]?|是这样(?:的|子的)?[,，]?|就是说|怎么说呢[,，]?|那个啥?[,，]|这个嘛?[,，]|然后呢?[,，]?|嗯+[,，]?|呃+[,，]?|哎呀?[,，]?|对吧[,，]?|你晓得不?[,，]?|你说嘛?[,，]?|谢谢(?:您|你)?(?:了|哈|哦)?");
    private static final Pattern ENDS = Pattern.compile("(?<=[。！？!?;；,，\\n])");
    private static final Pattern ASKS =
            Pattern.compile("[?？]|怎么|咋|如何|多少|好多|哪|什么|啥|能不能|可不可以|能否|是否|吗|要不要|有没有|条件|材料|手续|标准|申请|办理");

    private final Segmenter segmenter;
    private final Lexicon lexicon;
    private final Synonyms synonyms;

    SpokenReader(Segmenter segmenter, Lexicon lexicon, Synonyms synonyms) {
        this.segmenter = segmenter;
        this.lexicon = lexicon;
        this.synonyms = synonyms;
    }

    private record Sentence(int place, String text, double worth) {}

    String shortened(String text, List<Step> steps) {
        if (text.length() <= LONG) {
            return text;
        }
        var plain = FILLERS.matcher(text).replaceAll("");
        var kept = plain.length() <= KEPT ? plain : best(plain);
        if (kept.isBlank() || kept.length() >= text.length()) {
            return text;
        }
        steps.add(new Step(Kind.SPOKEN, text, kept.strip(), "话比较长，按其中与办事有关的句子查找。"));
        return kept.strip();
    }

    private String best(String text) {
        var sentences = new ArrayList<Sentence>();
        for (var sentence : ENDS.split(text)) {
            sentences.add(new Sentence(sentences.size(), sentence, worth(sentence)));
        }
        var length = 0;
        var kept = new ArrayList<Sentence>();
        var ranked = sentences.stream()
                .sorted(Comparator.comparingDouble(Sentence::worth).reversed())
                .toList();
        for (var sentence : ranked) {
            if (sentence.worth() > 0 && length + sentence.text().length() <= KEPT) {
                kept.add(sentence);
                length += sentence.text().length();
            }
        }
        kept.sort(Comparator.comparingInt(Sentence::place));
        return kept.isEmpty()
                ? text.substring(0, Math.min(text.length(), KEPT))
                : String.join("", kept.stream().map(Sentence::text).toList());
    }

    /// Words of the trade, and half as much again for asking.
    private double worth(String sentence) {
        var words = segmenter.segment(sentence).stream()
                .filter(term -> term.normal().length() > 1 && lexicon.words().contains(term.normal()))
                .count();
        var everyday = synonyms.in(sentence).size();
        return words + everyday + (ASKS.matcher(sentence).find() ? 0.5 : 0);
    }
}
