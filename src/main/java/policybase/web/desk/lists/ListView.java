package policybase.web.desk.lists;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The rows of one list, as they would be with the draft.
public record ListView(
        DeskFrame frame,
        Head head,
        String base,
        boolean mayEdit,
        String query,
        int total,
        int size,
        List<String> columns,
        List<Row> rows,
        String page,
        String before,
        String after,
        List<Proposal> proposals) {
    public ListView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        proposals = List.copyOf(proposals);
    }

    /// @param mark 新增, 已改, 将去掉, or empty
    public record Row(String name, List<String> cells, String mark, String href) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Proposal(String everyday, String formal, String actor, String gapHref, String takeHref) {}
}
