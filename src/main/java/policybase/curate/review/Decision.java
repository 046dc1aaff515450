package policybase.curate.review;

import java.util.List;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.State;

/// What the rules say to a command.
public sealed interface Decision {
    record Accepted(State next, Act act, String note) implements Decision {}

    /// @param reasons each a sentence for people
    record Refused(List<String> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
