package policybase.answer;

import policybase.document.Entry.Visibility;

/// Where an answer is shown. The same question gets the same answer everywhere, but that entries for operators only
/// (仅坐席) stay with them.
public enum Channel {
    PORTAL,
    CONSOLE;

    boolean shows(Visibility visibility) {
        return this == CONSOLE || visibility == Visibility.PUBLIC;
    }
}
