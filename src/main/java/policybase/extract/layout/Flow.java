package policybase.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Joins lines into paragraphs and tables with their continuations, page after page.
final class Flow {
    /// Type at the foot of a page smaller than this share of the body's is a note.
    private static final double NOTE = 0.88;

    /// Type larger than this share of the body's is a title, whose centred lines are one.
    private static final double TITLE = 1.15;

    /// Baselines further apart than this (in type sizes) are not of one paragraph.
    private static final double APART = 2.8;

    /// Share of indented lines from which on a document is taken to indent its paragraphs.
    private static final double INDENTS = 0.06;

    private final List<Leaf> leaves;
    private final Map<Integer, List<Line>> lines;
    private final Map<Integer, List<Layout.Placed>> tables;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final double bodySize;
    private final boolean indents;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> notes = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable Line first;
    private @Nullable Line last;
    private @Nullable RuledTable table;
    private int tablePage;

    Flow(List<Leaf> leaves, Map<Integer, List<Line>> lines, Map<Integer, List<Layout.Placed>> tables) {
        this.leaves = leaves;
        this.lines = lines;
        this.tables = tables;
        for (var leaf : leaves) {
            columns.computeIfAbsent(format(leaf), format -> Column.of(ofFormat(format)));
        }
        this.bodySize = bodySize();
        this.indents = indents();
    }

    private static String format(Leaf leaf) {
        return Math.round(leaf.width() / 10) + "x" + Math.round(leaf.height() / 10);
    }

    private List<Line> ofFormat(String format) {
        return leaves.stream()
                .filter(leaf -> format(leaf).equals(format))
                .flatMap(leaf -> linesOf(leaf).stream())
                .toList();
    }

    private List<Line> linesOf(Leaf leaf) {
        return lines.getOrDefault(leaf.number(), List.of());
    }

