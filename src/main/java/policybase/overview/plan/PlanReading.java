package policybase.overview.plan;

import java.util.List;
import java.util.Optional;
import policybase.document.TextHash;
import policybase.store.WorkPlans.Line;
import policybase.store.WorkPlans.Placed;

/// A work plan's table as it was read.
///
/// @param title of the plan
public record PlanReading(String title, List<Row> rows) {
    public PlanReading {
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param place its number among the rows of the table, from 1, heads not counted
    /// @param line empty where the row holds no task, or not all that one needs
    /// @param faults why it cannot be taken
    /// @param remarks what a person should look at; it is taken nevertheless
    public record Row(int place, String words, Optional<Line> line, List<String> faults, List<String> remarks) {
        public Row {
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
        }

        public boolean isWrong() {
            return !faults.isEmpty();
        }
    }

    /// What can be taken.
    public List<Placed> placed() {
        return rows.stream()
                .filter(row -> !row.isWrong())
                .flatMap(row -> row.line().map(line -> new Placed(row.place(), key(line), line)).stream())
                .toList();
    }

    /// The words of a task tell it apart: bodies and days may change from one version of the table to the next.
    static String key(Line line) {
        return TextHash.of(line.content());
    }
}
