package policybase.app.part;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.answer.Inquiry;
import policybase.answer.Outcome;
import policybase.curate.gaps.Asking;
import policybase.curate.gaps.CorrectionDesk;
import policybase.curate.gaps.GapDesk;
import policybase.curate.gaps.Meaning;
import policybase.search.Filters;
import policybase.search.SearchRequest.Order;
import policybase.store.Gap.Place;
import policybase.store.Gap.Why;
import policybase.validity.Standpoint;
import policybase.web.portal.report.Counter;
import policybase.web.view.Miss;

/// What was asked in vain while serving is counted beside it, and asked again when something was published. Who asks
/// neither waits for it nor fails with it; what comes faster than it can be written is dropped.
public final class GapParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GapParts.class);

    /// Misses that may wait: some minutes of a busy site.
    private static final int WAITING = 2_000;

    private static final long PAUSE_MILLISECONDS = 500;

    private static final int NUMBER = 8;

    private final Base base;
    private final Supplier<GapDesk> desk;
    private final BlockingQueue<Asking> queue = new ArrayBlockingQueue<>(WAITING);
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private volatile String seen = "";

    public GapParts(Base base) {
        this.base = base;
        this.desk = base.wording().part(() -> desk(base));
        worker.scheduleWithFixedDelay(this::work, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    public static GapDesk desk(Base base) {
        var inquiry = new Lazy<>(base::inquiry);
        return new GapDesk(
                base.store(),
                new Meaning(base.segmenter(), base.synonyms()),
                base.clock(),
                again -> outcome(inquiry.get(), again, LocalDate.now(base.clock())));
    }

    public static CorrectionDesk corrections(Base base) {
        return new CorrectionDesk(
                base.store(),
                base.clock(),
                () -> number(base.chance()),
                base.config().desk().replyDays());
    }

    /// Where readers hand things in.
    public Counter counter() {
        return new Counter(() -> corrections(base), this::hear, base.clock());
    }

    private void hear(Miss miss, boolean byInterface) {
        var place = byInterface ? Place.API : Place.PORTAL;
        var asking = new Asking(miss.text(), miss.understood(), place, miss.why(), miss.tried());
        if (!queue.offer(asking)) {
            LOG.warn("a question asked in vain is not counted: too many wait");
        }
    }

    /// What a text gets now, when that is good; whoever said an answer did not help wants a reviewed one.
    private static Optional<String> outcome(Inquiry inquiry, GapDesk.Again again, LocalDate today) {
        var from = Standpoint.of(today);
        if (again.why() == Why.NO_HITS) {
            var total = inquiry.ask(again.text(), Filters.IN_FORCE, Order.RELEVANCE, 0, 1, from)
                    .page()
                    .total();
            if (total > 0) {
                return Optional.of("搜到" + total + "件");
            }
        }
        return inquiry.answer(again.text(), new Filters(Filters.Validity.IN_FORCE, Map.of()), from)
                .answer()
                .map(answer -> answer.outcome())
                .filter(outcome ->
                        outcome == Outcome.CURATED || !again.why().wantsReviewed() && outcome == Outcome.ANSWERED)
                .map(Outcome::label);
    }

    /// Trouble is told; the thread must not die of it.
    @SuppressWarnings("CatchingUnchecked")
    private void work() {
        try {
            for (var asking = queue.poll(); asking != null; asking = queue.poll()) {
                desk.get().count(asking);
            }
            desk.get().countReports();
            askAgain();
        } catch (RuntimeException e) {
            LOG.error("questions asked in vain are not counted", e);
        }
    }

    /// Once after each change, when the index has seen it.
    private void askAgain() {
        var changes = base.store().changes().last();
        var now = changes + " " + base.store().entries().last();
        if (now.equals(seen) || base.engine().position() < changes) {
            return;
        }
        base.entries().tail().catchUp();
        var answered = desk.get().round();
        seen = now;
        if (answered > 0) {
            LOG.info("{} questions asked in vain are answered now", answered);
        }
    }

    /// Eight letters and digits nobody takes for one another.
    private static String number(Chance chance) {
        var letters = new StringBuilder();
        while (letters.length() < NUMBER) {
            letters.append(chance.token().replaceAll("[^2-9A-HJ-NP-Z]", ""));
        }
        return "JC-" + letters.substring(0, NUMBER);
    }

    @Override
    public void close() {
        Finishing.of(worker, LOG, "questions asked in vain are still being counted");
    }
}
