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
    record Placed(Grid grid, Map<Integer, List<Glyph>> glyphs) {
        /// A cell with more characters than this that holds most of the text is a page inside a frame.
        private static final int ARTICLE = 400;

        private static final double MOST = 0.6;

        /// A grid of many cells with hardly any text is a drawing, or the frames of a web page printed.
        private static final int MANY_CELLS = 40;

        private static final double HARDLY_ANY = 0.15;

        boolean isTable() {
            var all = glyphs.values().stream().mapToInt(List::size).sum();
            var most = glyphs.values().stream().mapToInt(List::size).max().orElse(0);
            var isFrame = most > ARTICLE && most > MOST * all;
            var isDrawing = grid.cells() > MANY_CELLS && glyphs.size() < HARDLY_ANY * grid.cells();
            return !isFrame && !isDrawing;
        }
    }

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
        var real = placed(leaf, Ruling.grids(leaf), new ArrayList<>()).stream()
                .filter(Placed::isTable)
                .map(Placed::grid)
                .toList();
        var free = new ArrayList<Glyph>();
        tables.put(leaf.number(), placed(leaf, real, free));
        lines.put(leaf.number(), LineMaker.lines(leaf.number(), free));
    }

    /// Puts the characters of a page into the cells of grids, and those in none into a list.
    private static List<Placed> placed(Leaf leaf, List<Grid> grids, List<Glyph> free) {
        var placed =
                grids.stream().map(grid -> new Placed(grid, new HashMap<>())).toList();
        for (var glyph : leaf.glyphs()) {
            if (!place(glyph, placed)) {
                free.add(glyph);
            }
        }
        return placed.stream().filter(table -> !table.glyphs().isEmpty()).toList();
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
