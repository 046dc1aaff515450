package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins paragraphs that a page break or a fixed line width has cut in mid-sentence.
final class Joiner {
    /// A line shorter than this is a heading, a list item or a signature, not the first half of a paragraph; in
    /// characters, about half a printed line.
    private static final int SHORT = 18;

    private static final Pattern ENDED = Pattern.compile(".*[。；;：:！!？?…】]$|.*[。！？；][”’）)】]$|.*[》]$");
    private static final Pattern ALONE = Pattern.compile(
            "附\\s*[件表录注].*|[（(]?此件.*|抄\\s*送.*|注\\s*[:：].*|主题词.*|联系(?:人|电话).*|[▲■◆●★].*|.{0,12}[:：].{0,40}");

    private Joiner() {}

    /// The pieces with broken paragraphs made whole; used pieces are left out.
    static List<Sheet.Piece> join(Sheet sheet) {
        var out = new ArrayList<Sheet.Piece>();
        for (var i = 0; i < sheet.size(); i++) {
            if (sheet.isUsed(i)) {
                continue;
            }
            var piece = sheet.pieces().get(i);
            if (piece instanceof Sheet.Text text
                    && !out.isEmpty()
                    && out.getLast() instanceof Sheet.Text before
                    && broken(before, text)) {
                out.removeLast();
                out.add(new Sheet.Text(before.block(), glue(before.text(), text.text()), before.heading(), false));
                continue;
            }
            out.add(piece);
        }
        return out;
    }

    private static boolean broken(Sheet.Text before, Sheet.Text text) {
        var head = before.text();
        var tail = text.text();
        if (before.heading() > 0 || text.heading() > 0 || before.centred() || text.centred()) {
            return false;
        }
        var open = openQuote(head);
        if (!open && (head.length() < SHORT || ENDED.matcher(head).matches())) {
            return false;
        }
        return !opens(tail) && !ALONE.matcher(tail).matches() && sentence(head) && continues(head, tail);
    }

    /// Whether the first line is running text rather than a title: it has a comma or is long.
    private static boolean sentence(String head) {
        return head.length() >= 30 || head.contains("，") || head.contains("、") || head.endsWith("“");
    }

    /// Whether the second line ends like a sentence, or either is long enough to be a printed line.
    private static boolean continues(String head, String tail) {
        return ENDED.matcher(tail).matches() || tail.contains("，") || tail.contains("。") || head.matches(".*[，、]$");
    }

    private static boolean openQuote(String head) {
        return head.lastIndexOf('“') > head.lastIndexOf('”') || head.lastIndexOf('《') > head.lastIndexOf('》');
    }

    private static boolean opens(String tail) {
        return Marker.of(tail).isPresent()
                || Signature.dateOnly(tail).isPresent()
                || !Organs.namesIn(tail).isEmpty() && tail.length() < 25
                || tail.startsWith("“第");
    }

    private static String glue(String head, String tail) {
        var left = head.charAt(head.length() - 1);
        var right = tail.charAt(0);
        return left < 128
                        && right < 128
                        && Character.isLetterOrDigit(left)
                        && Character.isLetterOrDigit(right)
                        && !(Character.isDigit(left) && Character.isDigit(right))
                ? head + " " + tail
                : head + tail;
    }
}
