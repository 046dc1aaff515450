package policybase.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads pages: tables by their rules, the rest as lines, running heads out, lines joined into paragraphs, over columns
/// and pages.
public final class Layout {
    private final List<Leaf> leaves;
    private final Map<Integer, List<Line>> lines = new LinkedHashMap<>();
    private final Map<Integer, List<Placed>> tables = new HashMap<>();

    /// A grid of a page with the characters of its cells.
    record Placed(Grid grid, Map<Integer, List<Glyph>> glyphs) {}

    private Layout(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    /// What the pages say, in reading order.
    public static List<Piece> pieces(List<Leaf> leaves) {
        var layout = new Layout(leaves);
        leaves.forEach(layout::part);
        var running = RunningHeads.remove(leaves, layout.lines);
        return new Flow(leaves, running, layout.tables).pieces();
    }

    /// Parts a page into tables and free lines.
    private void part(Leaf leaf) {
        var placed = Ruling.grids(leaf).stream()
                .map(grid -> new Placed(grid, new HashMap<>()))
                .toList();
        var free = new ArrayList<Glyph>();
        for (var glyph : leaf.glyphs()) {
            if (!place(glyph, placed)) {
                free.add(glyph);
            }
        }
        lines.put(leaf.number(), LineMaker.lines(leaf.number(), free));
        tables.put(
                leaf.number(),
                placed.stream().filter(table -> !table.glyphs().isEmpty()).toList());
    }

    private static boolean place(Glyph glyph, List<Placed> tables) {
        for (var table : tables) {
            var cell = table.grid().cellAt(glyph.middleX(), glyph.middleY());
            if (cell >= 0) {
                table.glyphs().computeIfAbsent(cell, none -> new ArrayList<>()).add(glyph);
                return true;
            }
        }
        return false;
    }
}