    /// The size most characters have; of tables when there is nothing else.
    private double bodySize() {
        var counts = new HashMap<Long, Integer>();
        lines.values()
                .forEach(page -> page.forEach(line -> counts.merge(
                        Math.round(line.size() * 2), line.text(false).length(), Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 2.0)
                .orElse(0.0);
    }

    private boolean indents() {
        var all = 0;
        var indented = 0;
        for (var leaf : leaves) {
            for (var line : linesOf(leaf)) {
                var column = column(leaf, line);
                all++;
                indented += column.isPresent() && column.get().isIndented(line) ? 1 : 0;
            }
        }
        return indented > INDENTS * all;
    }

    private Optional<Column> column(Leaf leaf, Line line) {
        return columns.getOrDefault(format(leaf), List.of()).stream()
                .filter(column -> column.holds(line))
                .min(Comparator.comparingDouble(column -> column.right() - column.left()));
    }

    List<Piece> pieces() {
        leaves.forEach(this::page);
        endTable();
        endParagraph();
        return pieces;
    }

    private void page(Leaf leaf) {
        var flowing = new ArrayList<>(linesOf(leaf));
        var atFoot = notesOf(leaf, flowing);
        flowing.removeAll(atFoot);
        var waiting = new ArrayList<>(tables.getOrDefault(leaf.number(), List.of()));
        waiting.sort(Comparator.comparingDouble(placed -> placed.grid().top()));
        for (var line : flowing) {
            while (!waiting.isEmpty() && isAbove(waiting.getFirst().grid(), line)) {
                table(leaf, waiting.removeFirst());
            }
            endTable();
            line(leaf, line, !atFoot.isEmpty());
        }
        waiting.forEach(placed -> table(leaf, placed));
        note(atFoot);
    }

    private static boolean isAbove(Grid grid, Line line) {
        return grid.top() < line.baseline() && grid.left() < line.right() && grid.right() > line.left();
    }

    private void table(Leaf leaf, Layout.Placed placed) {
        endParagraph();
        if (table != null
                && tablePage == leaf.number() - 1
                && table.continues(leaf.number(), placed.grid(), placed.glyphs())) {
            tablePage = leaf.number();
            return;
        }
        endTable();
        table = new RuledTable(leaf.number(), placed.grid(), placed.glyphs());
        tablePage = leaf.number();
    }

    private void endTable() {
        if (table != null && !table.isEmpty()) {
            pieces.add(table.piece());
        }
        table = null;
        if (first == null) {
            pieces.addAll(notes);
            notes.clear();
        }
    }

    private void line(Leaf leaf, Line line, boolean withMarks) {
        var text = line.text(withMarks);
        if (text.isEmpty()) {
            return;
        }
        if (last == null || !joins(leaf, last, line, text)) {
            endParagraph();
            first = line;
        }
        var joined = Chinese.join(paragraph.toString(), text);
        paragraph.setLength(0);
        paragraph.append(joined);
        last = line;
    }

    private boolean joins(Leaf leaf, Line before, Line line, String text) {
        var above = column(leafOf(before), before);
        var below = column(leaf, line);
        if (above.isEmpty() || below.isEmpty() || Math.abs(before.size() - line.size()) > 0.12 * line.size()) {
            return false;
        }
        var samePlace = before.page() == line.page() && above.equals(below);
        var down = line.baseline() - before.baseline();
        if (samePlace && (down <= 0 || down > APART * line.size())) {
            return false;
        }
        var title = line.size() > TITLE * bodySize && below.get().centres(line);
        if (samePlace && title && (above.get().centres(before) || above.get().isFull(before, line))) {
            return !text.startsWith("（") && !text.startsWith("(");
        }
        var written = paragraph.toString();
        if (!above.get().isFull(before, line) || !below.get().startsAtEdge(line) || Chinese.isContentsLine(written)) {
            return false;
        }
        return !Chinese.endsSentence(written) || (isIndented() && !Chinese.isHead(text));
    }

    /// Whether the paragraph being read began with an indent, so that a line at the edge goes on with it.
    private boolean isIndented() {
        var line = first;
        return line != null
                        && column(leafOf(line), line)
                                .map(column -> column.isIndented(line))
                                .orElse(false)
                || indents;
    }

    private Leaf leafOf(Line line) {
        return leaves.stream()
                .filter(leaf -> leaf.number() == line.page())
                .findFirst()
                .orElseThrow();
    }

    private void endParagraph() {
        if (first != null) {
            var line = first;
            var centred = column(leafOf(line), line)
                    .map(column -> column.centres(line))
                    .orElse(isInMiddle(line));
            pieces.add(new Piece.Paragraph(paragraph.toString(), centred, line.page()));
        }
        first = null;
        last = null;
        paragraph.setLength(0);
        pieces.addAll(notes);
        notes.clear();
    }

    /// For pages with too few lines to know their column.
    private boolean isInMiddle(Line line) {
        var leaf = leafOf(line);
        var before = line.left();
        var after = leaf.width() - line.right();
        return before > 0.2 * leaf.width() && Math.abs(before - after) < 2 * line.size();
    }

    /// Lines at the foot of a page in smaller type than the body above.
    private List<Line> notesOf(Leaf leaf, List<Line> flowing) {
        var notesAtFoot = new ArrayList<Line>();
        for (var line : flowing.reversed()) {
            if (line.size() > NOTE * bodySize || line.baseline() < 0.5 * leaf.height()) {
                break;
            }
            notesAtFoot.addFirst(line);
        }
        return notesAtFoot.size() < flowing.size() ? notesAtFoot : List.of();
    }

    /// Notes wait until the paragraph they interrupt has ended. A number begins a new one.
    private void note(List<Line> atFoot) {
        var text = "";
        for (var line : atFoot) {
            var more = line.text(false);
            if (!text.isEmpty() && more.matches("[\\d①-⑳\\[〔*].*")) {
                notes.add(new Piece.Note(text, line.page()));
                text = "";
            }
            text = Chinese.join(text, more);
        }
        if (!text.isEmpty()) {
            notes.add(new Piece.Note(text, atFoot.getFirst().page()));
        }
    }
}
