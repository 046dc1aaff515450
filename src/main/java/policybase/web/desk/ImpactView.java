package policybase.web.desk;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.view.StatusView;

/// What confirming would change.
///
/// @param missing what must be filled in first; empty when nothing
public record ImpactView(
        DeskFrame frame,
        String base,
        String decision,
        int accepted,
        List<ChangeView> changes,
        List<ChangeView> unchanged,
        List<RestingView> resting,
        List<String> conflicts,
        int unnamed,
        int open,
        String missing) {
    public ImpactView {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
        resting = List.copyOf(resting);
        conflicts = List.copyOf(conflicts);
    }

    /// One document.
    public record ChangeView(
            String place, String cited, String href, String day, StatusView before, StatusView after, String reason) {}

    /// A document that rests on one that ends.
    public record RestingView(String cited, String href, String how, String onCited) {}
}
