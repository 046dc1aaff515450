package policybase.store;

import java.time.Instant;

/// One thing somebody did, for the audit log.
///
/// @param what a word for the kind of deed, in the form `room.verb`: `people.add`, `cleanup.confirm`
/// @param target what it was done to: an address, an id, a login
/// @param before how that was; empty when it was not, or when there is nothing to tell
/// @param after how it became
public record Deed(Actor by, String what, String target, String before, String after, Instant at) {
    public Deed(Actor by, String what, String target, Instant at) {
        this(by, what, target, "", "", at);
    }
}
