package policybase.document;

/// The one unchecked exception: the world is broken or a caller broke the rules. Thrown once, logged once, mapped once.
/// The message is one plain Chinese sentence for people.
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble, so that it can be counted and mapped without reading the message.
    public enum Kind {
        /// The request itself is wrong; asking again will not help.
        INVALID,
        /// What was asked for is not here.
        MISSING,
        /// Somebody else changed it first.
        CONFLICT,
        /// Try again later.
        BUSY,
        /// Something of ours does not work.
        BROKEN
    }

    private final Kind kind;

    public Fault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Fault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
