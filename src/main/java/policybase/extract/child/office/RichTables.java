package policybase.extract.child.office;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import policybase.extract.child.Sheet;

/// Collects the paragraphs of a rich text with the marks of its tables, and puts the tables together.
final class RichTables extends DefaultHandler {
    static final char IN_TABLE = '\uE000';
    static final char CELL_END = '\uE001';
    static final char ROW_END = '\uE002';
    private static final OptionalInt NO_PAGE = OptionalInt.empty();

    private final StringBuilder text = new StringBuilder();
    private int headDepth;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private boolean inRow;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        headDepth += name.equals("head") ? 1 : 0;
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        headDepth -= name.equals("head") ? 1 : 0;
        if (name.equals("p") || name.equals("br")) {
            text.append('\n');
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (headDepth == 0) {
            text.append(characters, start, length);
        }
    }

    /// Writes what was collected.
    void write(Sheet sheet) throws SAXException {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case IN_TABLE -> {
                    if (!inRow) {
                        endLine(sheet);
                        inRow = true;
                    }
                }
                case CELL_END -> {
                    row.add(piece.toString().strip());
                    piece.setLength(0);
                    inRow = true;
                }
                case ROW_END -> endRow();
                case '\n' -> endParagraph(sheet);
                default -> piece.append(character);
            }
        }
        endRow();
        endLine(sheet);
        endTable(sheet);
    }

    private void endParagraph(Sheet sheet) throws SAXException {
        if (inRow) {
            piece.append(piece.isEmpty() ? "" : "\n");
        } else {
            endLine(sheet);
        }
    }

    private void endRow() {
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(List.copyOf(row));
        }
        row.clear();
        inRow = false;
    }

    private void endLine(Sheet sheet) throws SAXException {
        if (!piece.toString().isBlank()) {
            endTable(sheet);
            sheet.line(piece.toString().strip(), 0, false, NO_PAGE);
        }
        piece.setLength(0);
    }

    private void endTable(Sheet sheet) throws SAXException {
        if (!rows.isEmpty()) {
            sheet.table(rows, 0, NO_PAGE);
            rows.clear();
        }
    }
}
