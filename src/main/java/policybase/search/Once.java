package policybase.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Something worked out once, by whoever comes first; whoever else wants it meanwhile waits for it.
public final class Once<T> implements Runnable {
    private final FutureTask<T> task;

    public Once(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    /// Works it out here and now, unless somebody has begun.
    @Override
    public void run() {
        task.run();
    }

    /// What came of it; what went wrong goes wrong for everybody, a fault of reading as [UncheckedIOException].
    public T get() {
        run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : new IllegalStateException(e);
        }
    }
}
