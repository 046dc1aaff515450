package policybase.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.text.Normalizer;
import policybase.text.Numerals;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.text.Term;

/// What a question is about: its content terms, each with the words that say the same, and
/// the sorts of fact it wants. Words that only make it a question or a sentence are left out.
///
/// @param standard the question with slips and dialect words mended
record Asked(String standard, List<Set<String>> terms, Set<Focus> wanted) {

    /// Words of questions and of politeness, and words so general that every policy text
    /// holds them; gathered by reading what citizens write to mayors' mailboxes and hotlines.
    private static final Set<String> EMPTY = Set.of((
            // asking
            "什么 啥 怎么 怎么办 咋办 怎样 怎么样 如何 咋 咋个 咋样 多少 多少钱 好多钱 好多 几 几个 多久 多长 多大 哪 哪里 哪儿 哪些 哪个 哪点 谁 何时 为什么 为何 是否 "
                    + "能否 可否 吗 呢 吧 嘛 呀 啊 么 不 没有 没得 没 有没有 每个 每 个 月 年 天 次 元 块 钱 领 发 交 办 报 每个月 一个月 每月 一月 每年 一年 每次 一次 每天 每人 能不能 可不可以 是不是 要不要 行不行 好久 什么时候 时候 几时 请问 想问 "
                    + "咨询 问 问一下 一下 知道 了解 告诉 麻烦 谢谢 您好 你好 "
                    // persons and grammar
                    + "我 我们 你 您 他 她 它 他们 自己 别人 我家 家里 人家 这 那 这个 那个 这样 那样 这种 的 地 得 了 着 过 和 与 或 或者 及 在 到 "
                    + "从 向 给 对 把 被 让 比 跟 就 都 也 还 又 再 才 只 很 太 更 最 已经 现在 今年 以后 之后 之前 以前 才能 还有 以内 如果 因为 所以 但是 "
                    + "可是 而且 然后 是 有 要 能 会 可以 可 应该 必须 需要 想 去 来 做 用 看 说 叫 算 一 一个 一些 些 里 上 下 中 "
                    // so general that they tell nothing
                    + "政府 政策 规定 文件 相关 有关 关于 情况 问题 事情 东西 具体 目前 国家 现行 有效 最新 县里 我县 本县 我们县")
            .split(" "));

    /// Words of the trade, which any policy may hold: they say what is wanted rather than of
    /// what, and count half.
    private static final Set<String> GENERAL = Set.of("申请 办理 条件 标准 材料 补贴 补助 范围 对象 手续 流程 时间 金额 最高 最低 每月 每年".split(" "));

    /// Names of provinces and their like: whoever names one that a document does not speak of
    /// asks about another place.
    private static final Set<String> PROVINCES =
            Set.of(("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 "
                            + "台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门")
                    .split(" "));

    /// Shortest run of single characters taken for an unknown word; shorter ones are mostly verbs (交, 领) side by side.
    private static final int UNKNOWN = 3;

