package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The county's own ledger of tasks (任务台账): the lines of its tables of duties (分工表), how far each has got, and what a
/// person accepted as showing it. Only ever added. For staff, never public.
public interface WorkPlans {

    /// How far an item has got.
    enum State {
        OPEN("未开始"),
        /// A person has accepted something that shows it.
        MATERIAL("有材料"),
        /// A person has said so.
        DONE("已完成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// One line of the table.
    ///
    /// @param part 工作任务
    /// @param heading 重点工作任务, its heading; may be empty
    /// @param content the words of the task
    /// @param lead 牵头单位; may be empty
    /// @param others 责任单位; may be empty
    /// @param due 完成时限 as printed: 及时公开, 8月31日; may be empty
    /// @param day the same as a day; empty where none is named
    record Line(
            String part,
            String heading,
            String content,
            String lead,
            String others,
            String due,
            Optional<LocalDate> day) {}

    /// A line with its place in the table, and what tells it apart from others of its plan.
    record Placed(int place, String key, Line line) {}

    /// An item with what became of it.
    ///
    /// @param number runs on from 1 over all plans
    /// @param plan the title of its plan
    /// @param revision of its line, from 1
    /// @param evidence the newest word on each target
    record Item(
            long number,
            String plan,
            String key,
            int place,
            int revision,
            Line line,
            List<Step> steps,
            List<Evidence> evidence) {
        public Item {
            steps = List.copyOf(steps);
            evidence = List.copyOf(evidence);
        }

        public State state() {
            if (!steps.isEmpty() && steps.getLast().done()) {
                return State.DONE;
            }
            return evidence.stream().anyMatch(Evidence::accepted) ? State.MATERIAL : State.OPEN;
        }

        /// Whether its day is over and nobody has said that it is done.
        public boolean isLate(LocalDate today) {
            return state() != State.DONE
                    && line.day().map(day -> day.isBefore(today)).orElse(false);
        }
    }

    /// What a person says of an item: that it is done, or no longer.
    record Step(boolean done, String actor, Instant at, String note) {}

    /// What the base can show for an item, as a person judged it.
    ///
    /// @param target an address of the site, such as `/documents/…`
    /// @param title what stands there
    record Evidence(String target, String title, boolean accepted, String actor, Instant at) {}

    /// Keeps the lines that are new or differ from what is held; the others stay as they are.
    ///
    /// @return how many were new or different
    int put(String plan, List<Placed> lines, Deed deed);

    /// All items by plan and place.
    List<Item> all();

    Optional<Item> find(long number);

    /// Adds a step; false when there is no such item, or somebody else added one after `seen` steps.
    boolean step(long number, int seen, Step step, Deed deed);

    /// Adds a word on a target; false when there is no such item.
    boolean judge(long number, Evidence evidence, Deed deed);
}
