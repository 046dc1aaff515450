package policybase.curate.gaps;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import policybase.document.TitleKey;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.text.Term;

/// What differing words of one question have in common: its content words in their formal form, without order. Pure.
public final class Meaning {
    /// What only makes a text a question or polite.
    private static final Set<String> EMPTY =
            Set.of(("什么 怎么 怎么办 怎样 怎么样 如何 多少 多少钱 几个 多久 多长 哪里 哪儿 哪些 哪个 何时 为什么 是否 能否 可否 有没有 能不能 可不可以 是不是 要不要 行不行 "
                            + "请问 想问 咨询 一下 问一下 知道 了解 告诉 麻烦 谢谢 您好 你好 我们 你们 他们 自己 现在 目前 需要 可以 应该 必须 一个 一些 政策 规定 文件 "
                            + "相关 有关 关于 情况 问题 事情 东西 具体 办理 申请 时候 什么时候 地方 在哪里 哪里办 电话 手机 号码 联系")
                    .split(" "));

    /// What stands where something personal was taken out.
    private static final Pattern MASKS = Pattern.compile("【[^】]*】");

    private final Segmenter segmenter;
    private final Synonyms synonyms;

    public Meaning(Segmenter segmenter, Synonyms synonyms) {
        this.segmenter = segmenter;
        this.synonyms = synonyms;
    }

    /// Equal for texts that ask the same, as far as their words tell.
    public String of(String text) {
        var standard = synonyms.standard(MASKS.matcher(text).replaceAll(" "));
        var formal = new StringBuilder(standard);
        for (var match : synonyms.in(standard).reversed()) {
            formal.replace(match.start(), match.end(), match.words().getFirst());
        }
        var words = new TreeSet<String>();
        for (var term : segmenter.segment(formal.toString())) {
            var word = term.normal();
            if (term.kind() != Term.Kind.PUNCTUATION && word.length() > 1 && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        var key = words.isEmpty() ? TitleKey.of(text) : String.join(" ", words);
        return key.length() > 300 ? key.substring(0, 300) : key;
    }
}
