package policybase.answer;

import policybase.document.Entry.Visibility;

/// Which way a question came in. The same question gets the same answer everywhere, but that entries for operators only
/// (仅坐席) stay with them.
public enum Channel {
    PORTAL("page"),
    API("api"),
    CONSOLE("hotline"),
    COMMAND("command");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    boolean shows(Visibility visibility) {
        return this == CONSOLE || visibility == Visibility.PUBLIC;
    }
}
