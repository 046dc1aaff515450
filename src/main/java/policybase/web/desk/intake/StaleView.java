package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.view.CompareView;

/// Nothing was saved: somebody else changed the document first. Shows both changes.
public record StaleView(
        DeskFrame frame,
        String base,
        String title,
        List<Fact> facts,
        String theirCounts,
        List<CompareView.Row> theirs,
        String ownCounts,
        List<CompareView.Row> own) {
    public StaleView {
        facts = List.copyOf(facts);
        theirs = List.copyOf(theirs);
        own = List.copyOf(own);
    }

    public record Fact(String label, String base, String current, String wanted) {}
}
