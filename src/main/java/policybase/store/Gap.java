package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something people asked in vain (未命中问题), in whatever words; texts are masked before they come here.
///
/// @param number runs on from 1
/// @param key what its askings have in common
/// @param question as it was asked first
/// @param asked newest day first
/// @param steps what became of it, oldest first
public record Gap(
        long number,
        String key,
        String question,
        Instant first,
        State state,
        long times,
        LocalDate last,
        List<Asked> asked,
        List<Step> steps) {
    public Gap {
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /// How it stands.
    public enum State {
        OPEN("未处理"),
        IN_HAND("处理中"),
        ANSWERED("已能回答"),
        DISMISSED("不用处理");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isWaiting() {
            return this == OPEN || this == IN_HAND;
        }
    }

    /// Where it was asked.
    public enum Place {
        PORTAL("公众网站"),
        HOTLINE("坐席"),
        API("接口");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Why it counts as asked in vain.
    public enum Why {
        NO_HITS("搜不到"),
        NOT_HELD("没有答案"),
        PARTLY("只答了一部分"),
        ONLY_HISTORICAL("只有旧规定"),
        NOT_HELPFUL("读者说没用"),
        REPORTED("坐席报缺口");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /// Whether only a reviewed answer will do: somebody has seen what the base says by itself, and it did not help.
        public boolean wantsReviewed() {
            return this == NOT_HELPFUL || this == REPORTED;
        }

        public String label() {
            return label;
        }
    }

    /// Asked so often in the same words, on one day and in one place, with one outcome.
    ///
    /// @param text masked
    /// @param tried what was understood and what was shown, in one Chinese sentence
    public record Asked(LocalDate day, Place place, Why why, String text, String tried, long times) {}

    /// What somebody did about it, or what running it again told.
    ///
    /// @param target an entry, a department, a pair of words; empty where there is none
    public record Step(Kind kind, String actor, Instant at, String target, String note) {}

    /// What can be done about it, and how it stands afterwards.
    public enum Kind {
        DRAFTED("写成咨询条目", Optional.of(State.IN_HAND)),
        SYNONYM("提出同义词", Optional.of(State.IN_HAND)),
        REQUESTED("请部门提供", Optional.of(State.IN_HAND)),
        RUN_AGAIN("重新提问仍无答案", Optional.empty()),
        ANSWERED("重新提问已有答案", Optional.of(State.ANSWERED)),
        DISMISSED("不用处理", Optional.of(State.DISMISSED)),
        REOPENED("又有人问不到", Optional.of(State.OPEN));

        private final String label;
        private final Optional<State> then;

        Kind(String label, Optional<State> then) {
            this.label = label;
            this.then = then;
        }

        public String label() {
            return label;
        }

        /// How the gap stands after it; empty when it stands as before.
        public Optional<State> then() {
            return then;
        }
    }

    public Gap with(List<Asked> askings, List<Step> others) {
        return new Gap(number, key, question, first, state, times, last, askings, others);
    }

    /// The differing texts it was asked in, the most frequent first.
    public List<String> texts() {
        return asked.stream()
                .sorted(Comparator.comparingLong(Asked::times).reversed())
                .map(Asked::text)
                .distinct()
                .toList();
    }

    /// When running it again first gave an answer since it was last open; empty when it has none.
    public Optional<Instant> answered() {
        return state == State.ANSWERED
                ? steps.reversed().stream()
                        .filter(step -> step.kind() == Kind.ANSWERED)
                        .map(Step::at)
                        .findFirst()
                : Optional.empty();
    }
}
