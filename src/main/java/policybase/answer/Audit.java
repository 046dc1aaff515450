package policybase.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.TextHash;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswer.Quoted;
import policybase.store.KeptAnswers;
import policybase.store.KeptAnswers.Cause;
import policybase.store.KeptAnswers.Lapse;
import policybase.validity.InForce;

/// Holds every kept answer against what the base knows today (答复复查): whether its documents are still there, in force
/// and worded the same. An answer about a past day must still be true of that day; one about the day it was given must
/// be true of today.
public final class Audit {
    /// Answers read at a time.
    private static final int LOT = 500;

    private final Documents documents;
    private final KeptAnswers answers;
    private final ZoneId zone;

    public Audit(Documents documents, KeptAnswers answers, ZoneId zone) {
        this.documents = documents;
        this.answers = answers;
        this.zone = zone;
    }

    /// What an audit found.
    ///
    /// @param answers how many were looked at
    /// @param lapses statements that do not hold, of all answers
    /// @param fresh how many of them were not known before
    public record Result(long answers, List<Lapse> lapses, int fresh) {
        public Result {
            lapses = List.copyOf(lapses);
        }
    }

    /// Goes through all kept answers and keeps what is new.
    public Result run(LocalDate today, Instant at) {
        var known = new HashMap<DocumentId, Optional<Held>>();
        var lapses = new ArrayList<Lapse>();
        var seen = 0L;
        var lot = answers.after(0, LOT);
        while (!lot.isEmpty()) {
            for (var one : lot) {
                lapses.addAll(lapses(one.answer(), today, at, known));
            }
            seen += lot.size();
            lot = answers.after(lot.getLast().number(), LOT);
        }
        return new Result(seen, lapses, answers.note(lapses));
    }

    /// What no longer holds of one answer, on a day.
    public List<Lapse> lapses(KeptAnswer answer, LocalDate today, Instant at) {
        return lapses(answer, today, at, new HashMap<>());
    }

    private List<Lapse> lapses(KeptAnswer answer, LocalDate today, Instant at, Map<DocumentId, Optional<Held>> known) {
        var lapses = new ArrayList<Lapse>();
        if (!answer.holds()) {
            return lapses;
        }
        var isOfItsDay = !answer.asOf().isBefore(LocalDate.ofInstant(answer.at(), zone));
        var day = isOfItsDay && today.isAfter(answer.asOf()) ? today : answer.asOf();
        for (var i = 0; i < answer.statements().size(); i++) {
            var quoted = answer.statements().get(i);
            var held = known.computeIfAbsent(quoted.document(), documents::published);
            var number = i;
            fault(quoted, held, answer.asOf(), day)
                    .map(fault -> new Lapse(answer.id(), number, fault.cause(), fault.why(), fault.since(), at))
                    .ifPresent(lapses::add);
        }
        return lapses;
    }

    private record Found(Cause cause, String why, Optional<LocalDate> since) {}

    private static Optional<Found> fault(Quoted quoted, Optional<Held> published, LocalDate asked, LocalDate day) {
        if (published.isEmpty()) {
            return Optional.of(new Found(Cause.WITHDRAWN, "引用的文件已从本库撤下。", Optional.empty()));
        }
        var held = published.get();
        var clause = held.document().body().clauses().stream()
                .filter(one -> one.text().contains(quoted.words()))
                .min((a, b) -> Boolean.compare(
                        b.anchor().equals(quoted.anchor()), a.anchor().equals(quoted.anchor())));
        if (clause.isEmpty() || !TextHash.of(quoted.words()).equals(quoted.hash())) {
            return Optional.of(new Found(
                    Cause.WORDS_CHANGED,
                    "文件中已没有当时引用的文字。",
                    held.document().metadata().dates().version()));
        }
        if (!holds(held, clause.get(), asked)) {
            return Optional.of(
                    new Found(Cause.NEVER_HELD, "按现在所知，答复所问的那天已不施行：" + status(held, asked), Optional.of(asked)));
        }
        if (!InForce.on(day, held.timeline())) {
            return Optional.of(new Found(
                    Cause.NOT_IN_FORCE,
                    status(held, day),
                    held.timeline().statusOn(day).since()));
        }
        return Verifier.isTouched(held, clause.get(), day)
                ? Optional.of(new Found(Cause.CLAUSE_ENDED, "引用的条款已被废止或者修改：" + status(held, day), Optional.empty()))
                : Optional.empty();
    }

    private static boolean holds(Held held, Clause clause, LocalDate day) {
        return InForce.on(day, held.timeline()) && !Verifier.isTouched(held, clause, day);
    }

    private static String status(Held held, LocalDate day) {
        var status = held.timeline().statusOn(day);
        return status.label().label() + "，" + status.reason();
    }
}
