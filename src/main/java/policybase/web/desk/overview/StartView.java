package policybase.web.desk.overview;

import java.util.List;
import java.util.Optional;
import policybase.web.room.DeskFrame;

/// What is to be done first.
///
/// @param day today, with the day of the week
/// @param greeting who looks, with what they are here for
/// @param sees whether they see the tasks themselves, or only how many there are
/// @param tiles what waits for them, by day
/// @param first what waits for them, due first at the head
/// @param mine how many that are in all
/// @param drafts what they have in hand
public record StartView(
        DeskFrame frame,
        String day,
        String greeting,
        boolean sees,
        List<Tile> tiles,
        List<TasksView.Row> first,
        long mine,
        String mineHref,
        List<Tile> drafts,
        List<Group> reasons,
        List<Group> departments,
        Optional<Ledger> ledger) {
    public StartView {
        tiles = List.copyOf(tiles);
        first = List.copyOf(first);
        drafts = List.copyOf(drafts);
        reasons = List.copyOf(reasons);
        departments = List.copyOf(departments);
    }

    /// @param tone class of the style sheet: late, near, or nothing
    public record Tile(String label, long count, String href, String tone) {}

    /// Tasks of one reason or department; addresses are empty for those who see numbers only.
    ///
    /// @param told what it means, in a few words; may be empty
    public record Group(
            String label,
            String told,
            long all,
            String allHref,
            long late,
            String lateHref,
            long mine,
            String mineHref) {}

    /// How far the county's own ledger has got.
    public record Ledger(int all, long open, long material, long done, long late) {}
}
