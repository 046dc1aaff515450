package policybase.curate.cleanup;

import java.util.Optional;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.State;

/// A clean-up as it would be if people had decided, for looking ahead.
public final class Decided {
    private Decided() {}

    /// Every undecided exact item accepted; nothing is recorded.
    public static Cleanup exact(Cleanup cleanup) {
        return cleanup.with(cleanup.items().stream().map(Decided::accepted).toList());
    }

    private static Item accepted(Item item) {
        if (item.step().state() != State.OPEN || !item.line().isExact()) {
            return item;
        }
        var step = item.step();
        var target = Optional.of(item.line().candidates().getFirst().id());
        return new Item(
                item.ordinal(), item.line(), step.next(State.ACCEPTED, target, step.actor(), step.at(), step.note()));
    }
}
