package policybase.curate.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import policybase.document.Entry;
import policybase.entry.LiveEntries;
import policybase.store.EntryTasks.Cause;
import policybase.store.Store;
import policybase.validity.Liveness.Live;
import policybase.validity.Liveness.Silent;
import policybase.validity.Standpoint;

/// Tells the keepers of entries that fell silent (待更新), each cause once. An entry is silent at the moment its ground
/// changes, whether or not this has run: it only writes down who has to do something about it.
public final class Silence {
    static final String ACTOR = "系统";

    private final Store store;
    private final LiveEntries live;

    public Silence(Store store, LiveEntries live) {
        this.store = store;
        this.live = live;
    }

    /// Raises tasks for what is silent on the day and closes those of entries that are told again or withdrawn.
    ///
    /// @return how many tasks were new
    public int look(LocalDate today, Instant now) {
        var from = Standpoint.of(today);
        var causes = new ArrayList<Cause>();
        for (var judged : live.all(from)) {
            switch (judged.liveness()) {
                case Silent silent -> causes.add(cause(judged.entry(), silent));
                case Live _ -> {}
            }
        }
        var raised = store.entryTasks().raise(causes, now);
        for (var task : store.entryTasks().open()) {
            var entry = store.entries().published(task.cause().entry());
            if (entry.isEmpty()) {
                store.entryTasks().close(task.number(), ACTOR, now, "条目已停用");
            } else if (live.judge(entry.get(), from).isLive()) {
                store.entryTasks().close(task.number(), ACTOR, now, "条目已恢复使用");
            }
        }
        return raised;
    }

    private static Cause cause(Entry entry, Silent silent) {
        return new Cause(
                entry.id(),
                entry.revision(),
                entry.question(),
                silent.why(),
                silent.since(),
                silent.reason(),
                entry.keeping().department(),
                entry.keeping().owner());
    }
}
