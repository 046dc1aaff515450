package policybase.web.http;

/// A request of a machine that is declined with a status of its own and a sentence about what to do.
public final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /// @param status of HTTP
    /// @param sentence in plain Chinese
    public Declined(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
