package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.view.Marked;

/// The report on interpretations, by department and document.
public record InterpretationsView(
        DeskFrame frame, int documents, int amiss, List<Department> departments, List<StrayRow> stray) {
    public InterpretationsView {
        departments = List.copyOf(departments);
        stray = List.copyOf(stray);
    }

    public record Department(String name, int amiss, List<Row> rows) {
        public Department {
            rows = List.copyOf(rows);
        }
    }

    /// @param plan its plan (解读方案) in a sentence; empty when it has none
    /// @param deskHref where the plan is written; empty when that page is not open to whoever reads
    public record Row(
            String title,
            String href,
            String day,
            List<Piece> pieces,
            String plan,
            String deskHref,
            List<String> faults) {
        public Row {
            pieces = List.copyOf(pieces);
            faults = List.copyOf(faults);
        }
    }

    /// @param copied how much of it stands in the document
    /// @param inStep the times that 三同步 is judged by
    /// @param hints for whoever writes it
    public record Piece(
            String title,
            String href,
            String form,
            String day,
            String copied,
            String markedHref,
            String inStep,
            List<String> hints) {
        public Piece {
            hints = List.copyOf(hints);
        }
    }

    /// An interpretation that leads to no document.
    public record StrayRow(String title, String href, String issuers) {}

    /// One interpretation with what stands in its document marked.
    public record Copied(
            DeskFrame frame, String title, String sourceTitle, String sourceHref, String told, List<Marked> lines) {
        public Copied {
            lines = List.copyOf(lines);
        }
    }
}
