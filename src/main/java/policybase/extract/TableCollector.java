package policybase.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One table being read. Paragraphs of a cell are kept apart by line feeds; rows without text are left out.
final class TableCollector {
    private final OptionalInt page;
    private final String name;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int heads;
    private boolean inCell;
    private boolean allHeads = true;

    TableCollector(OptionalInt page, String name) {
        this.page = page;
        this.name = name;
    }

    boolean inCell() {
        return inCell;
    }

    void startRow() {
        endRow();
        allHeads = true;
    }

    void startCell(boolean head) {
        endCell();
        inCell = true;
        allHeads &= head;
    }

    void line(String text) {
        if (!cell.isEmpty()) {
            cell.append('\n');
        }
        cell.append(text);
    }

    void endCell() {
        if (inCell) {
            row.add(cell.toString());
            cell.setLength(0);
            inCell = false;
        }
    }

    void endRow() {
        endCell();
        if (row.stream().anyMatch(text -> !text.isEmpty())) {
            if (allHeads && heads == rows.size()) {
                heads++;
            }
            rows.add(List.copyOf(row));
        }
        row.clear();
    }

    /// The table as a block, empty when it holds nothing.
    Optional<TextBlock> finish() {
        endRow();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new TextBlock.Grid(rows, heads, name, page));
    }

    /// The table as lines, for a table inside a cell of another.
    Stream<String> lines() {
        endRow();
        return rows.stream().map(cells -> String.join(" ", cells).strip());
    }
}
