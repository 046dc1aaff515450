package policybase.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Clause;
import policybase.document.Level;
import policybase.document.Span;
import policybase.text.Numerals;

/// How one cites some words of a clause as exactly as the law's own division allows:
/// 第十二条第二款第（三）项. A 款 is an unnumbered paragraph of a 条, counted only where
/// there is more than one; a 项 is a line that opens with （一）, a 目 one that opens with 1.
/// (立法法 第六十五条).
final class Pinpoint {
    private static final Pattern ITEM = Pattern.compile("^[（(]([一二三四五六七八九十百]{1,4})[）)].*", Pattern.DOTALL);
    private static final Pattern SUBITEM = Pattern.compile("^(\\d{1,2})\\s*[.．、](?!\\d).*", Pattern.DOTALL);
    private static final String SENTENCE_ENDS = "。；：！？;:!?”）";

    /// A line of an article and its address: number of the 款, the 项 as printed, the 目;
    /// empty or 0 where it has none.
    private record Line(Span span, int paragraph, String item, String subitem) {}

    private Pinpoint() {}

    static String of(Clause clause, Span span) {
        var cited = clause.locator().citation();
        var steps = clause.locator().steps();
        if (steps.isEmpty() || steps.getLast().level() != Level.ARTICLE || clause.form() == Clause.Form.TABLE) {
            return cited;
        }
        var lines = lines(clause.text());
        var touched = lines.stream().filter(line -> line.span().overlaps(span)).toList();
        var paragraphs = lines.stream().mapToInt(Line::paragraph).max().orElse(0);
        return touched.isEmpty() || touched.size() == lines.size() ? cited : cited + within(touched, paragraphs);
    }

    private static String within(List<Line> touched, int paragraphs) {
        var first = touched.getFirst();
        var last = touched.getLast();
        if (first.paragraph() == 0) {
            return "";
        }
        if (first.paragraph() != last.paragraph()) {
            var joint = last.paragraph() == first.paragraph() + 1 ? "、" : "至";
            return nth(first.paragraph()) + joint + nth(last.paragraph());
        }
        var out = new StringBuilder(paragraphs > 1 ? nth(first.paragraph()) : "");
        if (!first.item().isEmpty() && first.item().equals(last.item())) {
            out.append("第（").append(first.item()).append("）项");
            if (!first.subitem().isEmpty() && first.subitem().equals(last.subitem())) {
                out.append("第").append(first.subitem()).append("目");
            }
        }
        return out.toString();
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        var paragraph = 0;
        var item = "";
        var start = 0;
        for (var words : text.split("\n", -1)) {
            var span = new Span(start, start + words.length());
            start = span.end() + 1;
            var asItem = ITEM.matcher(words);
            var asSubitem = SUBITEM.matcher(words);
            if (asItem.matches() && paragraph > 0) {
                item = asItem.group(1);
                lines.add(new Line(span, paragraph, item, ""));
            } else if (asSubitem.matches() && paragraph > 0) {
                lines.add(new Line(span, paragraph, item, asSubitem.group(1)));
            } else if (lines.isEmpty() && isHeading(words)) {
                lines.add(new Line(span, 0, "", ""));
            } else {
                item = "";
                lines.add(new Line(span, ++paragraph, "", ""));
            }
        }
        return lines;
    }

    /// The name some laws give a 条 stands on a line of its own and ends like no sentence does.
    private static boolean isHeading(String words) {
        return words.length() <= 30 && !words.isEmpty() && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private static String nth(int number) {
        return "第" + Numerals.chinese(number) + "款";
    }
}
