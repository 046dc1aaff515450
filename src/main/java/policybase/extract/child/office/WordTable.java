package policybase.extract.child.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import policybase.extract.child.Xml;

/// A table of a docx being read; merged cells stand at their first place, the other places they cover are empty.
final class WordTable {
    private static final int WIDEST = 64;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int heads;
    private int span = 1;
    private boolean inCell;
    private boolean covered;
    private boolean head;

    void start(String element, String value) {
        switch (element) {
            case "tr" -> {
                row.clear();
                head = false;
            }
            case "tc" -> {
                inCell = true;
                covered = false;
                span = 1;
                cell.setLength(0);
            }
            case "gridSpan" -> span = Math.clamp(Xml.number(value, 1), 1, WIDEST);
            case "gridBefore" ->
                row.addAll(java.util.Collections.nCopies(Math.clamp(Xml.number(value, 0), 0, WIDEST), ""));
            case "vMerge" -> covered = !value.equals("restart");
            case "tblHeader" -> head = !value.equals("0") && !value.equals("false");
            default -> {}
        }
    }

    void end(String element) {
        if (element.equals("tc") && inCell) {
            row.add(covered ? "" : cell.toString());
            row.addAll(java.util.Collections.nCopies(span - 1, ""));
            inCell = false;
        } else if (element.equals("tr")) {
            if (row.stream().anyMatch(text -> !text.isBlank())) {
                heads += head && heads == rows.size() ? 1 : 0;
                rows.add(List.copyOf(row));
            }
            row.clear();
        }
    }

    boolean inCell() {
        return inCell;
    }

    void line(String text) {
        cell.append(cell.isEmpty() ? "" : "\n").append(text);
    }

    void note(String text) {
        notes.add(text);
    }

    List<List<String>> rows() {
        return rows;
    }

    int heads() {
        return heads;
    }

    List<String> notes() {
        return notes;
    }

    /// For a table inside a cell.
    Stream<String> asLines() {
        return rows.stream().map(cells -> String.join(" ", cells).strip());
    }
}
