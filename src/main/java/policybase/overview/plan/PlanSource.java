package policybase.overview.plan;

import java.util.ArrayList;
import java.util.List;

/// What a file of a work plan (工作要点) holds: its running text and the rows of its table.
///
/// @param lines paragraphs outside the table, in order
/// @param rows cells of each row of the table, in order; cells may be empty
public record PlanSource(List<String> lines, List<List<String>> rows) {
    public PlanSource {
        lines = List.copyOf(lines);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Plain text, where a row is a line with tabs.
    public static PlanSource of(String text) {
        var lines = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        text.lines().forEach(line -> {
            if (line.contains("\t")) {
                rows.add(List.of(line.split("\t", -1)));
            } else if (!line.isBlank()) {
                lines.add(line.strip());
            }
        });
        return new PlanSource(lines, rows);
    }

    /// Without what converters leave behind (Markdown, tags) and without spaces, which such texts have anywhere.
    static String plain(String text) {
        return text.replaceAll("</?[a-zA-Z][^>]*>|\\*\\*|[\\s　\\u00a0\\ufeff]+", "");
    }
}
