package policybase.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The few marks of Markdown that matter for policy texts: headings, tables, emphasis, rules, comments.
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern RULE = Pattern.compile("[-*_ ]{3,}|<!--.*-->");
    private static final Pattern TABLE_RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*\\|?");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");

    private Markdown() {}

    static boolean named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    /// The lines of a Markdown text as blocks.
    static List<TextBlock> blocks(List<TextBlock> lines) {
        var blocks = new ArrayList<TextBlock>();
        var rows = new ArrayList<List<String>>();
        for (var block : lines) {
            var text = block instanceof TextBlock.Line line ? line.text() : "";
            if (text.startsWith("|")) {
                if (!TABLE_RULE.matcher(text).matches()) {
                    rows.add(cells(text));
                }
                continue;
            }
            endTable(rows, blocks);
            if (!RULE.matcher(text).matches()) {
                blocks.add(line(text));
            }
        }
        endTable(rows, blocks);
        return blocks;
    }

    private static TextBlock line(String text) {
        var heading = HEADING.matcher(text);
        return heading.matches()
                ? new TextBlock.Line(plain(heading.group(2)), heading.group(1).length(), false, OptionalInt.empty())
                : TextBlock.Line.of(plain(text));
    }

    private static List<String> cells(String row) {
        var inner = row.substring(1, row.endsWith("|") && row.length() > 1 ? row.length() - 1 : row.length());
        return List.of(inner.split("\\|", -1)).stream()
                .map(cell -> plain(cell.strip()))
                .toList();
    }

    private static void endTable(List<List<String>> rows, List<TextBlock> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new TextBlock.Grid(List.copyOf(rows), rows.size() > 1 ? 1 : 0, "", OptionalInt.empty()));
            rows.clear();
        }
    }

    private static String plain(String text) {
        return EMPHASIS.matcher(text).replaceAll("$2");
    }
}
