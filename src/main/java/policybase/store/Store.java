package policybase.store;

import java.util.Optional;

/// The system of record, all roles together.
public interface Store extends AutoCloseable {
    Documents documents();

    Ledger ledger();

    ChangeLog changes();

    IntakeLog intake();

    Links links();

    Flags flags();

    Catalogue catalogue();

    Cleanups cleanups();

    Days days();

    KeptAnswers keptAnswers();

    Entries entries();

    EntryTasks entryTasks();

    Reviewing reviewing();

    Reports reports();

    Shifts shifts();

    Notices notices();

    Gaps gaps();

    Corrections corrections();

    GoldenQuestions goldenQuestions();

    ListVersions listVersions();

    WorkPlans workPlans();

    SettledTasks settledTasks();

    Handouts handouts();

    Hooks hooks();

    Accounts accounts();

    ApiKeys keys();

    AuditLog audit();

    /// Empty when well; else one Chinese sentence about what is wrong.
    Optional<String> check();

    @Override
    void close();
}
