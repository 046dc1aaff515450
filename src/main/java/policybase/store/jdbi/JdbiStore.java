package policybase.store.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import policybase.document.Fault;
import policybase.store.Accounts;
import policybase.store.ApiKeys;
import policybase.store.AuditLog;
import policybase.store.Catalogue;
import policybase.store.ChangeLog;
import policybase.store.Cleanups;
import policybase.store.Corrections;
import policybase.store.Days;
import policybase.store.Documents;
import policybase.store.Entries;
import policybase.store.EntryTasks;
import policybase.store.Flags;
import policybase.store.Gaps;
import policybase.store.GoldenQuestions;
import policybase.store.Handouts;
import policybase.store.Hooks;
import policybase.store.IntakeLog;
import policybase.store.KeptAnswers;
import policybase.store.Ledger;
import policybase.store.Links;
import policybase.store.ListVersions;
import policybase.store.Notices;
import policybase.store.Reports;
import policybase.store.Reviewing;
import policybase.store.SettledTasks;
import policybase.store.Shifts;
import policybase.store.Store;
import policybase.store.WorkPlans;

/// The store in a relational database; SQLite in one file for one machine.
///
/// SQLite runs with a write-ahead log and `synchronous=normal`: a killed process loses nothing that was committed,
/// readers
/// never wait for writers.
public final class JdbiStore implements Store {
    /// Enough for the pages a small server renders at once; SQLite writes one at a time anyway.
    private static final int CONNECTIONS = 8;

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    private JdbiStore(HikariDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
        this.ledger = new JdbiLedger(jdbi);
    }

    /// Opens or makes the database file and brings its schema up to date.
    public static JdbiStore sqlite(Path file) {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "NORMAL");
        config.addDataSourceProperty("busy_timeout", "30000");
        config.addDataSourceProperty("foreign_keys", "true");
        try {
            var source = new HikariDataSource(config);
            migrate(source);
            var store = new JdbiStore(source);
            store.ledger.completeNames();
            store.jdbi.useTransaction(Editions::fill);
            store.jdbi.useTransaction(DeskRows::fill);
            store.jdbi.useHandle(JdbiAuditLog::seal);
            return store;
        } catch (FlywayValidateException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据库由不相容的版本建立，不能使用：" + file + "。请用原来的版本打开，或换一个数据文件夹。", e);
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据库文件打不开：" + file + "。请检查磁盘空间和权限。", e);
        }
    }

    private static void migrate(HikariDataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:policybase/store/jdbi/migration")
                .sqlMigrationPrefix("")
                .sqlMigrationSeparator("_")
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    @Override
    public Documents documents() {
        return new JdbiDocuments(jdbi);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public ChangeLog changes() {
        return new JdbiChangeLog(jdbi);
    }

    @Override
    public Links links() {
        return new JdbiLinks(jdbi, ledger);
    }

    @Override
    public Flags flags() {
        return new JdbiFlags(jdbi, ledger);
    }

    @Override
    public Catalogue catalogue() {
        return new JdbiCatalogue(jdbi);
    }

    @Override
    public IntakeLog intake() {
        return new JdbiIntakeLog(jdbi, ledger);
    }

    @Override
    public Days days() {
        return new JdbiDays(jdbi, ledger);
    }

    @Override
    public Entries entries() {
        return new JdbiEntries(jdbi, ledger);
    }

    @Override
    public EntryTasks entryTasks() {
        return new JdbiEntryTasks(jdbi, ledger);
    }

    @Override
    public KeptAnswers keptAnswers() {
        return new JdbiKeptAnswers(jdbi, ledger);
    }

    @Override
    public Cleanups cleanups() {
        return new JdbiCleanups(jdbi);
    }

    @Override
    public Reviewing reviewing() {
        return new JdbiReviewing(jdbi, ledger);
    }

    @Override
    public Reports reports() {
        return new JdbiReports(jdbi, ledger);
    }

    @Override
    public Shifts shifts() {
        return new JdbiShifts(jdbi, ledger);
    }

    @Override
    public Notices notices() {
        return new JdbiNotices(jdbi, ledger);
    }

    @Override
    public Gaps gaps() {
        return new JdbiGaps(jdbi, ledger);
    }

    @Override
    public Corrections corrections() {
        return new JdbiCorrections(jdbi, ledger);
    }

    @Override
    public ListVersions listVersions() {
        return new JdbiListVersions(jdbi, ledger);
    }

    @Override
    public GoldenQuestions goldenQuestions() {
        return new JdbiGoldenQuestions(jdbi, ledger);
    }

    @Override
    public WorkPlans workPlans() {
        return new JdbiWorkPlans(jdbi, ledger);
    }

    @Override
    public SettledTasks settledTasks() {
        return new JdbiSettledTasks(jdbi, ledger);
    }

    @Override
    public Handouts handouts() {
        return new JdbiHandouts(jdbi, ledger);
    }

    @Override
    public Hooks hooks() {
        return new JdbiHooks(jdbi, ledger);
    }

    @Override
    public Accounts accounts() {
        return new JdbiAccounts(jdbi, ledger);
    }

    @Override
    public ApiKeys keys() {
        return new JdbiApiKeys(jdbi, ledger);
    }

    @Override
    public AuditLog audit() {
        return new JdbiAuditLog(jdbi, ledger);
    }

    @Override
    public Optional<String> check() {
        try {
            var one = jdbi.withHandle(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one());
            return one == 1 ? Optional.empty() : Optional.of("数据库应答异常。");
        } catch (JdbiException e) {
            return Optional.of("数据库没有应答：" + e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
