package policybase.overview.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import policybase.overview.plan.Candidate.Kind;
import policybase.store.WorkPlans.Line;
import policybase.text.Segmenter;
import policybase.text.Term;

/// Finds what the base can show for an item, by the words of the item in titles, questions and topics: the rarer a word
/// is in the base, the more it says. Every candidate tells which words it was found by.
public final class Candidates {
    /// What tells nothing in a plan on disclosure, since all of it speaks of that.
    private static final Set<String> EMPTY =
            Set.of(("公开 信息 政策 工作 及时 推进 深入 加强 做好 推动 相关 情况 实施 落实 完善 机制 围绕 重点 领域 各类 建设 发展 服务 管理 要求 部门 单位 全县 本地区 "
                            + "措施 提高 加大 力度 支持 保障 有关 主动 依法 严格 提升 进一步 大力 积极 开展 规范 全面 组织 重要 内容 群众 政府 政务 结果 问题 意见 县级 方面 主要 需要 进行 "
                            + "以及 通过 不得 办法 规定 通知 关于 印发 条例 暂行 细则 决定")
                    .split(" "));

    /// Two words alike, or one long term, are worth a look; less is chance.
    private static final int ENOUGH = 4;

    /// More of them nobody looks through.
    private static final int MOST = 12;

    private final Segmenter segmenter;
    private final List<Held> held;
    private final Map<String, Held> byTarget = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Line, List<Candidate>> found = new ConcurrentHashMap<>();

    /// Something of the base with the words it is known by.
    ///
    /// @param words title, question, topics in one text
    public record Held(Kind kind, String target, String title, String status, boolean isLive, String words) {}

    public Candidates(Segmenter segmenter, List<Held> held) {
        this.segmenter = segmenter;
        this.held = List.copyOf(held);
        held.forEach(one -> byTarget.put(one.target(), one));
    }

    /// What stands at an address; empty when the base shows nothing there.
    public Optional<Held> at(String target) {
        return Optional.ofNullable(byTarget.get(target));
    }

    /// What is found by the words of an item alone, looked for once.
    public List<Candidate> of(Line line) {
        return found.computeIfAbsent(line, one -> of(one, "", MOST));
    }

    /// Best first; what is not in force comes after what is.
    ///
    /// @param words what to look for beside the words of the item; may be empty
    public List<Candidate> of(Line line, String words) {
        return of(line, words, MOST);
    }

    private List<Candidate> of(Line line, String words, int most) {
        var wanted = words(words.isBlank() ? line.heading() + "，" + line.content() : words);
        var found = new ArrayList<Candidate>();
        var live = new HashMap<String, Boolean>();
        for (var one : held) {
            var alike = one.kind() == Kind.PAGE
                    ? Arrays.stream(one.words().split("\\|"))
                            .filter(word -> line.content().contains(word) || words.contains(word))
                            .toList()
                    : wanted.stream().filter(one.words()::contains).toList();
            var score = one.kind() == Kind.PAGE && !alike.isEmpty()
                    ? Double.MAX_VALUE
                    : alike.stream().mapToDouble(this::weight).sum();
            var length = alike.stream().mapToInt(String::length).sum();
            if (length >= ENOUGH || !words.isBlank() && length > 0) {
                live.put(one.target(), one.isLive());
                found.add(new Candidate(one.kind(), one.target(), one.title(), one.status(), alike, score));
            }
        }
        found.sort(Comparator.comparing((Candidate one) -> !live.getOrDefault(one.target(), false))
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
                .thenComparing(Candidate::target));
        return found.stream().limit(most).toList();
    }

    /// Words that say something, each once; those inside others are left out.
    private List<String> words(String text) {
        var words = new LinkedHashSet<String>();
        for (var term : segmenter.segment(text)) {
            if (term.kind() == Term.Kind.WORD && term.normal().length() > 1 && !EMPTY.contains(term.normal())) {
                words.add(term.surface());
            }
        }
        return words.stream()
                .filter(word ->
                        words.stream().noneMatch(other -> other.length() > word.length() && other.contains(word)))
                .toList();
    }

    /// As rare as it is in the base, times its length in pairs of characters: 医疗保险 says more than 医疗.
    private synchronized double weight(String word) {
        return weights.computeIfAbsent(word, one -> {
            var times = held.stream().filter(each -> each.words().contains(one)).count();
            return Math.log((held.size() + 1.0) / (times + 0.5)) * one.length() / 2;
        });
    }
}
