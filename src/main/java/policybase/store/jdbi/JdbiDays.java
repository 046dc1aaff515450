package policybase.store.jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.store.Days;
import policybase.store.Turn;
import policybase.validity.StatusLabel;

/// The rounds of the days; rows are only added.
final class JdbiDays implements Days {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiDays(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public Optional<LocalDate> last() {
        return jdbi.withHandle(JdbiDays::last);
    }

    @Override
    public boolean record(Optional<LocalDate> since, LocalDate day, List<Turn> turns, String actor, Instant at) {
        return ledger.inTurn(handle -> {
            JdbiLedger.writeFirst(handle);
            if (!last(handle).equals(since)) {
                return false;
            }
            handle.execute("insert into day_round (on_day, done_at) values (?, ?)", day.toString(), at.toString());
            for (var turn : turns) {
                write(handle, turn, actor, at);
            }
            return true;
        });
    }

    @Override
    public List<Turn> turns(LocalDate from, LocalDate to) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, on_day, before_label, after_label, reason from turn"
                                + " where on_day >= :from and on_day <= :to order by on_day desc, id")
                        .bind("from", from.toString())
                        .bind("to", to.toString())
                        .map((row, _) -> new Turn(
                                new DocumentId(row.getString("id")),
                                LocalDate.parse(row.getString("on_day")),
                                StatusLabel.valueOf(row.getString("before_label")),
                                StatusLabel.valueOf(row.getString("after_label")),
                                row.getString("reason")))
                        .list());
    }

    private static Optional<LocalDate> last(Handle handle) {
        return handle.createQuery("select max(on_day) from day_round")
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    private static void write(Handle handle, Turn turn, String actor, Instant at) {
        handle.execute(
                "insert into turn (id, on_day, before_label, after_label, reason) values (?, ?, ?, ?, ?)",
                turn.id().value(),
                turn.on().toString(),
                turn.before().name(),
                turn.after().name(),
                turn.reason());
        var revision = JdbiLedger.held(handle, turn.id()).orElseThrow();
        var note = turn.before().label() + "→" + turn.after().label() + "：" + turn.reason();
        JdbiLedger.writeChange(
                handle,
                new Change(JdbiLedger.nextSeq(handle), turn.id(), revision, Change.What.VALIDITY, actor, at, note));
    }
}
