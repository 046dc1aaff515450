package policybase.web.desk.entries;

import static policybase.access.Right.APPROVE;
import static policybase.access.Right.DECIDE_VALIDITY;
import static policybase.access.Right.READ_DRAFTS;
import static policybase.access.Right.REVIEW;
import static policybase.access.Right.WRITE_DRAFTS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.post;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import policybase.curate.entry.Drafting;
import policybase.curate.entry.EntryDesk;
import policybase.curate.entry.EntryImport;
import policybase.curate.entry.EntryText;
import policybase.document.Entry.State;
import policybase.search.Searcher;
import policybase.store.Originals;
import policybase.store.Store;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;
import policybase.web.room.Uploads;

/// Entries (咨询条目): whoever reads drafts may look; each review has its right, and so its people.
public final class EntryRoom {
    static final String BASE = "/desk/entries";
    static final String NEW = BASE + "/new";

    private EntryRoom() {}

    /// What the room needs.
    ///
    /// @param desk made when first asked for
    /// @param imports takes entries in from files
    /// @param rows reads the rows of a file by the name it came with
    /// @param temporary where uploads lie until they are taken in
    public record Parts(
            Supplier<EntryDesk> desk,
            Store store,
            Searcher searcher,
            Drafting drafting,
            Supplier<EntryImport> imports,
            BiFunction<Path, String, List<EntryText.Row>> rows,
            Originals originals,
            Supplier<Path> temporary) {}

    public static Room of(Parts parts, DeskRenderer renderer) {
        var lists = new EntryLists(parts.desk(), parts.store(), renderer);
        var pages = new EntryDeskPages(parts.desk(), parts.store(), renderer);
        var picker = new ClausePicker(parts.desk(), parts.store(), parts.searcher(), parts.drafting(), renderer);
        var actions = new EntryActions(parts.desk(), parts.store(), renderer);
        var taking = new EntryTaking(parts, renderer, new Uploads(parts.temporary()));
        return new Room(
                List.of(new Room.Door("咨询条目", BASE, READ_DRAFTS)),
                List.of(
                        get(BASE, READ_DRAFTS, lists::list),
                        get(BASE + "/tasks", READ_DRAFTS, lists::tasks),
                        get(NEW, WRITE_DRAFTS, pages::begin),
                        get(BASE + "/clauses", WRITE_DRAFTS, picker::pick),
                        get(EntryTaking.HERE, WRITE_DRAFTS, taking::form),
                        get(EntryTaking.TEMPLATE, WRITE_DRAFTS, taking::template),
                        post(EntryTaking.TRIAL, WRITE_DRAFTS, taking::trial),
                        post(EntryTaking.HERE, WRITE_DRAFTS, taking::take),
                        post(NEW, WRITE_DRAFTS, actions::begin),
                        post(BASE + "/proposed", WRITE_DRAFTS, picker::propose),
                        get(BASE + "/{id}", READ_DRAFTS, pages::one),
                        get(BASE + "/{id}/edit", WRITE_DRAFTS, pages::edit),
                        get(BASE + "/{id}/clauses", WRITE_DRAFTS, picker::pick),
                        post(BASE + "/{id}/edit", WRITE_DRAFTS, actions::write),
                        post(BASE + "/{id}/ground", WRITE_DRAFTS, actions::bind),
                        post(BASE + "/{id}/ground/remove", WRITE_DRAFTS, actions::unbind),
                        post(BASE + "/{id}/submit", WRITE_DRAFTS, actions::submit),
                        post(BASE + "/{id}/withdraw", WRITE_DRAFTS, actions::withdraw),
                        post(BASE + "/{id}/department", REVIEW, actions.review(State.DEPARTMENT)),
                        post(BASE + "/{id}/legal", DECIDE_VALIDITY, actions.review(State.LEGAL)),
                        post(BASE + "/{id}/final", APPROVE, actions.review(State.FINAL))));
    }

    /// Where an entry awaiting a review is reviewed; empty when it awaits none.
    static String review(State state) {
        return switch (state) {
            case DEPARTMENT -> "department";
            case LEGAL -> "legal";
            case FINAL -> "final";
            case DRAFT, PUBLISHED, WITHDRAWN -> "";
        };
    }
}
