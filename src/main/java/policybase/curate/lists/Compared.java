package policybase.curate.lists;

import java.util.Comparator;
import java.util.List;
import policybase.store.GoldenQuestions.Result;
import policybase.store.ListVersions.Tried;

/// What a trial comes to: how many golden questions came out better, worse, as before.
public record Compared(List<Tried> results) {
    public Compared {
        results = List.copyOf(results);
    }

    public enum Turn {
        WORSE("变差"),
        BETTER("变好"),
        SAME("不变");

        private final String label;

        Turn(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// As wanted goes before quoted, quoted before a better place in the list.
    private static final Comparator<Result> BY_WORTH = Comparator.comparing(Result::met)
            .thenComparing(Result::cited)
            .thenComparing(result -> result.place() == 0 ? -Integer.MAX_VALUE : -result.place());

    public static Turn turn(Tried tried) {
        var change = BY_WORTH.compare(tried.after(), tried.before());
        return change == 0 ? Turn.SAME : change > 0 ? Turn.BETTER : Turn.WORSE;
    }

    public long count(Turn turn) {
        return results.stream().filter(tried -> turn(tried) == turn).count();
    }

    /// Questions that came out as wanted, before and after.
    public long metBefore() {
        return results.stream().filter(tried -> tried.before().met()).count();
    }

    public long metAfter() {
        return results.stream().filter(tried -> tried.after().met()).count();
    }
}