    private static final Pattern AGE_WORD = Pattern.compile("(?<number>\\d{1,3}|[一二三四五六七八九十百]{1,5})周?岁");

    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,7}[省市县州]");

    static Asked of(String text, Segmenter segmenter, Synonyms synonyms) {
        var standard = synonyms.standard(text);
        var segments = segmenter.segment(standard);
        var matches = synonyms.in(standard).stream()
                .filter(match -> segments.stream().anyMatch(term -> term.start() == match.start())
                        && segments.stream().anyMatch(term -> term.end() == match.end()))
                .toList();
        var terms = new LinkedHashSet<Set<String>>();
        for (var segment : segments) {
            var match = matches.stream()
                    .filter(one -> one.start() <= segment.start() && segment.end() <= one.end())
                    .findFirst();
            var word =
                    match.map(one -> standard.substring(one.start(), one.end())).orElse(segment.normal());
            if (isContent(segment, word)) {
                var alike = new LinkedHashSet<>(Set.of(word));
                match.ifPresent(one -> alike.addAll(one.words()));
                alike.addAll(ages(word));
                terms.add(alike);
            }
        }
        unknownWords(segments).forEach(word -> terms.add(Set.of(word)));
        return new Asked(standard, List.copyOf(terms), Focus.of(standard));
    }

    /// 八十岁 as documents write it: 80周岁.
    private static List<String> ages(String word) {
        var age = AGE_WORD.matcher(word);
        if (!age.matches()) {
            return List.of();
        }
        var number = Numerals.parse(age.group("number"));
        return number.isPresent()
                ? List.of(number.getAsInt() + "周岁", number.getAsInt() + "岁", age.group("number") + "周岁")
                : List.of();
    }

    /// Three or more single characters in a row are a word that the dictionary does not know (比/特/币): a document that
    /// lacks it does not speak of what was asked.
    private static List<String> unknownWords(List<Term> segments) {
        var words = new ArrayList<String>();
        var run = new StringBuilder();
        for (var segment : segments) {
            var single = segment.kind() == Term.Kind.WORD && segment.surface().length() == 1;
            if (single && !EMPTY.contains(segment.normal())) {
                run.append(segment.normal());
                continue;
            }
            if (run.length() >= UNKNOWN) {
                words.add(run.toString());
            }
            run.setLength(0);
        }
        if (run.length() >= UNKNOWN) {
            words.add(run.toString());
        }
        return words;
    }

    /// Single characters are left out: they are mostly pieces of words the dictionary does
    /// not know, and found anywhere.
    private static boolean isContent(Term segment, String word) {
        return segment.kind() != Term.Kind.PUNCTUATION && word.length() > 1 && !EMPTY.contains(word);
    }

    /// Whether the question names a place that the words do not.
    boolean isElsewhere(String words) {
        return terms.stream()
                .map(alike -> alike.iterator().next())
                .filter(term -> PROVINCES.contains(term) || PLACE.matcher(term).matches())
                .anyMatch(place -> !words.contains(place));
    }

    /// The content in the question's own words.
    String content() {
        return String.join(
                " ", terms.stream().map(alike -> alike.iterator().next()).toList());
    }

    /// Share of the content that the words hold, 0–1, longer terms weighing more. 0 when the
    /// question has no content.
    double coverage(String words) {
        var plain = Normalizer.normalize(words);
        var all = 0.0;
        var held = 0.0;
        for (var alike : terms) {
            var asked = alike.iterator().next();
            var weight = GENERAL.contains(asked) ? asked.length() / 2.0 : asked.length();
            all += weight;
            held += weight
                    * alike.stream()
                            .mapToDouble(word -> share(word, plain))
                            .max()
                            .orElse(0);
        }
        return all == 0 ? 0 : held / all;
    }

    /// 1 for the whole term. A longer term may stand in two pieces (宅基地审批 in
    /// 宅基地的审批): when pairs of its characters cover all of it that is nearly as good;
    /// when they do not, the word is another one (失业保险 for 失业保险金).
    private static double share(String term, String words) {
        if (words.contains(term)) {
            return 1;
        }
        if (term.length() < 3) {
            return 0;
        }
        var covered = new BitSet();
        for (var i = 0; i + 2 <= term.length(); i++) {
            if (words.contains(term.substring(i, i + 2))) {
                covered.set(i, i + 2);
            }
        }
        var part = (double) covered.cardinality() / term.length();
        return part == 1 ? 0.9 : part * part;
    }

    /// Whether it is one word and asks nothing that can be told apart: a clause that speaks of something else may well
    /// hold that word.
    boolean isBare() {
        return terms.size() == 1 && wanted.isEmpty();
    }

    boolean wantsFigure() {
        return wanted.stream().anyMatch(Focus::isFigure);
    }

    /// What is demanded and the words do not have.
    List<Focus> missing(String words) {
        return wanted.stream()
                .filter(Focus::isDemanded)
                .filter(sort -> !sort.isMetBy(words))
                .toList();
    }

    /// Whether the words have one of the forms without which they are no answer at all.
    boolean isAnswerable(String words) {
        return wanted.stream().noneMatch(Focus::isDemanded)
                || wanted.stream().filter(Focus::isDemanded).anyMatch(sort -> sort.isMetBy(words));
    }

    /// Whether the words have the form of every sort of fact that is wanted; true when none is.
    boolean isMetBy(String words) {
        return wanted.stream().allMatch(sort -> sort.isMetBy(words));
    }
}
