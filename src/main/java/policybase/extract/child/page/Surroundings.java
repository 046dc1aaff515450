package policybase.extract.child.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// What stands around the article of a page and belongs to it: the title and the document number above, signature, date
/// and names of attachments below. Systems put these into elements of their own.
final class Surroundings {
    private static final int NEAR_ABOVE = 40;
    private static final int NEAR_BELOW = 8;
    private static final int PARAGRAPH = 40;

    private static final Pattern LEADING_MARKS = Pattern.compile("^[^\\p{IsHan}\\p{Alnum}《“〈（(]+");
    private static final Pattern TITLE = Pattern.compile(".{4,80}(通知|公告|通告|办法|规定|意见|方案|细则|条例|决定|函|批复|解读|指引|指南|规划"
            + "|公示|计划|要点|报告|令|答复|说明|问答|标准|一览表|目录|制度|规则|纪要|事项)([（(〔].{1,30}[）)〕])?");
    private static final Pattern NUMBER = Pattern.compile("(文号[：:])?.{2,15}[〔\\[（(]\\d{4}[〕\\]）)]\\s*\\d+\\s*号");
    private static final Pattern BELOW = Pattern.compile(
            "附件?\\s*\\d*[：:].{1,80}|\\d+[.、．].{2,60}|.{2,60}\\.(docx?|xlsx?|pdf|wps|et|zip|rar)"
                    + "|.{2,40}(政府|局|办公室|委员会|厅|小组|中心|学校|医院|公司|组|队|社|会|所|办)([（(]代?章[）)])?"
                    + "|[二〇○零一三四五六七八九十0-9０-９]{2,4}\\s*年\\s*[一二三四五六七八九十\\d０-９]{1,3}\\s*月\\s*[一二三四五六七八九十\\d０-９]{1,3}\\s*日(印发)?");

    private final String window;
    private final List<Run> above = new ArrayList<>();
    private final List<Run> below = new ArrayList<>();
    private final String opening;

    /// Text of one block outside the article.
    private record Run(Element block, String text, boolean link) {}

    private Surroundings(String window, String opening) {
        this.window = window;
        this.opening = opening;
    }

    static Surroundings of(Document page, Element body) {
        var text = body.text();
        var around = new Surroundings(tight(page.title()), tight(text.substring(0, Math.min(text.length(), 600))));
        around.collect(page.body(), body);
        return around;
    }

    /// The title above the article, unless the article begins with it.
    Optional<String> title(Optional<String> declared) {
        return declared.filter(title -> !title.isBlank())
                .or(() -> nearest(run -> tight(run.text()).length() >= 5 && window.contains(tight(run.text()))))
                .or(() -> nearest(run -> run.block().is("h1, h2")))
                .or(() -> nearest(run -> TITLE.matcher(run.text()).matches()))
                .map(title -> LEADING_MARKS.matcher(title).replaceFirst(""))
                .filter(title -> !title.isBlank() && !opening.contains(tight(title)));
    }

    /// The document number above the article, unless the article begins with it.
    Optional<String> number() {
        return nearest(run -> NUMBER.matcher(run.text()).matches()).filter(number -> !opening.contains(tight(number)));
    }

    /// Signature, date and attachments right below the article.
    List<String> ending() {
        var ending = new ArrayList<String>();
        for (var run : below.subList(0, Math.min(NEAR_BELOW, below.size()))) {
            if (BELOW.matcher(run.text()).matches() && !Furniture.mentions(run.text())) {
                ending.add(run.text());
            } else if (!Furniture.isButton(run.text())) {
                break;
            }
        }
        return ending;
    }

    /// Characters of whole paragraphs that stand outside the article; many of them mean it may have been mistaken.
    int paragraphsOutside() {
        return java.util.stream.Stream.concat(above.stream(), below.stream())
                .filter(run -> !run.link()
                        && run.text().length() >= PARAGRAPH
                        && run.text().indexOf('。') >= 0)
                .filter(run -> !Furniture.mentions(run.text()))
                .mapToInt(run -> run.text().length())
                .sum();
    }

    private Optional<String> nearest(java.util.function.Predicate<Run> wanted) {
        return above.reversed().stream()
                .limit(NEAR_ABOVE)
                .filter(run -> !run.link() && !Furniture.mentions(run.text()))
                .filter(wanted)
                .map(Run::text)
                .findFirst();
    }

    private void collect(Element root, Element body) {
        var passed = new boolean[1];
        var text = new StringBuilder();
        var holder = new Element[] {root};
        var link = new boolean[1];
        root.filter((Node node, int depth) -> {
            if (node == body) {
                add(holder[0], text, link, above);
                passed[0] = true;
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode piece && !piece.isBlank()) {
                var block = blockOf(piece);
                if (block != holder[0]) {
                    add(holder[0], text, link, passed[0] ? below : above);
                    holder[0] = block;
                }
                link[0] |= piece.parent() instanceof Element parent && parent.closest("a") != null;
                text.append(piece.getWholeText());
            } else if (node.nodeName().equals("br")) {
                add(holder[0], text, link, passed[0] ? below : above);
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        add(holder[0], text, link, passed[0] ? below : above);
    }

    private static void add(Element block, StringBuilder text, boolean[] link, List<Run> runs) {
        var clean = PageWriter.clean(text);
        text.setLength(0);
        if (!clean.isEmpty()) {
            runs.add(new Run(block, clean, link[0]));
        }
        link[0] = false;
    }

    private static Element blockOf(TextNode piece) {
        var at = piece.parent();
        while (at instanceof Element element && !element.tag().isBlock() && element.parent() != null) {
            at = element.parent();
        }
        return (Element) java.util.Objects.requireNonNull(at);
    }

    private static String tight(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }
}
