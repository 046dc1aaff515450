package policybase.app.part;

import java.io.PrintStream;

/// A progress bar on a terminal; silent elsewhere.
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream out = System.err;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private final String what;
    private int drawn = -1;

    public Progress(String what) {
        this.what = what;
    }

    /// Draws anew when the figure shown would change.
    public synchronized void at(long done, long total) {
        var percent = total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
        if (!shown || percent == drawn) {
            return;
        }
        drawn = percent;
        var full = percent * WIDTH / 100;
        out.print("\r" + what + " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + "%  " + done + "/"
                + total);
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (drawn >= 0) {
            out.println();
        }
    }
}
