package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import policybase.store.Accounts;
import policybase.store.Deed;

/// Accounts; each write with its line in the audit log.
final class JdbiAccounts implements Accounts {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiAccounts(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public List<Kept> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from account order by login")
                .map((row, _) -> kept(row))
                .list());
    }

    @Override
    public Optional<Kept> find(String login) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from account where login = :login")
                .bind("login", login)
                .map((row, _) -> kept(row))
                .findOne());
    }

    @Override
    public boolean add(Kept account, Deed deed) {
        return write(
                "insert into account (login, revision, name, department, roles, secret, one_time, locked, epoch, made_at,"
                        + " secret_at) values (:login, :revision, :name, :department, :roles, :secret, :one_time, :locked,"
                        + " :epoch, :made_at, :secret_at) on conflict (login) do nothing",
                account,
                deed);
    }

    @Override
    public boolean change(Kept account, Deed deed) {
        return write(
                "update account set revision = :revision, name = :name, department = :department, roles = :roles,"
                        + " secret = :secret, one_time = :one_time, locked = :locked, epoch = :epoch, secret_at = :secret_at"
                        + " where login = :login and revision = :revision - 1",
                account,
                deed);
    }

    private boolean write(String sql, Kept account, Deed deed) {
        return ledger.inTurn(handle -> {
            if (bind(handle.createUpdate(sql), account).execute() == 0) {
                handle.rollback();
                return false;
            }
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    private static Update bind(Update update, Kept account) {
        return update.bind("login", account.login())
                .bind("revision", account.revision())
                .bind("name", account.name())
                .bind("department", account.department())
                .bind("roles", String.join(",", account.roles()))
                .bind("secret", account.secret().hash())
                .bind("one_time", account.secret().oneTime() ? 1 : 0)
                .bind("locked", account.locked() ? 1 : 0)
                .bind("epoch", account.epoch())
                .bind("made_at", account.madeAt().toString())
                .bind("secret_at", account.secret().since().toString());
    }

    @Override
    public void seen(String login, Instant at) {
        ledger.inTurn(handle -> handle.execute("update account set last_in = ? where login = ?", at.toString(), login));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("login"),
                row.getInt("revision"),
                row.getString("name"),
                row.getString("department"),
                words(row.getString("roles")),
                new Secret(
                        row.getString("secret"),
                        row.getInt("one_time") == 1,
                        Instant.parse(row.getString("secret_at"))),
                row.getInt("locked") == 1,
                row.getInt("epoch"),
                Instant.parse(row.getString("made_at")),
                Optional.ofNullable(row.getString("last_in")).map(Instant::parse));
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}
