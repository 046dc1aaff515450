package policybase.web.desk.golden;

import static policybase.access.Right.EDIT_LISTS;
import static policybase.access.Right.READ_REPORTS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.postTold;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import policybase.golden.GoldenDesk;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// Golden questions: whoever reads reports looks at them, whoever edits lists changes and asks them. Their use cases
/// write the lines of the audit log themselves.
public final class GoldenRoom {
    static final String BASE = "/desk/golden";

    private GoldenRoom() {}

    /// @param desk made when first asked for
    public static Room of(Supplier<GoldenDesk> desk, DeskRenderer renderer, ZoneId zone) {
        var pages = new GoldenPages(desk, renderer, zone);
        var actions = new GoldenActions(desk);
        return new Room(
                List.of(new Room.Door("标准题", BASE, READ_REPORTS)),
                List.of(
                        get(BASE, READ_REPORTS, pages::all),
                        postTold(BASE, EDIT_LISTS, actions::add),
                        postTold(BASE + "/runs", EDIT_LISTS, actions::begin),
                        get(BASE + "/runs/{run}", READ_REPORTS, pages::run),
                        get(BASE + "/runs/{run}/export.csv", READ_REPORTS, pages::csv),
                        get(BASE + "/{number}", READ_REPORTS, pages::one),
                        postTold(BASE + "/{number}", EDIT_LISTS, actions::change),
                        postTold(BASE + "/{number}/remove", EDIT_LISTS, actions::remove)));
    }
}
