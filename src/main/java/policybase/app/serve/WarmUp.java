package policybase.app.serve;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.app.part.Base;

/// Makes what every search needs (dictionary, index, model) on a thread of its own while the database
/// and the pages are made on the caller's, so that the first reader does not wait for one after the
/// other.
public final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Thread thread;

    public WarmUp(Base base) {
        thread = new Thread(() -> make(base), "warm-up");
        thread.start();
    }

    /// Trouble is met again, and told, by whoever asks for the part.
    @SuppressWarnings("CatchingUnchecked")
    private static void make(Base base) {
        try {
            base.engine().ready();
        } catch (RuntimeException e) {
            LOG.warn("search was not made ready ahead", e);
        }
    }

    /// Waits until it is done: nothing may be closed while it is being made.
    @Override
    public void close() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
