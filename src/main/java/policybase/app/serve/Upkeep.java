package policybase.app.serve;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.app.part.Base;
import policybase.app.part.Finishing;
import policybase.calendar.DayRound;
import policybase.curate.Relinking;
import policybase.curate.entry.Silence;
import policybase.curate.review.Alikes;
import policybase.curate.review.WatchedFolder;
import policybase.document.Fault;

/// What goes on in the background of a serving process: the index follows the change log, meaning vectors are made.
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /// A curator who publishes looks for the document at once.
    private static final long TAIL_MILLISECONDS = 300;

    /// Vectors are made in small lots with a pause, so that searches are served in between.
    private static final int LOT = 16;

    private static final long PAUSE_MILLISECONDS = 50;

    /// While people ask, a lot is made only so often: it takes a processor for a third of a second, and they would wait
    /// half as long again for their answers.
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration SELDOM = Duration.ofSeconds(6);

    /// The first readers come before the vectors of later ones, and before the round of the day: statuses are computed
    /// for the day anyway.
    private static final long READERS_FIRST_MILLISECONDS = 5_000;

    /// A day begins at midnight; a minute later is soon enough.
    private static final long DAY_CHECK_MILLISECONDS = 60_000;

    /// Between two looks into the watched folder; a file that did not change between two is whole.
    private static final long WATCH_MILLISECONDS = 3_000;

    /// Between two looks at whether the index has caught up.
    private static final long LOOK_MILLISECONDS = 20;

    /// As long as a person at the desk waits for a page.
    private static final long PATIENCE_MILLISECONDS = 15_000;

    private final Base base;
    private final DayRound days;
    private final Silence silence;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);
    private volatile Optional<LocalDate> audited = Optional.empty();
    private volatile String trouble = "";
    private volatile String silenceSeen = "";
    private long embedded = System.nanoTime();

    public Upkeep(Base base) {
        this.base = base;
        this.days = new DayRound(base.store());
        this.silence = new Silence(base.store(), base.entries().live());
    }

    public void start() {
        workers.scheduleWithFixedDelay(
                this::takePrints, READERS_FIRST_MILLISECONDS, TAIL_MILLISECONDS, TimeUnit.MILLISECONDS);
        base.config()
                .intake()
                .watch()
                .map(folder -> new WatchedFolder(folder, Rooms.reviewing(base, this::await)))
                .ifPresent(folder -> workers.scheduleWithFixedDelay(
                        () -> watch(folder), WATCH_MILLISECONDS, WATCH_MILLISECONDS, TimeUnit.MILLISECONDS));
        workers.execute(this::relink);
        workers.scheduleWithFixedDelay(this::tellKeepers, TAIL_MILLISECONDS, TAIL_MILLISECONDS, TimeUnit.MILLISECONDS);
        workers.scheduleWithFixedDelay(this::follow, TAIL_MILLISECONDS, TAIL_MILLISECONDS, TimeUnit.MILLISECONDS);
        workers.scheduleWithFixedDelay(
                this::passDays, READERS_FIRST_MILLISECONDS, DAY_CHECK_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (base.config().meaning().enabled()) {
            workers.scheduleWithFixedDelay(
                    this::embed, READERS_FIRST_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    /// Waits until the index has seen a change, so that whoever made it is told the truth.
    ///
    /// @throws Fault BUSY when that takes too long; the change stands and is seen later
    public void await(long seq) {
        try {
            for (var waited = 0L; base.engine().position() < seq; waited += LOOK_MILLISECONDS) {
                if (waited > PATIENCE_MILLISECONDS) {
                    throw new Fault(Fault.Kind.BUSY, "已经办好，但检索还没有跟上，请过一会儿再看公众网站。");
                }
                workers.submit(this::follow).get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (base.engine().position() < seq) {
                    Thread.sleep(LOOK_MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new Fault(Fault.Kind.BUSY, "已经办好，但检索还没有跟上，请过一会儿再看公众网站。", e);
        }
    }

    /// What stands in a watched folder comes in as drafts.
    @SuppressWarnings("CatchingUnchecked")
    private void watch(WatchedFolder folder) {
        try {
            var taken = folder.round();
            if (taken > 0) {
                LOG.info("{} files taken from the watched folder", taken);
            }
        } catch (RuntimeException e) {
            LOG.error("the watched folder is not read", e);
        }
    }

    /// Documents taken in otherwise become comparable with new drafts.
    @SuppressWarnings("CatchingUnchecked")
    private void takePrints() {
        try {
            new Alikes(base.store()).takePrints(LOT);
        } catch (RuntimeException e) {
            LOG.error("likeness of texts is not kept", e);
        }
    }

    public long lag() {
        return base.tail().lag();
    }

    /// What went wrong last in the background; empty when all is well.
    public String trouble() {
        return trouble;
    }

    /// Trouble is told by `/health` and tried again; a thread must not die of it.
    @SuppressWarnings("CatchingUnchecked")
    private synchronized void follow() {
        try {
            base.wording().follow();
            base.tail().catchUp();
            base.entries().tail().catchUp();
            trouble = "";
        } catch (RuntimeException e) {
            LOG.error("index does not follow the change log", e);
            trouble = "索引跟不上数据库的变更：" + e.getMessage();
        }
    }

    /// A base made by an older version learns what its documents say of one another.
    @SuppressWarnings("CatchingUnchecked")
    private void relink() {
        try {
            new Relinking(base.store(), base.clock()).all("补建");
        } catch (RuntimeException e) {
            LOG.error("relations between documents are not complete", e);
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private void passDays() {
        try {
            var today = LocalDate.now(base.clock());
            audit(today);
            var turned = days.run(today, base.clock().instant());
            if (turned > 0) {
                LOG.info("{} documents turned with the day", turned);
            }
        } catch (RuntimeException e) {
            LOG.error("the round of the day is not done", e);
        }
    }

    /// Entries that fell silent since the last look get a task; without a change and on the same day nothing can.
    @SuppressWarnings("CatchingUnchecked")
    private void tellKeepers() {
        try {
            var today = LocalDate.now(base.clock());
            var seen = today + " " + base.store().changes().last() + " "
                    + base.store().entries().last();
            if (!seen.equals(silenceSeen)) {
                var raised = silence.look(today, base.clock().instant());
                silenceSeen = seen;
                if (raised > 0) {
                    LOG.info("{} entries fell silent", raised);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("keepers of silent entries are not told", e);
        }
    }

    /// Once a day, soon after midnight or after the start: what was answered is held against what is true today.
    private void audit(LocalDate today) {
        if (audited.filter(today::equals).isPresent()) {
            return;
        }
        audited = Optional.of(today);
        var result = Rooms.audit(base).run(today, base.clock().instant());
        LOG.info(
                "{} kept answers audited, {} statements no longer hold, {} of them new",
                result.answers(),
                result.lapses().size(),
                result.fresh());
    }

    @SuppressWarnings("CatchingUnchecked")
    private void embed() {
        var now = System.nanoTime();
        if (!base.quiet().lasts(QUIET) && now - embedded < SELDOM.toNanos()) {
            return;
        }
        embedded = now;
        try {
            base.entries().shelf().makeVectors(LOT);
            base.engine().makeVectors(LOT);
        } catch (RuntimeException e) {
            LOG.error("meaning vectors are not made", e);
        }
    }

    /// What is under way is a lot of a second or so, and ends before anything it uses is closed.
    @Override
    public void close() {
        Finishing.of(workers, LOG, "background work is still finishing");
    }
}
