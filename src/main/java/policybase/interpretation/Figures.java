package policybase.interpretation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Figures (数字、金额、日期) an interpretation has and its document has not: they come from elsewhere, which must be said, or
/// are wrong. Numbers of paragraphs and of documents are no figures.
final class Figures {
    private static final Pattern FIGURE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(万元|亿元|元|%|％|周岁|岁|个月|个工作日|工作日|年|月|日|天|人|户|倍|小时|平方米|亩|公里|次|种|项)");

    private Figures() {}

    /// In the order of the interpretation, each once.
    static List<String> unfounded(String source, String interpretation) {
        var known = figures(source.replaceAll("\\s", ""));
        return figures(interpretation).stream()
                .filter(figure -> !known.contains(figure))
                .toList();
    }

    private static Set<String> figures(String text) {
        var figures = new LinkedHashSet<String>();
        var found = FIGURE.matcher(text);
        while (found.find()) {
            figures.add(found.group(1) + found.group(2).replace('％', '%'));
        }
        return figures;
    }
}
