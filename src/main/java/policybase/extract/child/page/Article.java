package policybase.extract.child.page;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The article of a page (正文): the element that holds its prose, and what belongs to it above and below.
///
/// The prose of a page is its text outside links and without the phrases of page furniture. From the body down, as long
/// as one child holds nearly all of the prose, that child is looked into; where the prose parts into paragraphs, the
/// article is found. This needs no knowledge of the site; the containers the common systems write are tried first, as
/// they are exact where they hold the prose.
record Article(Element body, Surroundings around) {
    /// Containers of article text by the content systems of government portals.
    private static final String CONTAINERS = "#UCAP-CONTENT, .TRS_Editor, .TRS_UEDITOR, .trs_editor_view, #zoom, #Zoom,"
            + " #zoomcon, #js_content, .pages_content, .article-content, .article_content, .news_content, #NewsContent,"
            + " .zhengwen, #artibody, .ue_content, article.markdown-body";

    private static final String FURNITURE = "script, style, noscript, iframe, frame, object, embed, template, select,"
            + " option, button, textarea, input, nav, [hidden], link, svg, canvas, audio, video, map,"
            + " div[title=header], div[title=footer]";

    /// Share of the prose the child must hold for the search to go on inside it.
    private static final double NEARLY_ALL = 0.86;

    /// Share of the page's prose a known container must hold to be taken at its word.
    private static final double MOST = 0.6;

    /// Deeper text belongs to attacks, not to pages.
    private static final int DEEPEST = 400;

    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Set<String> TABLE_PARTS = Set.of("table", "tbody", "thead", "tfoot", "tr");

    static Article of(Document page) {
        page.select(FURNITURE).remove();
        page.select("[style]").stream()
                .filter(element -> isHidden(element.attr("style")))
                .filter(element -> !element.is("body, html"))
                .toList()
                .forEach(Node::remove);
        var prose = new Prose();
        prose.measure(page.body());
        var body = container(page, prose).orElseGet(() -> descend(page.body(), prose));
        return new Article(body, Surroundings.of(page, body));
    }

    private static boolean isHidden(String style) {
        return (style.contains("none") || style.contains("hidden"))
                && HIDDEN.matcher(style).find();
    }

    private static Optional<Element> container(Document page, Prose prose) {
        return page.select(CONTAINERS).stream()
                .filter(element -> prose.of(element) >= MOST * prose.of(page.body()))
                .min((a, b) -> Long.compare(prose.of(a), prose.of(b)))
                .filter(element -> !TABLE_PARTS.contains(element.normalName()));
    }

    private static Element descend(Element from, Prose prose) {
        var at = from;
        while (true) {
            var all = prose.of(at);
            var next = at.children().stream()
                    .filter(child -> prose.of(child) >= NEARLY_ALL * all)
                    .findFirst();
            if (all == 0 || next.isEmpty() || next.get().is("p, span, font, h1, h2, h3, b, strong, pre")) {
                return wholeTable(at);
            }
            at = next.get();
        }
    }

    /// A search that ends inside a table takes the whole table: the rows beside are part of it.
    private static Element wholeTable(Element element) {
        var at = element;
        while (TABLE_PARTS.contains(at.normalName()) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    /// How much prose is under each element. A character weighs more in a longer run of text, as menus and labels are
    /// short and paragraphs long; the cells of a data table weigh like a paragraph, short as they are.
    private static final class Prose {
        /// A paragraph of eighty characters has about this square root; cells are weighed alike.
        private static final int CELL = 9;

        private static final int LONGEST = 400;
        private final Map<Element, Long> weights = new IdentityHashMap<>();
        private final Map<Element, Boolean> tables = new IdentityHashMap<>();

        long of(Element element) {
            return weights.getOrDefault(element, 0L);
        }

        void measure(Element root) {
            root.traverse((node, depth) -> {
                var weight = node instanceof TextNode text && depth < DEEPEST ? weight(text) : 0;
                if (weight > 0) {
                    for (var at = node.parentNode(); at instanceof Element element; at = at.parentNode()) {
                        weights.merge(element, weight, Long::sum);
                    }
                }
            });
        }

        private long weight(TextNode node) {
            var text = node.text().strip();
            if (text.isEmpty() || Furniture.mentions(text)) {
                return 0;
            }
            var inTable = false;
            var steps = 0;
            for (var at = node.parentNode();
                    at instanceof Element element && steps < 8;
                    at = at.parentNode(), steps++) {
                if (element.normalName().equals("a")) {
                    return 0;
                }
                inTable |= element.normalName().equals("table") && tables.computeIfAbsent(element, PageTable::isData);
            }
            return (long) (text.length() * (inTable ? CELL : Math.sqrt(Math.min(text.length(), LONGEST))));
        }
    }
}
