package policybase.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Locator.Step;

/// Cuts a body into clauses. A 条 is one clause whatever it holds; so is a （一）, and a 一、 without （一） below it; a long
/// point is cut at its own points. Plain paragraphs are gathered, tables cut into runs of rows with their heading
/// repeated.
final class ClauseCutter {
    /// Gathered paragraphs and table rows stop growing here, in characters: about what a reader takes in at a glance,
    /// and
    /// well inside the 512 tokens of the embedding model.
    private static final int CHUNK = 400;

    /// A point longer than this is cut at the points below it, in characters: two chunks.
    private static final int LONG = 800;

    private final List<Clause> clauses = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();

    private ClauseCutter() {}

    static List<Clause> cut(Body body) {
        var cutter = new ClauseCutter();
        cutter.walk(body.blocks(), Locator.HEAD, List.of());
        return List.copyOf(cutter.clauses);
    }

    private void walk(List<Block> blocks, Locator at, List<String> headings) {
        var gathered = new ArrayList<String>();
        var first = 1;
        var seen = 0;
        var tables = 0;
        for (var block : blocks) {
            switch (block) {
                case Paragraph(var text) -> {
                    if (length(gathered) > 0 && length(gathered) + text.length() > CHUNK) {
                        paragraphs(gathered, first, at, headings);
                        first = seen + 1;
                    }
                    gathered.add(text);
                    seen++;
                }
                case Table table -> {
                    paragraphs(gathered, first, at, headings);
                    first = seen + 1;
                    table(table, ++tables, at, headings);
                }
                case Division division -> {
                    paragraphs(gathered, first, at, headings);
                    first = seen + 1;
                    division(division, at, headings);
                }
            }
        }
        paragraphs(gathered, first, at, headings);
    }

    private void division(Division division, Locator above, List<String> headings) {
        var at = above.then(new Step(division.level(), division.number(), division.label()));
        if (isClause(division)) {
            var text = new StringBuilder();
            write(division, text);
            if (!text.isEmpty()) {
                add(at, headings, text.toString(), Clause.Form.PROSE);
            }
            var tables = tablesIn(division.children());
            for (var i = 0; i < tables.size(); i++) {
                table(tables.get(i), i + 1, at, headings);
            }
            return;
        }
        var deeper = new ArrayList<>(headings);
        if (!division.heading().isEmpty()) {
            deeper.add(division.label() + " " + division.heading());
        }
        if (division.children().isEmpty() && division.level().compareTo(Level.ARTICLE) >= 0) {
            add(at, headings, division.heading(), Clause.Form.PROSE);
        }
        walk(division.children(), at, deeper);
    }

    private static boolean isClause(Division division) {
        return switch (division.level()) {
            case ATTACHMENT, PART, SUBPART, CHAPTER, SECTION -> false;
            case ARTICLE, ITEM, SUBITEM, POINT_FOUR, PARAGRAPH, ROWS -> true;
            case POINT_ONE -> !holds(division, Level.POINT_TWO) && !(isLong(division) && holdsDivisions(division));
            case POINT_TWO, POINT_THREE -> !(isLong(division) && holdsDivisions(division));
        };
    }

    private static boolean holds(Division division, Level level) {
        return division.children().stream().anyMatch(child -> child instanceof Division d && d.level() == level);
    }

    private static boolean holdsDivisions(Division division) {
        return division.children().stream().anyMatch(Division.class::isInstance);
    }

    private static boolean isLong(Division division) {
        var text = new StringBuilder();
        write(division, text);
        return text.length() > LONG;
    }

    /// The words of a division below its own label; tables are left out, they are clauses of their own.
    private static void write(Division division, StringBuilder out) {
        line(out, division.heading());
        for (var child : division.children()) {
            switch (child) {
                case Paragraph(var text) -> line(out, text);
                case Division inner -> {
                    var below = new StringBuilder();
                    write(inner, below);
                    line(out, inner.label() + below);
                }
                case Table _ -> {}
            }
        }
    }

    private static List<Table> tablesIn(List<Block> blocks) {
        var tables = new ArrayList<Table>();
        for (var block : blocks) {
            switch (block) {
                case Table table -> tables.add(table);
                case Division division -> tables.addAll(tablesIn(division.children()));
                case Paragraph _ -> {}
            }
        }
        return tables;
    }

    private static void line(StringBuilder out, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(text);
    }

    private void paragraphs(List<String> gathered, int first, Locator at, List<String> headings) {
        if (gathered.isEmpty()) {
            return;
        }
        var last = first + gathered.size() - 1;
        var number = first == last ? String.valueOf(first) : first + "-" + last;
        var label = first == last ? "第" + first + "段" : "第" + first + "—" + last + "段";
        add(
                at.then(new Step(Level.PARAGRAPH, number, label)),
                headings,
                String.join("\n", gathered),
                Clause.Form.PROSE);
        gathered.clear();
    }

    private void table(Table table, int number, Locator at, List<String> headings) {
        var rows = table.rows().stream().map(cells -> String.join("\t", cells)).toList();
        var heads = rows.subList(0, Math.min(table.heads(), rows.size()));
        var chunk = new ArrayList<>(heads);
        var from = heads.size();
        for (var i = heads.size(); i < rows.size(); i++) {
            if (chunk.size() > heads.size() && length(chunk) + rows.get(i).length() > CHUNK) {
                rows(chunk, number, from, i, at, headings);
                chunk = new ArrayList<>(heads);
                from = i;
            }
            chunk.add(rows.get(i));
        }
        rows(chunk, number, from, rows.size(), at, headings);
    }

    private void rows(List<String> chunk, int table, int from, int to, Locator at, List<String> headings) {
        if (chunk.isEmpty()) {
            return;
        }
        var range = from + 1 >= to ? String.valueOf(to) : (from + 1) + "—" + to;
        var step = new Step(Level.ROWS, table + "-" + (from + 1), "表" + table + "第" + range + "行");
        add(at.then(step), headings, String.join("\n", chunk), Clause.Form.TABLE);
    }

    private void add(Locator at, List<String> headings, String text, Clause.Form form) {
        var anchor = Anchors.of(at);
        var times = anchors.merge(anchor, 1, Integer::sum);
        clauses.add(new Clause(clauses.size(), times == 1 ? anchor : anchor + "--" + times, at, headings, text, form));
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }
}
