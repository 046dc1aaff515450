package policybase.web.room;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/// Tables for spreadsheets, as pages of the desk give them out.
public final class Csv {
    private Csv() {}

    /// Cells in quotes, commas between them, with the end of the line.
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /// Quoted; what a spreadsheet would take for a formula is kept a text.
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// Sends lines as a file, with the mark by which a spreadsheet knows that they are UTF-8.
    public static void send(Context context, String name, String lines) {
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result("\uFEFF" + lines);
    }
}
