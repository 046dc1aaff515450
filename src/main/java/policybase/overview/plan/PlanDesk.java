package policybase.overview.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import policybase.document.Fault;
import policybase.document.Title;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.WorkPlans;
import policybase.store.WorkPlans.Evidence;
import policybase.store.WorkPlans.Item;
import policybase.store.WorkPlans.Line;
import policybase.store.WorkPlans.State;
import policybase.store.WorkPlans.Step;

/// What people do with the ledger of tasks (任务台账): take a table in, judge what the base can show, say that an item is
/// done. The same table again changes nothing.
public final class PlanDesk {
    private final WorkPlans plans;
    private final Clock clock;

    public PlanDesk(WorkPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /// What would become of one row.
    public enum Outcome {
        NEW("新增"),
        CHANGED("有改动"),
        SAME("已有，不变"),
        /// holds no task
        NONE("不是任务"),
        WRONG("有误，不收");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param changes what differs from what is held, in words
    public record Tried(PlanReading.Row row, Outcome outcome, List<String> changes) {
        public Tried {
            changes = List.copyOf(changes);
        }
    }

    /// A table tried without keeping anything.
    ///
    /// @param gone items of the plan that the table no longer has; they stay
    public record Trial(PlanReading reading, List<Tried> rows, List<Item> gone) {
        public Trial {
            rows = List.copyOf(rows);
            gone = List.copyOf(gone);
        }

        public long count(Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }

        /// In one sentence for people.
        public String sentence() {
            return Title.marked(reading.title()) + "共" + rows.size() + "行：新增" + count(Outcome.NEW) + "条，有改动"
                    + count(Outcome.CHANGED) + "条，不变" + count(Outcome.SAME) + "条，不是任务" + count(Outcome.NONE) + "行，有误"
                    + count(Outcome.WRONG) + "行；要核对"
                    + rows.stream()
                            .filter(row -> !row.row().remarks().isEmpty())
                            .count() + "行"
                    + (gone.isEmpty() ? "。" : "；表里没有了的" + gone.size() + "条，仍保留在台账中。");
        }
    }

    public Trial tried(PlanReading reading) {
        var held = plans.all().stream()
                .filter(item -> item.plan().equals(reading.title()))
                .collect(Collectors.toMap(Item::key, Function.identity()));
        var rows = reading.rows().stream().map(row -> tried(row, held)).toList();
        var kept = reading.rows().stream()
                .flatMap(row -> row.line().stream())
                .map(PlanReading::key)
                .collect(Collectors.toSet());
        var gone = held.values().stream()
                .filter(item -> !kept.contains(item.key()))
                .sorted(Comparator.comparing(Item::place))
                .toList();
        return new Trial(reading, rows, gone);
    }

    private static Tried tried(PlanReading.Row row, Map<String, Item> held) {
        if (row.isWrong()) {
            return new Tried(row, Outcome.WRONG, List.of());
        }
        if (row.line().isEmpty()) {
            return new Tried(row, Outcome.NONE, List.of());
        }
        var line = row.line().get();
        var before = Optional.ofNullable(held.get(PlanReading.key(line)));
        if (before.isEmpty()) {
            return new Tried(row, Outcome.NEW, List.of());
        }
        var changes = changes(before.get(), line, row.place());
        return new Tried(row, changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED, changes);
    }

    private static List<String> changes(Item before, Line line, int place) {
        var changes = new ArrayList<String>();
        changed("工作任务", before.line().part(), line.part(), changes);
        changed("任务名称", before.line().heading(), line.heading(), changes);
        changed("牵头单位", before.line().lead(), line.lead(), changes);
        changed("责任单位", before.line().others(), line.others(), changes);
        changed("完成时限", before.line().due(), line.due(), changes);
        changed("行次", String.valueOf(before.place()), String.valueOf(place), changes);
        return changes;
    }

    private static void changed(String what, String before, String after, List<String> changes) {
        if (!before.equals(after)) {
            changes.add(what + "：" + (before.isEmpty() ? "（空）" : before) + " → " + (after.isEmpty() ? "（空）" : after));
        }
    }

    /// Keeps what is new or different.
    public int take(PlanReading reading, Actor by) {
        return plans.put(
                reading.title(),
                reading.placed(),
                deed(by, "plan.import", reading.title(), "", tried(reading).sentence()));
    }

    public List<Item> all() {
        return plans.all();
    }

    public Item find(long number) {
        return plans.find(number).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "台账里没有这一条，网址可能抄错了。"));
    }

    /// A person says that an item is done, or that it is not after all; why is kept.
    ///
    /// @param seen how many such steps the person saw
    public void say(long number, int seen, boolean done, String note, Actor by) {
        if (note.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, done ? "请写明怎样完成的，如在哪里公开、什么时候上线。" : "请写明为什么还没有完成。");
        }
        var before = find(number);
        var step = new Step(done, by.name(), clock.instant(), note.strip());
        var deed = deed(
                by,
                done ? "plan.done" : "plan.reopen",
                name(before),
                before.state().label(),
                (done ? State.DONE.label() : "重新办理") + "：" + note.strip());
        if (!plans.step(number, seen, step, deed)) {
            throw new Fault(Fault.Kind.CONFLICT, "别人刚刚改过这一条，请看过再定。");
        }
    }

    /// A person accepts something of the base as showing an item, or says that it does not.
    public void judge(long number, Candidate candidate, boolean accepted, Actor by) {
        var before = find(number);
        var evidence = new Evidence(candidate.target(), candidate.title(), accepted, by.name(), clock.instant());
        plans.judge(
                number,
                evidence,
                deed(
                        by,
                        accepted ? "plan.accept" : "plan.reject",
                        name(before),
                        "",
                        (accepted ? "认作材料：" : "不是材料：") + candidate.title() + " " + candidate.target()));
    }

    private static String name(Item item) {
        return "任务台账" + item.number();
    }

    private Deed deed(Actor by, String what, String target, String before, String after) {
        return new Deed(by, what, target, before, after, clock.instant());
    }
}
