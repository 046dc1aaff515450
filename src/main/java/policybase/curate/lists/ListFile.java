package policybase.curate.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The text of a list: remarks, then rows with tabs between their columns.
///
/// @param remarks the lines that begin with #
record ListFile(List<String> remarks, List<List<String>> rows) {
    ListFile {
        remarks = List.copyOf(remarks);
        rows = List.copyOf(rows);
    }

    /// Rows are filled up to the number of columns the list has.
    static ListFile of(ListKind kind, String text) {
        var remarks = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        for (var line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R")) {
            if (line.startsWith("#")) {
                remarks.add(line);
            } else if (!line.isBlank()) {
                rows.add(filled(kind, List.of(line.split("\t", -1))));
            }
        }
        return new ListFile(remarks, rows);
    }

    static List<String> filled(ListKind kind, List<String> cells) {
        var row = new ArrayList<>(cells);
        while (row.size() < kind.columns().size()) {
            row.add("");
        }
        return row;
    }

    String with(Collection<List<String>> others) {
        var text = new StringBuilder();
        remarks.forEach(remark -> text.append(remark).append('\n'));
        others.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        return text.toString();
    }
}
