package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import policybase.store.Flags.Closing;

/// Rows that close a flag or a task: `TABLE_closing` beside `TABLE`, each number closed once.
final class Closings {
    private Closings() {}

    /// Closes a number of a table; false when there is none or somebody was first.
    static boolean close(JdbiLedger ledger, String table, long number, String actor, Instant at, String note) {
        return ledger.inTurn(handle -> handle.createUpdate("insert into " + table + "_closing (number, actor, at, note)"
                                + " select number, :actor, :at, :note from " + table + " where number = :number"
                                + " on conflict (number) do nothing")
                        .bind("number", number)
                        .bind("actor", actor)
                        .bind("at", at.toString())
                        .bind("note", note)
                        .execute()
                > 0);
    }

    /// Who closed what a row tells of (columns closer, closed_at, note); empty while it is open.
    static Optional<Closing> of(ResultSet row) throws SQLException {
        var closer = Optional.ofNullable(row.getString("closer"));
        var closedAt = row.getString("closed_at");
        var note = row.getString("note");
        return closer.map(actor -> new Closing(actor, Instant.parse(closedAt), note));
    }
}
