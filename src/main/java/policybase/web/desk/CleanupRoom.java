package policybase.web.desk;

import static policybase.access.Right.DECIDE_VALIDITY;
import static policybase.access.Right.READ_DRAFTS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.post;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import policybase.answer.Inquiry;
import policybase.curate.cleanup.CleanupDesk;
import policybase.store.Documents;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;
import policybase.web.room.Uploads;

/// Clean-ups (清理): whoever reads drafts may look, whoever decides on validity may decide.
public final class CleanupRoom {
    private static final String BASE = "/desk/cleanup";

    private CleanupRoom() {}

    /// @param cleanups made when first asked for
    /// @param temporary where uploads lie until they are taken in
    public static Room of(
            Supplier<CleanupDesk> cleanups,
            Documents documents,
            Inquiry inquiry,
            Supplier<Path> temporary,
            DeskRenderer renderer) {
        var pages = new CleanupPages(cleanups, documents, inquiry, renderer);
        var actions = new CleanupActions(cleanups, documents, new Uploads(temporary));
        return new Room(
                List.of(new Room.Door("清理", BASE, READ_DRAFTS)),
                List.of(
                        get(BASE, READ_DRAFTS, pages::all),
                        post(BASE, DECIDE_VALIDITY, actions::take),
                        get(BASE + "/{id}", READ_DRAFTS, pages::one),
                        get(BASE + "/{id}/impact", READ_DRAFTS, pages::impact),
                        get(BASE + "/{id}/items/{ordinal}", READ_DRAFTS, pages::item),
                        post(BASE + "/{id}/decision", DECIDE_VALIDITY, actions::revise),
                        post(BASE + "/{id}/exact", DECIDE_VALIDITY, actions::acceptExact),
                        post(BASE + "/{id}/absent", DECIDE_VALIDITY, actions::rejectAbsent),
                        post(BASE + "/{id}/unlisted", DECIDE_VALIDITY, actions::acceptUnlisted),
                        post(BASE + "/{id}/confirm", DECIDE_VALIDITY, actions::confirm),
                        post(BASE + "/{id}/items/{ordinal}/accept", DECIDE_VALIDITY, actions::accept),
                        post(BASE + "/{id}/items/{ordinal}/reject", DECIDE_VALIDITY, actions::reject),
                        post(BASE + "/{id}/items/{ordinal}/reopen", DECIDE_VALIDITY, actions::reopen),
                        post(BASE + "/{id}/items/{ordinal}/undo", DECIDE_VALIDITY, actions::undo)));
    }
}
