package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;

/// What became of each file that was offered.
public record TakenView(DeskFrame frame, String summary, List<Outcome> outcomes) {
    public TakenView {
        outcomes = List.copyOf(outcomes);
    }

    /// @param tone class of the style sheet
    /// @param href where the draft is; empty when there is none
    public record Outcome(String name, String tone, String what, String told, String href) {}
}
