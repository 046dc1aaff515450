package policybase.curate;

import java.time.Clock;
import policybase.store.Store;

/// Does for the documents of an older base what is done for every new one: finds what they speak of, and what follows.
public final class Relinking {
    private final Store store;
    private final Clock clock;

    public Relinking(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Costs one look when nothing is left to do.
    ///
    /// @return how many documents were caught up on
    public int all(String actor) {
        var effects = new Effects(store);
        var unread = store.links().unread();
        unread.forEach(id -> effects.of(id, actor, clock.instant()));
        return unread.size();
    }
}
