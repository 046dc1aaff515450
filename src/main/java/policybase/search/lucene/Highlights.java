package policybase.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.document.Span;
import policybase.text.Normalizer;

/// Places of a text worth marking, and the part of it worth showing. Spans are of the text as stored: they cut the very
/// characters a reader sees, whatever their width or spelling.
final class Highlights {
    /// Characters of a part shown in a list: three lines of a result on a usual screen.
    static final int SNIPPET = 120;

    /// Words that are in every text or only ask; marking them helps nobody.
    private static final Set<String> EMPTY_WORDS =
            Set.of(("的 了 吗 呢 么 吧 啊 和 与 及 或 或者 以及 在 是 有 不 我 你 您 他 她 它 我们 他们 要 到 去 来 就 也 都 还 能 会 可以 能够 可 "
                            + "怎么 怎样 如何 什么 为什么 多少 哪 哪里 哪些 哪个 几 个 请 请问 想 问 一下 对 把 被 给 让 从 向 于 之 其 这 那 这个 那个 "
                            + "需要 办 后 时 中 上 下 里 等 为 以 由 将 应 应当 并 且 而 但 如果 是否 咋 咋个 啥 啥子 得 着 过 没 没有 地 点 好 多 一 应该 谁")
                    .split(" "));

    private Highlights() {}

    /// The words that say something; where there are longer ones, single characters do not.
    static Set<String> worthMarking(Collection<String> words) {
        var telling = words.stream()
                .filter(word -> !EMPTY_WORDS.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var longer =
                telling.stream().filter(word -> word.length() > 1).collect(Collectors.toCollection(LinkedHashSet::new));
        return longer.isEmpty() ? telling : longer;
    }

    /// Places of the words in the text, in order, without overlaps; neighbours become one.
    static List<Span> spans(String text, Collection<String> words) {
        var normalized = Normalizer.map(text);
        var normal = normalized.text();
        var marked = new boolean[text.length()];
        for (var word : words) {
            if (word.isEmpty()) {
                continue;
            }
            for (var at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + 1)) {
                java.util.Arrays.fill(marked, normalized.start(at), normalized.end(at + word.length()), true);
            }
        }
        return runs(marked);
    }

    private static List<Span> runs(boolean[] marked) {
        var spans = new ArrayList<Span>();
        for (var start = 0; start < marked.length; start++) {
            if (marked[start]) {
                var end = start;
                while (end < marked.length && marked[end]) {
                    end++;
                }
                spans.add(new Span(start, end));
                start = end;
            }
        }
        return List.copyOf(spans);
    }

    /// The stretch of the text with the most marked characters, from the beginning of a sentence where one is near.
    static Span snippet(String text, List<Span> spans) {
        if (text.length() <= SNIPPET) {
            return new Span(0, text.length());
        }
        var best = 0;
        var most = -1;
        for (var span : spans) {
            var from = sentenceStart(text, span.start());
            var held = spans.stream()
                    .filter(other -> other.start() >= from && other.end() <= from + SNIPPET)
                    .mapToInt(Span::length)
                    .sum();
            if (held > most) {
                most = held;
                best = from;
            }
        }
        var start = Math.min(best, whole(text, text.length() - SNIPPET));
        return new Span(start, whole(text, Math.min(start + SNIPPET, text.length())));
    }

    /// Where the sentence of a place begins, or some characters before it when that is too far back.
    private static int sentenceStart(String text, int place) {
        for (var i = place - 1; i >= Math.max(0, place - SNIPPET / 3); i--) {
            if ("。；！？\n".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return whole(text, Math.max(0, place - SNIPPET / 6));
    }

    /// The place, or the one before when it would split a pair.
    private static int whole(String text, int place) {
        var splits = place > 0
                && place < text.length()
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
        return splits ? place - 1 : place;
    }
}
