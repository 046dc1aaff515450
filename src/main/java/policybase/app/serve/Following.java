package policybase.app.serve;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.app.part.Base;
import policybase.app.part.Finishing;
import policybase.follow.hook.Deliveries;

/// What a serving process does by itself for copies in other systems: it keeps what is handed out in step with the
/// base, so that what turns by itself with a day is told on that day, and tells the addresses that want to know.
public final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// Whoever asks is brought up to date at once; the round is for those who wait to be told.
    private static final long ROUND_MILLISECONDS = 1_000;

    private final Base base;
    private final Deliveries deliveries;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);
    private volatile Optional<LocalDate> cleared = Optional.empty();

    public Following(Base base) {
        this.base = base;
        this.deliveries = base.follow().deliveries();
    }

    public void start() {
        workers.scheduleWithFixedDelay(this::follow, 0, ROUND_MILLISECONDS, TimeUnit.MILLISECONDS);
        workers.scheduleWithFixedDelay(this::send, ROUND_MILLISECONDS, ROUND_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /// Trouble is told in the log and tried again; a thread must not die of it.
    @SuppressWarnings("CatchingUnchecked")
    private void follow() {
        try {
            var changed = base.follow().turn();
            if (changed > 0) {
                LOG.info("{} lines of what is handed out changed", changed);
            }
            deliveries.look(base.clock().instant());
        } catch (RuntimeException e) {
            LOG.error("what is handed out does not follow the base", e);
        }
    }

    /// On a thread of its own: whoever is slow to answer must not keep the base from being followed.
    @SuppressWarnings("CatchingUnchecked")
    private void send() {
        try {
            deliveries.send(base.clock().instant());
            var today = LocalDate.now(base.clock());
            if (cleared.filter(today::equals).isEmpty()) {
                deliveries.forget(base.clock().instant());
                cleared = Optional.of(today);
            }
        } catch (RuntimeException e) {
            LOG.error("changes are not told", e);
        }
    }

    /// What is under way ends first; what waits is kept and sent by the next process.
    @Override
    public void close() {
        Finishing.of(workers, LOG, "changes are still being told");
    }
}
