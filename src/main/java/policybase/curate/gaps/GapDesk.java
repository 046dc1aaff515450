package policybase.curate.gaps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import policybase.document.Fault;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Gap;
import policybase.store.Gap.Kind;
import policybase.store.Gap.State;
import policybase.store.Gap.Step;
import policybase.store.Gap.Why;
import policybase.store.Gaps.Missed;
import policybase.store.Store;

/// Where what was asked in vain is counted, worked off and closed. People decide what to do; a gap is answered only
/// when the very texts people used get a good answer.
public final class GapDesk {
    private static final Actor SYSTEM = new Actor(Actor.MACHINE, "系统", "后台");

    /// Longest text kept: what fits on a page.
    private static final int LONGEST = 300;

    /// Gaps asked again in one round, the most frequent first, so that a round is short.
    private static final int ROUND = 200;

    /// Texts of one gap that are asked again.
    private static final int TEXTS = 5;

    private final Store store;
    private final Meaning meaning;
    private final Clock clock;
    private final Function<Again, Optional<String>> ask;
    private final ReportDesk reports;

    /// A text to be asked again, and why it was in vain.
    public record Again(String text, Why why) {}

    /// @param ask what a text gets now, in a few words; empty when still in vain
    public GapDesk(Store store, Meaning meaning, Clock clock, Function<Again, Optional<String>> ask) {
        this.store = store;
        this.meaning = meaning;
        this.clock = clock;
        this.ask = ask;
        this.reports = new ReportDesk(store, clock);
    }

    /// Counts one asking, masked.
    ///
    /// @return the number of its gap; empty when nothing is left of the text
    public Optional<Long> count(Asking asking) {
        return count(asking, clock.instant());
    }

    /// Counts what operators reported as missed; who reported it is told what becomes of it.
    ///
    /// @return how many reports were counted
    public int countReports() {
        return reports.count(this);
    }

    /// @param at when it was asked
    Optional<Long> count(Asking asking, Instant at) {
        var text = cut(Masking.mask(asking.text().strip()));
        var key = meaning.of(Masking.mask(asking.understood()));
        if (text.isBlank() || key.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(store.gaps()
                .count(
                        new Missed(
                                key,
                                text,
                                asking.place(),
                                asking.why(),
                                LocalDate.ofInstant(at, clock.getZone()),
                                cut(Masking.mask(asking.tried()))),
                        at));
    }

    public List<Gap> list(Set<State> states, int offset, int limit) {
        return store.gaps().list(states, offset, limit);
    }

    public Gap find(long number) {
        return store.gaps().find(number).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一条未命中问题，可能网址抄错了。"));
    }

    /// An entry is being written for it.
    public void drafted(long number, String entry, Actor by) {
        step(number, Kind.DRAFTED, entry, "", by);
    }

    /// A pair of words is proposed for the list of synonyms.
    public void synonym(long number, String everyday, String formal, Actor by) {
        if (everyday.isBlank() || formal.isBlank() || everyday.strip().equals(formal.strip())) {
            throw new Fault(Fault.Kind.INVALID, "请写明群众的说法和文件里的说法，两个不能一样。");
        }
        step(number, Kind.SYNONYM, everyday.strip() + " → " + formal.strip(), "", by);
    }

    /// A department is asked for a document or an answer.
    public void request(long number, String department, String note, Actor by) {
        if (department.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明请哪个部门提供。");
        }
        step(number, Kind.REQUESTED, department.strip(), note.strip(), by);
    }

    public void dismiss(long number, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明为什么不用处理。");
        }
        step(number, Kind.DISMISSED, "", reason.strip(), by);
    }

    /// Asks the texts of one gap again; answered only when all get a good answer.
    ///
    /// @return whether it is answered now
    public boolean again(long number, Actor by) {
        var outcome = outcome(find(number));
        step(number, outcome.isPresent() ? Kind.ANSWERED : Kind.RUN_AGAIN, "", outcome.orElse("还有说法得不到答案"), by);
        return outcome.isPresent();
    }

    /// Asks the waiting ones again, those in hand first, after something was published. What is still in vain stays as
    /// it is.
    ///
    /// @return how many are answered now
    public int round() {
        var answered = 0;
        var waiting = Stream.of(State.IN_HAND, State.OPEN)
                .flatMap(state -> store.gaps().list(Set.of(state), 0, ROUND).stream())
                .limit(ROUND)
                .toList();
        for (var gap : waiting) {
            var outcome = outcome(gap);
            if (outcome.isPresent()) {
                step(gap.number(), Kind.ANSWERED, "", outcome.get(), SYSTEM);
                answered++;
            }
        }
        return answered;
    }

    private Optional<String> outcome(Gap gap) {
        var outcomes = new ArrayList<String>();
        for (var text : gap.texts().stream().limit(TEXTS).toList()) {
            var why = gap.asked().stream()
                    .filter(asked -> asked.text().equals(text))
                    .map(Gap.Asked::why)
                    .max(java.util.Comparator.naturalOrder())
                    .orElse(Why.NOT_HELD);
            var now = ask.apply(new Again(text, why));
            if (now.isEmpty()) {
                return Optional.empty();
            }
            outcomes.add(now.get());
        }
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("、", outcomes.stream().distinct().toList()));
    }

    private void step(long number, Kind kind, String target, String note, Actor by) {
        var before = find(number);
        var step = new Step(kind, by.name(), clock.instant(), target, note);
        store.gaps().add(number, step);
        store.audit()
                .append(new Deed(
                        by,
                        "gaps." + kind.name().toLowerCase(java.util.Locale.ROOT),
                        "未命中问题" + number,
                        before.state().label(),
                        kind.label() + (target.isEmpty() ? "" : "：" + target) + (note.isEmpty() ? "" : "：" + note),
                        clock.instant()));
        reports.follow(before, step, by);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
