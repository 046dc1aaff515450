package policybase.web.room;

/// What the guard does not let through; the message is one plain sentence for people. Answered with 403.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    public String sentence() {
        var message = getMessage();
        return message == null ? "没有权限。" : message;
    }
}
