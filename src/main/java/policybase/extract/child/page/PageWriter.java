package policybase.extract.child.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Reads an element of a page into lines and tables. Tables that only lay the page out are read through, cell by cell.
final class PageWriter {
    /// Elements nested deeper are taken as plain text; pages of portals stay below sixty.
    private static final int DEEPEST = 200;

    private static final Pattern HAN_BREAK = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])[ \\t]*[\\n\\r][\\s]*(?=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern CENTRED = Pattern.compile("text-align\\s*:\\s*center");

    /// What office programs write for footnotes: the mark in the sentence, the notes, the number before each.
    private static final Evaluator NOTE_MARK =
            QueryParser.parse("a.sdfootnoteanc, a.sdendnoteanc, a[href^=#_ftn]:not([href^=#_ftnref]),"
                    + " a[href^=#_edn]:not([href^=#_ednref])");

    private static final Evaluator NOTES =
            QueryParser.parse("div[id~=^sdfootnote\\d+$], div[id~=^sdendnote\\d+$], div[id~=^[fe][td]n\\d+$]");
    private static final String NOTE_NUMBER = "a.sdfootnotesym, a.sdendnotesym, a[href^=#_ftnref], a[href^=#_ednref]";

    private final Furnished article = new Furnished();
    private final StringBuilder text = new StringBuilder();
    private int heading;
    private boolean centred;

    /// The blocks of an element.
    static Furnished read(Element element) {
        var writer = new PageWriter();
        writer.block(element, 0, isCentred(element));
        writer.flush();
        return writer.article;
    }

    private void block(Element element, int depth, boolean centre) {
        if (depth > DEEPEST) {
            text.append(element.text());
            return;
        }
        for (var child : element.childNodes()) {
            node(child, depth + 1, centre);
        }
    }

    private void node(Node node, int depth, boolean centre) {
        if (node instanceof TextNode piece) {
            text.append(piece.getWholeText());
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        if (name.equals("br") || name.equals("hr")) {
            flush();
        } else if (element.is(NOTE_MARK)) {
            return;
        } else if (element.is(NOTES)) {
            note(element);
        } else if (isInline(element)) {
            block(element, depth, centre);
        } else if (name.equals("pre")) {
            preformatted(element);
        } else if (name.equals("table") && PageTable.isData(element)) {
            flush();
            article.table(PageTable.rows(element), PageTable.heads(element));
        } else {
            boundary(element, depth, centre || isCentred(element));
        }
    }

    private void boundary(Element element, int depth, boolean centre) {
        flush();
        var name = element.normalName();
        heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : heading;
        var before = centred;
        centred = centre && !alignsOtherwise(element);
        block(element, depth, centred);
        flush();
        centred = before;
        heading = 0;
    }

    private void note(Element element) {
        flush();
        element.select(NOTE_NUMBER).remove();
        var note = clean(element.text());
        if (!note.isEmpty()) {
            article.note(note);
        }
    }

    private void preformatted(Element element) {
        flush();
        for (var line : element.wholeText().split("[\\r\\n]+")) {
            text.append(line);
            flush();
        }
    }

    private void flush() {
        var line = clean(text);
        text.setLength(0);
        if (!line.isEmpty() && !Furniture.isButton(line)) {
            article.line(line, heading, centred);
        }
    }

    /// White space folded; a line break of the source between two Chinese characters is none.
    static String clean(CharSequence raw) {
        return SPACE.matcher(HAN_BREAK.matcher(raw).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isCentred(Element element) {
        return element.normalName().equals("center")
                || element.attr("align").equalsIgnoreCase("center")
                || CENTRED.matcher(element.attr("style")).find();
    }

    private static boolean alignsOtherwise(Element element) {
        var align = element.attr("align");
        return (!align.isEmpty() && !align.equalsIgnoreCase("center"))
                || (element.attr("style").contains("text-align") && !isCentred(element));
    }

    /// The text of a cell: its lines, line feeds between them.
    static String cell(Element cell) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        cell.traverse((node, depth) -> {
            if (node instanceof TextNode piece) {
                line.append(piece.getWholeText());
            } else if (node instanceof Element element && element != cell && !isInline(element)) {
                end(line, lines);
            }
        });
        end(line, lines);
        return String.join("\n", lines);
    }

    private static boolean isInline(Element element) {
        return !element.tag().isBlock() || element.normalName().contains(":");
    }

    private static void end(StringBuilder line, List<String> lines) {
        var clean = clean(line);
        line.setLength(0);
        if (!clean.isEmpty()) {
            lines.add(clean);
        }
    }
}
