package policybase.app.serve;

import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers;

/// Keeps answers beside the serving of them: who asks neither waits for it nor fails with it. What comes faster
/// than it can be written is dropped and counted.
final class Recording implements Consumer<KeptAnswer>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    /// Answers that may wait: some minutes of a busy hotline.
    private static final int WAITING = 2_000;

    private static final int LOT = 200;

    private static final long PAUSE_MILLISECONDS = 200;

    private final KeptAnswers answers;
    private final BlockingQueue<KeptAnswer> queue = new ArrayBlockingQueue<>(WAITING);
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong dropped = new AtomicLong();

    Recording(KeptAnswers answers) {
        this.answers = answers;
        writer.scheduleWithFixedDelay(this::write, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void accept(KeptAnswer answer) {
        if (!queue.offer(answer)) {
            dropped.incrementAndGet();
        }
    }

    /// Answers that were given but not kept.
    long dropped() {
        return dropped.get();
    }

    /// Trouble is told and counted; the thread must not die of it.
    @SuppressWarnings("CatchingUnchecked")
    private void write() {
        var lot = new ArrayList<KeptAnswer>();
        while (queue.drainTo(lot, LOT) > 0) {
            try {
                answers.keep(lot);
            } catch (RuntimeException e) {
                dropped.addAndGet(lot.size());
                LOG.error("{} answers are not kept", lot.size(), e);
            }
            lot.clear();
        }
    }

    /// What waits is written first.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the writing of answers does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
