package policybase.document;

import java.util.List;
import java.util.stream.Collectors;

/// The path to a clause from the outermost division in, such as 第三章›第十二条›第二款.
public record Locator(List<Step> steps) {
    /// The text before the first division.
    public static final Locator HEAD = new Locator(List.of());

    /// One division on the path: its level, its number as printed, its label as printed.
    public record Step(Level level, String number, String label) {}

    public Locator {
        steps = List.copyOf(steps);
    }

    public Locator then(Step step) {
        var longer = new java.util.ArrayList<>(steps);
        longer.add(step);
        return new Locator(longer);
    }

    /// 第三章›第十二条›第二款; empty for text outside any division.
    public String path() {
        return steps.stream().map(Step::label).collect(Collectors.joining("›"));
    }

    /// How one cites it: from the 条 on where there is one (第十二条第二款), else the whole path without arrows
    /// (第二部分第（七）项 is written 二、（七）); an attachment is always named.
    public String citation() {
        var article = -1;
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).level() == Level.ARTICLE) {
                article = i;
            }
        }
        var attachment = steps.stream()
                .filter(step -> step.level() == Level.ATTACHMENT)
                .map(Step::label)
                .collect(Collectors.joining());
        var from = Math.max(article, 0);
        var rest = steps.subList(from, steps.size()).stream()
                .filter(step -> step.level() != Level.ATTACHMENT)
                .map(Step::label)
                .collect(Collectors.joining());
        return attachment.isEmpty() ? rest : rest.isEmpty() ? attachment : attachment + " " + rest;
    }
}
