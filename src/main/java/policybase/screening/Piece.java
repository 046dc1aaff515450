package policybase.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.Span;

/// A piece of a document as detectors see it.
///
/// @param text the words; of a table its rows, `\n` between them, cells parted by `\t`
/// @param rows of a table, else empty
/// @param heads rows at the top of a table that are headings, 0 when unknown
/// @param day the day of the document
record Piece(Role role, String text, List<List<String>> rows, int heads, Optional<LocalDate> day) {

    /// Where in its document a piece stands; marks count only in some places.
    enum Role {
        TITLE,
        /// What stands before the first numbered division.
        OPENING,
        BODY,
        TABLE,
        /// 附注
        REMARK
    }

    Piece {
        rows = List.copyOf(rows);
    }

    static Piece of(Role role, String text, Optional<LocalDate> day) {
        return new Piece(role, text, List.of(), 0, day);
    }

    static Piece table(List<List<String>> rows, int heads, Optional<LocalDate> day) {
        var text = String.join(
                "\n", rows.stream().map(cells -> String.join("\t", cells)).toList());
        return new Piece(Role.TABLE, text, rows, heads, day);
    }

    boolean isTable() {
        return role == Role.TABLE;
    }

    /// The lines of running text with their places.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        var from = 0;
        for (var line : text.split("\n", -1)) {
            lines.add(new Line(line, new Span(from, from + line.length())));
            from += line.length() + 1;
        }
        return lines;
    }

    /// Where the row of a table stands in the text.
    Span row(int number) {
        var from = 0;
        for (var i = 0; i < number; i++) {
            from += length(rows.get(i)) + 1;
        }
        return new Span(from, from + length(rows.get(number)));
    }

    /// Where the cell of a table stands in the text.
    Span cell(int row, int column) {
        var from = row(row).start();
        for (var i = 0; i < column; i++) {
            from += rows.get(row).get(i).length() + 1;
        }
        return new Span(from, from + rows.get(row).get(column).length());
    }

    private static int length(List<String> cells) {
        return String.join("\t", cells).length();
    }

    /// One line and its place in the text.
    record Line(String text, Span where) {}
}
