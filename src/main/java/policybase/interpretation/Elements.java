package policybase.interpretation;

import java.util.Arrays;
import java.util.List;

/// What an interpretation should speak of (解读要素, field §4.1: the nine that offices ask for), told by cue words. A
/// list for the writer, no verdict: not every document has a difference between old and new.
public enum Elements {
    BACKGROUND("背景依据", List.of("背景", "依据", "为什么", "为何出台", "出台的")),
    AIM("目标任务", List.of("目标", "任务", "目的", "为了")),
    CONTENT("主要内容", List.of("主要内容", "内容", "包括", "规定了")),
    SCOPE("适用范围", List.of("适用", "范围", "对象", "哪些人", "谁可以", "谁能", "什么人")),
    STANDARD("执行标准", List.of("标准", "元", "%", "比例", "额度", "期限", "工作日")),
    CAUTION("注意事项", List.of("注意", "不得", "需要提醒", "提醒", "应当在", "逾期")),
    TERMS("关键词注释", List.of("是指", "指的是", "什么是", "所称", "名词")),
    BENEFIT("惠民利民举措", List.of("惠民", "利民", "便民", "补贴", "补助", "减免", "优惠", "奖励", "免费")),
    CHANGE("新旧政策差异", List.of("与原", "原来", "新旧", "变化", "修改了", "调整为", "提高到", "相比", "以前"));

    private final String label;
    private final List<String> cues;

    Elements(String label, List<String> cues) {
        this.label = label;
        this.cues = cues;
    }

    public String label() {
        return label;
    }

    /// Those a text says nothing of.
    static List<Elements> missing(String text) {
        return Arrays.stream(values())
                .filter(element -> element.cues.stream().noneMatch(text::contains))
                .toList();
    }
}
