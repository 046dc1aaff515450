package policybase.document;

import java.time.Instant;

/// One line of the change log. Lines are never changed or removed; `seq` rises without telling anything but order.
///
/// @param revision the document's revision after the change
/// @param actor who did it: an account's name, or a command
public record Change(long seq, DocumentId id, int revision, What what, String actor, Instant at, String note) {

    /// What happened.
    public enum What {
        DRAFTED,
        PUBLISHED,
        WITHDRAWN,
        /// It was decided whether the document is a 规范性文件.
        DECIDED,
        /// Events or relations touching the document came or went; its text did not change.
        VALIDITY
    }
}
