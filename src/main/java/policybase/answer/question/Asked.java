package policybase.answer.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import policybase.text.Normalizer;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.text.Term;

/// What a question is about: its content terms, each with the words that say the same, and
/// the sorts of fact it wants. Words that only make it a question or a sentence are left out.
///
/// @param standard the question with slips and dialect words mended
/// @param units what an answer may be measured in; empty when it may be in any or in none
public record Asked(String standard, List<Content> terms, Set<Focus> wanted, List<Unit> units) {

    /// Words of questions and of politeness, and words so general that every policy text
    /// holds them; gathered by reading what citizens write to mayors' mailboxes and hotlines.
    private static final Set<String> EMPTY = Set.copyOf(List.of((
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
            .split(" ")));

    /// Words of everyday speech that documents do not use: they make no question strange.
    private static final Set<String> TALK = Set.copyOf(List.of(
            ("县城 县上 听说 赶紧 觉得 平时 中间 出来 月份 过多 一点 不能 平米 自家 合适 市里 城里 一百 话 怎么样子 意思 结果 刚刚 马上 到底 究竟 一直 还是 另外 每人 别个 大概 左右 以上 以下 那边 这"
                            + "边 里头 外头 时间 那种 打到卡上 拿到手 领有 多久 最多 最少 最高 最低 最晚 最早 好像 反正 喜欢 喊 搞 弄 整")
                    .split(" ")));

    /// Words of the trade, which any policy may hold: they say what is wanted rather than of
    /// what, and count half.
    private static final Set<String> GENERAL = Set.of("申请 办理 条件 标准 材料 补贴 补助 范围 对象 手续 流程 时间 金额 最高 最低 每月 每年".split(" "));

    /// Longer numbers are those of telephones and cards.
    private static final int LONGEST_NUMBER = 6;

    /// Quantities are the asker's own: none is strange.
    private static final int ORDINARY = 10;

    private static final double HALF = 0.5;

    private static final double GENERAL_SHARE = 0.5;

    /// Shortest run of single characters taken for an unknown word; shorter ones are mostly verbs (交, 领) side by side.
    private static final int UNKNOWN = 3;

    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,7}[省市县州]");

    /// Without looking at what words the base uses: all weigh by their length.
    public static Asked of(String text, Segmenter segmenter, Synonyms synonyms) {
        return of(text, segmenter, synonyms, _ -> 1);
    }

    public static Asked of(String text, Segmenter segmenter, Synonyms synonyms, Vocabulary vocabulary) {
        var standard = synonyms.standard(text);
        var segments = segmenter.segment(standard);
        var matches = synonyms.in(standard).stream()
                .filter(match -> segments.stream().anyMatch(term -> term.start() == match.start())
                        && segments.stream().anyMatch(term -> term.end() == match.end()))
                .toList();
        var terms = new LinkedHashMap<String, Set<String>>();
        var quantities = Quantity.in(standard);
        terms.putAll(quantities);
        for (var segment : segments) {
            var match = matches.stream()
                    .filter(one -> one.start() <= segment.start() && segment.end() <= one.end())
                    .findFirst();
            var word =
                    match.map(one -> standard.substring(one.start(), one.end())).orElse(segment.normal());
            if (isContent(segment, word) && quantities.keySet().stream().noneMatch(one -> one.startsWith(word))) {
                var alike = terms.computeIfAbsent(word, _ -> new LinkedHashSet<>(Set.of(word)));
                match.ifPresent(one -> alike.addAll(one.words()));
            }
        }
        unknownWords(segments).forEach(word -> terms.putIfAbsent(word, Set.of(word)));
        var content = terms.values().stream()
                .map(words -> new Content(
                        List.copyOf(words),
                        quantities.containsKey(words.iterator().next())
                                ? ORDINARY
                                : words.stream()
                                        .mapToInt(vocabulary::documents)
                                        .max()
                                        .orElse(0)))
                .toList();
        return new Asked(standard, content, Focus.of(standard), Unit.of(standard));
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
        return segment.kind() != Term.Kind.PUNCTUATION
                && word.length() > 1
                && !EMPTY.contains(word)
                && !(segment.kind() == Term.Kind.NUMBER && word.length() > LONGEST_NUMBER);
    }

    /// Whether the question names a place that the words do not: they speak of another one.
    ///
    /// @param listed places of which more is known than their names
    public boolean isElsewhere(String words, Predicate<String> listed) {
        return terms.stream()
                .map(Content::asked)
                .filter(term -> PLACE.matcher(term).matches() && !listed.test(term))
                .anyMatch(place -> !words.contains(place));
    }

    /// The content in the question's own words.
    public String content() {
        return String.join(" ", terms.stream().map(Content::asked).toList());
    }

    /// Share of the content that the words hold, 0–1, by weight. 0 when the question has no content.
    public double coverage(String words) {
        return coverageOf(Normalizer.normalize(words));
    }

    /// The same of words in normal form.
    public double coverageOf(String plain) {
        return share(content -> content.heldBy(plain));
    }

    /// Whether words hold anything of the content.
    ///
    /// @param plain in normal form
    public boolean speaksOf(String plain) {
        return terms.stream().anyMatch(content -> content.heldBy(plain) > 0);
    }

    /// Whether words hold the content that weighs most among what the base knows: what the question is most of all
    /// about.
    ///
    /// @param plain in normal form
    public boolean holdsHead(String plain) {
        return terms.stream()
                .filter(content -> !content.isStrange() && !GENERAL.contains(content.asked()))
                .max(Comparator.comparingDouble(Content::weight))
                .map(content -> content.heldBy(plain) >= HALF)
                .orElse(true);
    }

    /// The question cut down to a part of it.
    public Asked within(String part) {
        return new Asked(
                part,
                terms.stream().filter(content -> part.contains(content.asked())).toList(),
                Focus.of(part),
                Unit.of(part));
    }

    /// The question without some words of content.
    public Asked without(Predicate<String> words) {
        return new Asked(
                standard,
                terms.stream().filter(content -> !words.test(content.asked())).toList(),
                wanted,
                units);
    }

    /// Share of the content that no document of the base speaks of.
    public double strange() {
        return share(content -> content.isStrange() && !TALK.contains(content.asked()) ? 1 : 0);
    }

    private double share(ToDoubleFunction<Content> part) {
        var all = 0.0;
        var held = 0.0;
        for (var content : terms) {
            var weight = content.weight() * (GENERAL.contains(content.asked()) ? GENERAL_SHARE : 1);
            all += weight;
            held += weight * part.applyAsDouble(content);
        }
        return all == 0 ? 0 : held / all;
    }

    /// What is demanded and the words do not have.
    public List<Focus> missing(String words) {
        return wanted.stream()
                .filter(Focus::isDemanded)
                .filter(sort -> !sort.isMetBy(words))
                .toList();
    }

    /// Whether the words have one of the forms without which they are no answer at all.
    public boolean isAnswerable(String words) {
        return wanted.stream().noneMatch(Focus::isDemanded)
                || wanted.stream().filter(Focus::isDemanded).anyMatch(sort -> sort.isMetBy(words));
    }

    /// Whether the words are measured in one of the units asked for; true when none is.
    public boolean isMeasuredIn(String words) {
        return units.isEmpty() || units.stream().anyMatch(unit -> unit.isIn(words));
    }

    /// Whether the words have the form of every sort of fact that is wanted; true when none is.
    public boolean isMetBy(String words) {
        return wanted.stream().allMatch(sort -> sort.isMetBy(words));
    }
}
