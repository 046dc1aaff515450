package policybase.web.desk.gaps;

import static policybase.access.Right.READ_DRAFTS;
import static policybase.access.Right.WRITE_DRAFTS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.postTold;

import java.util.List;
import java.util.function.Supplier;
import policybase.curate.entry.EntryDesk;
import policybase.curate.gaps.CorrectionDesk;
import policybase.curate.gaps.GapDesk;
import policybase.curate.gaps.ReportDesk;
import policybase.store.Store;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// What people asked in vain and what errors they report: whoever reads drafts may look, curators work it off.
public final class GapRoom {
    static final String BASE = "/desk/gaps";
    static final String CORRECTIONS = "/desk/corrections";
    static final String REPORTS = "/desk/reports";

    private GapRoom() {}

    /// What the room needs, each made when first asked for.
    public record Parts(
            Supplier<GapDesk> gaps,
            Supplier<CorrectionDesk> corrections,
            Supplier<ReportDesk> reports,
            Supplier<EntryDesk> entries,
            Store store) {}

    public static Room of(Parts parts, DeskRenderer renderer) {
        var pages = new GapPages(parts, renderer);
        var actions = new GapActions(parts);
        var corrections = new CorrectionRoom(parts, renderer);
        var reports = new ReportPages(parts, renderer);
        var one = BASE + "/{number}";
        return new Room(
                List.of(new Room.Door("未命中", BASE, READ_DRAFTS), new Room.Door("纠错", CORRECTIONS, READ_DRAFTS)),
                List.of(
                        get(BASE, READ_DRAFTS, pages::list),
                        get(BASE + ".csv", READ_DRAFTS, pages::csv),
                        get(one, READ_DRAFTS, pages::one),
                        postTold(one + "/draft", WRITE_DRAFTS, actions::draft),
                        postTold(one + "/synonym", WRITE_DRAFTS, actions::synonym),
                        postTold(one + "/request", WRITE_DRAFTS, actions::request),
                        postTold(one + "/again", WRITE_DRAFTS, actions::again),
                        postTold(one + "/dismiss", WRITE_DRAFTS, actions::dismiss),
                        get(CORRECTIONS, READ_DRAFTS, corrections::list),
                        postTold(CORRECTIONS + "/{number}/reply", WRITE_DRAFTS, corrections::reply),
                        get(REPORTS, READ_DRAFTS, reports::list),
                        postTold(REPORTS + "/{number}/reply", WRITE_DRAFTS, reports::reply)));
    }
}
