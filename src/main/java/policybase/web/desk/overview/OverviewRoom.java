package policybase.web.desk.overview;

import static policybase.access.Right.DECIDE_VALIDITY;
import static policybase.access.Right.READ_DRAFTS;
import static policybase.access.Right.READ_REPORTS;
import static policybase.access.Right.SELF;
import static policybase.access.Right.WRITE_DRAFTS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.post;
import static policybase.web.room.Way.postTold;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import policybase.access.People;
import policybase.curate.ValidityDesk;
import policybase.overview.TaskDesk;
import policybase.overview.plan.Candidates;
import policybase.overview.plan.PlanDesk;
import policybase.overview.plan.PlanSource;
import policybase.store.Originals;
import policybase.store.Store;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;
import policybase.web.room.Uploads;

/// Where a day at the desk begins. Counts are for whoever reads reports, what they count is for whoever reads drafts;
/// validity is decided by whoever has that right, the ledger is kept by curators. Whose department something is of is
/// asked by the handlers.
public final class OverviewRoom {
    static final String START = "/desk";
    static final String TASKS = "/desk/tasks";
    static final String PLAN = "/desk/plan";
    static final String VALIDITY = "/desk/validity";

    private OverviewRoom() {}

    /// What the room needs.
    ///
    /// @param validity made when first asked for
    /// @param candidates what the base can show, as it is now
    /// @param source the table of a file, as a reading process gives it
    /// @param temporary where uploads lie until they are taken in
    public record Parts(
            TaskDesk tasks,
            Supplier<ValidityDesk> validity,
            PlanDesk plans,
            Supplier<Candidates> candidates,
            BiFunction<Path, String, PlanSource> source,
            People people,
            Store store,
            Originals originals,
            Supplier<Path> temporary) {}

    public static Room of(Parts parts, DeskRenderer renderer) {
        var start = new StartPages(parts, renderer);
        var tasks = new TaskPages(parts, renderer);
        var validity = new ValidityPages(parts, renderer);
        var plan = new PlanPages(parts, renderer);
        var item = new PlanItemPages(parts, renderer);
        var taking = new PlanTaking(parts, renderer, new Uploads(parts.temporary()));
        return new Room(
                List.of(
                        new Room.Door("总览", START, READ_REPORTS),
                        new Room.Door("待办", TASKS, READ_DRAFTS),
                        new Room.Door("任务台账", PLAN, READ_REPORTS)),
                List.of(
                        get(START, SELF, start::page),
                        get(TASKS, READ_DRAFTS, tasks::list),
                        postTold(TASKS + "/settle", READ_DRAFTS, tasks::settle),
                        postTold(TASKS + "/reopen", READ_DRAFTS, tasks::reopen),
                        get(VALIDITY + "/{id}", READ_REPORTS, validity::page),
                        postTold(VALIDITY + "/{id}/decide", DECIDE_VALIDITY, validity::decide),
                        postTold(VALIDITY + "/{id}/record", DECIDE_VALIDITY, validity::record),
                        postTold(VALIDITY + "/{id}/take-back", DECIDE_VALIDITY, validity::takeBack),
                        get(PLAN, READ_REPORTS, plan::list),
                        get(PLAN + ".csv", READ_REPORTS, plan::csv),
                        get(PLAN + "/import", WRITE_DRAFTS, taking::form),
                        post(PLAN + "/trial", WRITE_DRAFTS, taking::trial),
                        postTold(PLAN + "/import", WRITE_DRAFTS, taking::take),
                        get(PLAN + "/{number}", READ_REPORTS, item::page),
                        postTold(PLAN + "/{number}/judge", WRITE_DRAFTS, item::judge),
                        postTold(PLAN + "/{number}/say", WRITE_DRAFTS, item::say)));
    }
}
