package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import policybase.store.Actor;
import policybase.store.AuditLine;
import policybase.store.AuditLog;
import policybase.store.Deed;

/// The audit log; the database itself refuses to change or remove a line.
final class JdbiAuditLog implements AuditLog {
    private static final String COLUMNS = "number, at, who, name, origin, deed, target, was, became, previous, hash";
    private static final String FITS = " from audit_line where (:who = '' or who = :who)"
            + " and (:what = '' or deed like :start escape '!') and (:target = '' or target like :holding escape '!')"
            + " and at >= :from and at < :before";

    /// Later than anything that can happen, as text.
    private static final String NEVER = "9999";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiAuditLog(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /// In SQLite's own words, and again at every start: whoever takes the triggers away has them back by the next one.
    static void seal(Handle handle) {
        for (var deed : List.of("update", "delete")) {
            seal(handle, "no_" + deed, deed + " on audit_line");
        }
        // `insert or replace` would take a line away without a delete
        seal(handle, "grows", "insert on audit_line when exists (select 1 from audit_line where number >= new.number)");
    }

    private static void seal(Handle handle, String name, String when) {
        handle.execute("create trigger if not exists audit_line_" + name + " before " + when
                + " begin select raise(abort, 'audit_line is append-only'); end");
    }

    @Override
    public AuditLine append(Deed deed) {
        return ledger.inTurn(handle -> append(handle, deed));
    }

    /// For whoever writes the deed itself in the same transaction.
    static AuditLine append(Handle handle, Deed deed) {
        JdbiLedger.writeFirst(handle);
        var last = last(handle);
        var line = AuditLine.after(
                last.map(AuditLine::number).orElse(0L) + 1,
                last.map(AuditLine::hash).orElse(AuditLine.FIRST),
                deed);
        var update = handle.createUpdate("insert into audit_line (" + COLUMNS + ") values (:number, :at, :who, :name,"
                + " :origin, :deed, :target, :before, :after, :previous, :hash)");
        AuditLine.fields(deed).forEach(update::bind);
        update.bind("number", line.number())
                .bind("previous", line.previous())
                .bind("hash", line.hash())
                .execute();
        return line;
    }

    @Override
    public Optional<AuditLine> last() {
        return jdbi.withHandle(JdbiAuditLog::last);
    }

    private static Optional<AuditLine> last(Handle handle) {
        return handle.createQuery("select " + COLUMNS + " from audit_line order by number desc limit 1")
                .map((row, _) -> line(row))
                .findOne();
    }

    @Override
    public List<AuditLine> find(Wanted wanted, int offset, int limit) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery(
                                "select " + COLUMNS + FITS + " order by number desc limit :limit offset :offset"),
                        wanted)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> line(row))
                .list());
    }

    @Override
    public long count(Wanted wanted) {
        return jdbi.withHandle(handle -> bind(handle.createQuery("select count(*)" + FITS), wanted)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void each(Consumer<AuditLine> reader) {
        jdbi.useHandle(handle -> {
            try (var lines = handle
                    .createQuery("select " + COLUMNS + " from audit_line order by number")
                    .map((row, _) -> line(row))
                    .stream()) {
                lines.forEach(reader);
            }
        });
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Wanted wanted) {
        return statement
                .bind("who", wanted.who())
                .bind("what", wanted.what())
                .bind("start", literally(wanted.what()) + "%")
                .bind("target", wanted.target())
                .bind("holding", "%" + literally(wanted.target()) + "%")
                .bind("from", wanted.from().map(Instant::toString).orElse(""))
                .bind("before", wanted.before().map(Instant::toString).orElse(NEVER));
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("number"),
                new Deed(
                        new Actor(row.getString("who"), row.getString("name"), row.getString("origin")),
                        row.getString("deed"),
                        row.getString("target"),
                        row.getString("was"),
                        row.getString("became"),
                        instant(row.getString("at"))),
                row.getString("previous"),
                row.getString("hash"));
    }

    /// What is no instant any more, or is spelled otherwise than it was written, becomes one that breaks the chain.
    private static Instant instant(String text) {
        try {
            var read = Instant.parse(text);
            return read.toString().equals(text) ? read : Instant.EPOCH;
        } catch (DateTimeParseException _) {
            return Instant.EPOCH;
        }
    }
}
