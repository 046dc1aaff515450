package policybase.web;

import java.util.List;
import java.util.Optional;
import policybase.compare.Comparison;
import policybase.compare.Row;
import policybase.compare.Run;
import policybase.document.Clause;
import policybase.store.Held;

/// Two texts side by side as JSON.
record CompareJson(String left, String right, Counts counts, List<RowJson> rows) {

    /// How many clauses of each kind.
    record Counts(long same, long changed, long added, long removed) {}

    /// @param kind same, changed, added or removed
    record RowJson(String kind, Optional<SideJson> left, Optional<SideJson> right) {}

    /// @param runs the text cut where it differs; one run where the whole clause is the same or is new
    record SideJson(String anchor, String locator, List<Run> runs) {}

    static CompareJson of(Held left, Held right) {
        var comparison = Comparison.of(left.document().body(), right.document().body());
        return new CompareJson(
                left.document().id().value(),
                right.document().id().value(),
                new Counts(comparison.same(), comparison.changed(), comparison.added(), comparison.removed()),
                comparison.rows().stream().map(CompareJson::row).toList());
    }

    private static RowJson row(Row row) {
        return switch (row) {
            case Row.Same(var before, var after) -> new RowJson("same", whole(before, false), whole(after, false));
            case Row.Changed(var before, var after, var old, var fresh) ->
                new RowJson("changed", side(before, old), side(after, fresh));
            case Row.Added(var after) -> new RowJson("added", Optional.empty(), whole(after, true));
            case Row.Removed(var before) -> new RowJson("removed", whole(before, true), Optional.empty());
        };
    }

    private static Optional<SideJson> whole(Clause clause, boolean differs) {
        return side(clause, List.of(new Run(clause.text(), differs)));
    }

    private static Optional<SideJson> side(Clause clause, List<Run> runs) {
        return Optional.of(new SideJson(clause.anchor(), clause.locator().citation(), runs));
    }
}
