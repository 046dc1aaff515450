package policybase.app.part;

import java.time.LocalDate;
import policybase.curate.entry.EntryImport;
import policybase.follow.Changes;
import policybase.follow.Contents;
import policybase.follow.Handing;
import policybase.follow.hook.Addresses;
import policybase.follow.hook.Deliveries;
import policybase.follow.hook.HookDesk;
import policybase.web.sync.ItemWriting;
import policybase.web.sync.Sync;

/// The parts of one base that have to do with copies in other systems, each made when first asked for.
public final class FollowParts {
    private final Base base;
    private final Lazy<Contents> contents;
    private final Lazy<Handing> handing;
    private final Lazy<Changes> changes;

    FollowParts(Base base) {
        this.base = base;
        this.contents = new Lazy<>(
                () -> new Contents(base.store().documents(), base.entries().live(), new ItemWriting()));
        this.handing = new Lazy<>(this::makeHanding);
        this.changes = new Lazy<>(() -> new Changes(base.store().handouts(), contents.get()));
    }

    /// Brings what is handed out in step with what changed in the base.
    ///
    /// @return how many lines changed
    public int catchUp() {
        return handing.get().catchUp(LocalDate.now(base.clock()), base.clock().instant());
    }

    /// The same, and what turned with the day.
    public int turn() {
        return handing.get().turnTo(LocalDate.now(base.clock()), base.clock().instant());
    }

    /// What the interface needs.
    public Sync.Parts sync() {
        return new Sync.Parts(changes.get(), this::catchUp, this::importing, this::hooks);
    }

    public HookDesk hooks() {
        return new HookDesk(
                base.store().hooks(), base.store().handouts(), addresses(), base.clock(), base.chance()::token);
    }

    public Deliveries deliveries() {
        return new Deliveries(base.store().hooks(), changes.get(), addresses(), base.chance()::token);
    }

    private Addresses addresses() {
        var hooks = base.config().hooks();
        return new Addresses(hooks.http(), hooks.isPrivate());
    }

    private Sync.Importing importing() {
        return new Sync.Importing(
                new EntryImport(base.store(), base.entries().desk()),
                new EntryFiles(base)::rows,
                base.temporary(),
                base.store().audit(),
                base.clock());
    }

    private Handing makeHanding() {
        var store = base.store();
        return new Handing(
                new Handing.Sources(store.documents(), store.changes(), store.entries()),
                store.handouts(),
                contents.get(),
                base.chance()::token);
    }
}
