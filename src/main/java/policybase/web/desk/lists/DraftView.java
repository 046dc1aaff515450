package policybase.web.desk.lists;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The draft of a list: what it changes, what is wrong with it, how its trial came out, who may bring it live.
///
/// @param running how far the trial under way is, in words; may be empty
/// @param trouble why the last trial came to nothing; may be empty
/// @param lacking why this person cannot bring it live; empty when they can
public record DraftView(
        DeskFrame frame,
        Head head,
        String base,
        int revision,
        boolean mayEdit,
        boolean mayRelease,
        List<Change> changes,
        List<Conflict> conflicts,
        String running,
        String trouble,
        boolean mayTry,
        Trial trial,
        List<String> lacking) {
    public DraftView {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        lacking = List.copyOf(lacking);
    }

    /// @param sort 新增, 改动, 去掉, 确认
    public record Change(
            String key, String sort, String before, String after, String writer, List<String> problems, String href) {
        public Change {
            problems = List.copyOf(problems);
        }
    }

    /// @param desk what is in force here, in words; `now` what the file says, `then` what it said
    public record Conflict(String key, String desk, String then, String now) {}

    /// @param at empty where the draft was not tried as it is
    public record Trial(
            String at,
            String actor,
            int questions,
            long better,
            long worse,
            long metBefore,
            long metAfter,
            boolean reasonAsked,
            List<Line> lines) {
        public Trial {
            lines = List.copyOf(lines);
        }
    }

    public record Line(
            String question,
            String href,
            String turn,
            boolean worse,
            String before,
            String after,
            String toldBefore,
            String toldAfter) {}
}
