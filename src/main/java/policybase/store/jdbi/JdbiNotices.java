package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Deed;
import policybase.store.Notices;

/// Notices for operators; rows are only added.
final class JdbiNotices implements Notices {
    private static final String ALL = "select n.number, n.content, n.starts_on, n.ends_on, n.author, n.at,"
            + " d.number as down from notice n left join notice_down d on d.number = n.number ";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiNotices(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public long post(Notice notice, Deed deed) {
        return ledger.inTurn(handle -> {
            handle.createUpdate("insert into notice (number, content, starts_on, ends_on, author, at)"
                            + " select coalesce(max(number), 0) + 1, :content, :from, :until, :author, :at from notice")
                    .bind("content", notice.text())
                    .bind("from", notice.from().toString())
                    .bind("until", notice.until().toString())
                    .bind("author", notice.author())
                    .bind("at", notice.at().toString())
                    .execute();
            JdbiAuditLog.append(handle, deed);
            return handle.createQuery("select max(number) from notice")
                    .mapTo(Long.class)
                    .one();
        });
    }

    @Override
    public boolean takeDown(long number, Deed deed) {
        return ledger.inTurn(handle -> {
            var done = handle.createUpdate("insert into notice_down (number, at) select number, :at from notice"
                            + " where number = :number on conflict (number) do nothing")
                    .bind("number", number)
                    .bind("at", deed.at().toString())
                    .execute();
            if (done > 0) {
                JdbiAuditLog.append(handle, deed);
            }
            return done > 0;
        });
    }

    @Override
    public List<Posted> on(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL
                        + "where n.starts_on <= :day and n.ends_on >= :day and d.number is null order by n.number desc")
                .bind("day", day.toString())
                .map((row, _) -> posted(row))
                .list());
    }

    @Override
    public List<Posted> newest(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + "order by n.number desc limit :limit")
                .bind("limit", limit)
                .map((row, _) -> posted(row))
                .list());
    }

    private static Posted posted(ResultSet row) throws SQLException {
        var notice = new Notice(
                row.getString("content"),
                LocalDate.parse(row.getString("starts_on")),
                LocalDate.parse(row.getString("ends_on")),
                row.getString("author"),
                Instant.parse(row.getString("at")));
        return new Posted(row.getLong("number"), notice, row.getString("down") != null);
    }
}
