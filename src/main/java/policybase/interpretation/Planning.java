package policybase.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.access.Account;
import policybase.access.Duties;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.interpretation.Interpretations.Explained;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Reviewing;
import policybase.store.Reviewing.Plan;

/// Where people make and change plans of interpretation (解读方案). A plan may be changed until what it wants is public;
/// each change is a revision of its own, and who was slower than somebody else overwrites nothing.
public final class Planning {
    private final Reviewing reviewing;
    private final Interpretations interpretations;
    private final Clock clock;

    public Planning(Reviewing reviewing, Interpretations interpretations, Clock clock) {
        this.reviewing = reviewing;
        this.interpretations = interpretations;
        this.clock = clock;
    }

    /// What somebody wants a plan to say.
    ///
    /// @param chief 第一解读人
    /// @param lead 牵头单位
    public record Wanted(String chief, String lead, List<Form> forms, Optional<LocalDate> day, String note) {
        public Wanted {
            forms = forms.stream().distinct().sorted().toList();
        }

        public static Wanted of(Plan plan) {
            return new Wanted(
                    plan.chief(), plan.lead(), Form.named(plan.forms()), Optional.of(plan.day()), plan.note());
        }

        /// What it still lacks: a sentence for each part, by the part's name.
        public Map<String, String> lacking() {
            var lacking = new LinkedHashMap<String, String>();
            if (chief.isBlank()) {
                lacking.put("chief", "请写明第一解读人，是行政机关的主要负责人。");
            }
            if (lead.isBlank()) {
                lacking.put("lead", "请写明牵头单位。");
            }
            if (forms.isEmpty()) {
                lacking.put("forms", "请至少选一种解读形式。");
            }
            if (day.isEmpty()) {
                lacking.put("day", "请写明计划哪一天前发布。");
            }
            return lacking;
        }

        /// In one sentence, for the audit log.
        String told() {
            return "第一解读人" + chief + "，牵头单位" + lead + "，"
                    + Form.labels(forms) + "，"
                    + day.map(LocalDate::toString).orElse("") + "前发布" + (note.isEmpty() ? "" : "，" + note);
        }
    }

    /// What became of saving.
    public sealed interface Saved {
        record Done() implements Saved {}

        /// Somebody else was first.
        ///
        /// @param base what both built on; empty when there was no plan yet
        record Stale(Optional<Plan> base, Plan current) implements Saved {}
    }

    /// @param seen the revision the person saw; 0 when there was none
    public Saved save(PolicyDocument document, int seen, Wanted wanted, Account by, Actor actor) {
        refused(document, by).ifPresent(why -> {
            throw new Fault(Fault.Kind.INVALID, why);
        });
        var id = document.id();
        var held = reviewing.plans(id);
        if (held.size() != seen) {
            return stale(held, seen);
        }
        if (!wanted.lacking().isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, String.join("", wanted.lacking().values()));
        }
        var before = held.isEmpty() ? "" : Wanted.of(held.getLast()).told();
        if (before.equals(wanted.told())) {
            return new Saved.Done();
        }
        var plan = new Plan(
                id,
                seen + 1,
                wanted.chief(),
                wanted.lead(),
                wanted.forms().stream().map(Form::name).toList(),
                wanted.day().orElseThrow(),
                wanted.note(),
                by.name(),
                clock.instant());
        var deed = new Deed(
                actor,
                "interpretation.plan",
                id.value(),
                before,
                "第" + plan.revision() + "稿：" + wanted.told(),
                plan.at());
        return reviewing.plan(plan, deed) ? new Saved.Done() : stale(reviewing.plans(id), seen);
    }

    private static Saved stale(List<Plan> held, int seen) {
        if (held.size() < seen) {
            throw new Fault(Fault.Kind.INVALID, "没有第" + seen + "稿方案，请刷新页面再改。");
        }
        return new Saved.Stale(seen == 0 ? Optional.empty() : Optional.of(held.get(seen - 1)), held.getLast());
    }

    /// Why somebody may not write the plan of a document; empty: they may.
    public Optional<String> refused(PolicyDocument document, Account by) {
        return refused(document.id(), interpretations.of(document), by);
    }

    /// The same for a document that was looked at already.
    ///
    /// @param looked what [Interpretations#of] said of it
    public Optional<String> refused(DocumentId id, Optional<Explained> looked, Account by) {
        return Duties.refusesWriting(by, owner(id))
                .or(() -> looked.map(Planning::closed).orElse(Optional.of("这一份本身就是解读，解读方案写在它解读的文件上。")));
    }

    private static Optional<String> closed(Explained one) {
        var done = one.interpretations();
        if (done.isEmpty()) {
            return Optional.empty();
        }
        if (one.plans().isEmpty()) {
            return one.kinds() < Interpretations.KINDS ? Optional.empty() : Optional.of("解读都已经发布，解读方案不能事后再补。");
        }
        return PlanChecks.missing(one.plans().getLast(), done).isEmpty()
                ? Optional.of("方案里的解读都已经发布，解读方案不再改。")
                : Optional.empty();
    }

    private String owner(DocumentId id) {
        return reviewing
                .find(id)
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。"))
                .department();
    }
}
