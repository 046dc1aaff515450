package policybase.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Collects blocks from markup as it is read: knows which elements break lines, keeps tables together, cleans text.
final class BlockCollector {
    private static final Set<String> INLINE = Set.of(
            "a",
            "b",
            "i",
            "u",
            "s",
            "em",
            "strong",
            "span",
            "font",
            "sub",
            "sup",
            "small",
            "big",
            "code",
            "del",
            "ins",
            "strike",
            "tt",
            "img",
            "bookmark",
            "abbr",
            "mark",
            "q",
            "cite");

    /// What a line feed inside a block means: a break the writer made (Word's soft return, lines of plain text), or
    /// white space like any other (markup laid out by a program).
    enum Breaks {
        LINES,
        SPACE;

        static Breaks of(String type) {
            return type.contains("epub") || type.contains("opendocument") || type.contains("html") ? SPACE : LINES;
        }
    }

    /// How an element looks, as far as it matters.
    record Look(boolean centred, boolean note, OptionalInt page, String title) {
        static final Look PLAIN = new Look(false, false, OptionalInt.empty(), "");
    }

    private final Breaks breaks;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final Deque<TableCollector> tables = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Look look = Look.PLAIN;
    private OptionalInt page = OptionalInt.empty();
    private int heading;
    private int noteDepth;
    private String sheet = "";

    BlockCollector(Breaks breaks) {
        this.breaks = breaks;
    }

    void start(String element, Look seen) {
        if (noteDepth > 0) {
            noteDepth++;
        }
        if (element.equals("br")) {
            flush();
            return;
        }
        if (INLINE.contains(element)) {
            return;
        }
        flush();
        look = seen;
        if (seen.page().isPresent()) {
            page = seen.page();
        }
        if (seen.note() && noteDepth == 0) {
            noteDepth = 1;
        }
        heading = headingLevel(element);
        switch (element) {
            case "table" -> tables.push(new TableCollector(page, seen.title().isEmpty() ? sheet : seen.title()));
            case "tr" -> current(TableCollector::startRow);
            case "td", "th" -> current(table -> table.startCell(element.equals("th")));
            default -> {}
        }
    }

    void end(String element) {
        if (!INLINE.contains(element) && !element.equals("br")) {
            flush();
            switch (element) {
                case "table" -> endTable();
                case "tr" -> current(TableCollector::endRow);
                case "td", "th" -> current(TableCollector::endCell);
                default -> {}
            }
            heading = 0;
            look = Look.PLAIN;
        }
        if (noteDepth > 0) {
            noteDepth--;
        }
    }

    void text(String more) {
        text.append(more);
    }

    List<TextBlock> finish() {
        flush();
        while (!tables.isEmpty()) {
            endTable();
        }
        return List.copyOf(blocks);
    }

    private void current(java.util.function.Consumer<TableCollector> step) {
        if (!tables.isEmpty()) {
            step.accept(tables.peek());
        }
    }

    private void endTable() {
        if (tables.isEmpty()) {
            return;
        }
        var table = tables.pop();
        if (!tables.isEmpty()) {
            table.lines().forEach(tables.peek()::line);
            return;
        }
        table.finish().ifPresent(blocks::add);
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        var raw = text.toString();
        text.setLength(0);
        var pieces = breaks == Breaks.LINES ? raw.split("[\\n\\r\\u2028\\u2029\\u000B\\f]+") : new String[] {raw};
        for (var piece : pieces) {
            var clean = CleanText.of(piece);
            if (!clean.isEmpty()) {
                put(clean);
            }
        }
    }

    private void put(String line) {
        if (!tables.isEmpty() && tables.peek().inCell()) {
            tables.peek().line(line);
        } else if (noteDepth > 0) {
            blocks.add(new TextBlock.Note(line, page));
        } else {
            sheet = heading > 0 ? line : sheet;
            blocks.add(new TextBlock.Line(line, heading, look.centred(), page));
        }
    }

    private static int headingLevel(String element) {
        return element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1))
                ? Math.clamp(element.charAt(1) - '0', 1, 6)
                : 0;
    }
}
