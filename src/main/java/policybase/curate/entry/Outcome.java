package policybase.curate.entry;

import java.util.List;
import policybase.document.Entry;

/// What became of a step at the desk.
public sealed interface Outcome {
    /// It is done; this is the entry now.
    record Done(Entry entry) implements Outcome {}

    /// It cannot be done, for reasons told in plain Chinese.
    record Refused(List<String> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Somebody else changed it first; this is the entry now.
    record Stale(Entry current) implements Outcome {}
}
