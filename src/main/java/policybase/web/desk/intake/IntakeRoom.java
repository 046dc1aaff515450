package policybase.web.desk.intake;

import static policybase.access.Right.APPROVE;
import static policybase.access.Right.DECIDE_VALIDITY;
import static policybase.access.Right.READ_DRAFTS;
import static policybase.access.Right.REVIEW;
import static policybase.access.Right.WRITE_DRAFTS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.post;
import static policybase.web.room.Way.postTold;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import policybase.curate.review.ReviewDesk;
import policybase.curate.review.SheetImport;
import policybase.interpretation.Interpretations;
import policybase.interpretation.Planning;
import policybase.store.Originals;
import policybase.store.Reviewing;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;
import policybase.web.room.Uploads;

/// Intake and review: whoever reads drafts may look, curators write, reviewers and approvers pass and return, approvers
/// publish
/// and withdraw. Who may do what to which document is up to `curate.review.Workflow`.
public final class IntakeRoom {
    static final String BASE = "/desk/intake";

    private IntakeRoom() {}

    /// What the room needs.
    ///
    /// @param desk made when first asked for
    /// @param text the words of an original as a reading process gives them
    /// @param temporary where uploads lie until they are taken in
    public record Parts(
            Supplier<ReviewDesk> desk,
            Supplier<SheetImport> sheets,
            Supplier<Interpretations> interpretations,
            Supplier<Planning> planning,
            Reviewing reviewing,
            Originals originals,
            BiFunction<Path, String, List<String>> text,
            Supplier<Path> temporary) {}

    public static Room of(Parts parts, DeskRenderer renderer) {
        var uploads = new Uploads(parts.temporary());
        var lists = new ListPages(parts, renderer, uploads);
        var sheets = new SheetPages(parts, renderer, uploads);
        var drafts = new DraftPages(parts, renderer);
        var edits = new DraftEdits(parts.desk(), renderer);
        var plans = new InterpretationPlanPages(parts, renderer);
        var steps = new DraftSteps(parts.desk());
        var originals = new OriginalPages(parts);
        var one = BASE + "/{id}";
        return new Room(
                List.of(new Room.Door("收录与审核", BASE, READ_DRAFTS)),
                List.of(
                        get(BASE, READ_DRAFTS, lists::all),
                        postTold(BASE, WRITE_DRAFTS, lists::take),
                        get(SheetPages.BASE, WRITE_DRAFTS, sheets::form),
                        post(SheetPages.BASE, WRITE_DRAFTS, sheets::plan),
                        postTold(SheetPages.BASE + "/apply", WRITE_DRAFTS, sheets::apply),
                        get(one, READ_DRAFTS, drafts::one),
                        get(one + "/outline", READ_DRAFTS, drafts::outline),
                        get(one + "/original", READ_DRAFTS, originals::original),
                        get(one + "/text", READ_DRAFTS, originals::text),
                        postTold(one + "/facts", WRITE_DRAFTS, edits::fact),
                        postTold(one + "/accept", WRITE_DRAFTS, edits::acceptAll),
                        postTold(one + "/problems", WRITE_DRAFTS, edits::problem),
                        postTold(one + "/words", WRITE_DRAFTS, edits::words),
                        postTold(one + "/withhold", WRITE_DRAFTS, edits::withhold),
                        postTold(one + "/outline", WRITE_DRAFTS, edits::outline),
                        postTold(one + "/undo", WRITE_DRAFTS, edits::undo),
                        get(one + "/plan", WRITE_DRAFTS, plans::form),
                        postTold(one + "/plan", WRITE_DRAFTS, plans::save),
                        postTold(one + "/normative", DECIDE_VALIDITY, steps::normative),
                        postTold(one + "/findings", READ_DRAFTS, steps::judge),
                        postTold(one + "/submit", WRITE_DRAFTS, steps::submit),
                        postTold(one + "/pass", REVIEW, steps::pass),
                        postTold(one + "/return", REVIEW, steps::back),
                        postTold(one + "/approve", APPROVE, steps::pass),
                        postTold(one + "/reject", APPROVE, steps::back),
                        postTold(one + "/publish", APPROVE, steps::publish),
                        postTold(one + "/withdraw", APPROVE, steps::withdraw)));
    }
}
