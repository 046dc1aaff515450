package policybase.app.part;

/// What a command's exit code says, and the version it was said by.
public final class Outcome {
    /// Told with every answer that is kept.
    public static final String VERSION = "0.1.0";

    /// Something is broken.
    public static final int BROKEN = 1;

    /// The command line or a setting is wrong.
    public static final int WRONG = 2;

    /// The file cannot be read, or there is no such document.
    public static final int MISSING = 3;

    /// Screening found what must be decided before publication.
    public static final int STOPPED = 4;

    /// Rows were taken in, but for some that are wrong.
    public static final int WRONG_ROWS = 4;

    private Outcome() {}
}
