package policybase.app.part;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/// Ends work in the background: nothing new begins, and what is under way ends before anything it uses is closed.
public final class Finishing {
    private static final int TOLD_EVERY_SECONDS = 10;

    private Finishing() {}

    /// @param waiting what to tell the log while it still goes on
    public static void of(ExecutorService workers, Logger log, String waiting) {
        workers.shutdown();
        try {
            while (!workers.awaitTermination(TOLD_EVERY_SECONDS, TimeUnit.SECONDS)) {
                log.info(waiting);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
