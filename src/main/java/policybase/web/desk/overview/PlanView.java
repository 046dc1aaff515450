package policybase.web.desk.overview;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The county's ledger of tasks.
///
/// @param day of the print
/// @param csvHref the same as a table for spreadsheets
/// @param total how many fit
/// @param held how many the ledger holds in all
public record PlanView(
        DeskFrame frame,
        String day,
        List<TasksView.Tab> tabs,
        String show,
        List<TasksView.Choice> departments,
        List<TasksView.Choice> plans,
        List<Part> parts,
        String csvHref,
        int total,
        int held,
        boolean mayImport) {
    public PlanView {
        tabs = List.copyOf(tabs);
        departments = List.copyOf(departments);
        plans = List.copyOf(plans);
        parts = List.copyOf(parts);
    }

    /// The items of one part of one plan.
    public record Part(String plan, String name, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// @param tone class of the style sheet for the state
    /// @param found how much of the base may show it and was not judged yet
    /// @param said the last thing a person said of it; may be empty
    public record Row(
            int place,
            String href,
            String heading,
            String content,
            String lead,
            String others,
            String due,
            String state,
            String tone,
            boolean isLate,
            List<Shown> evidence,
            long found,
            String said) {
        public Row {
            evidence = List.copyOf(evidence);
        }
    }

    /// What a person accepted as showing an item.
    ///
    /// @param status how it stands today; empty for what is not of the base
    /// @param isGone whether it shows nothing any more
    public record Shown(String target, String title, String status, boolean isGone, String by) {}
}
