package policybase.web.desk.lists;

import static policybase.access.Right.EDIT_LISTS;
import static policybase.access.Right.READ_REPORTS;
import static policybase.access.Right.RELEASE_LISTS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.postTold;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.curate.lists.ListDesk;
import policybase.curate.lists.ListKind;
import policybase.curate.lists.Live;
import policybase.curate.lists.Proposals;
import policybase.curate.lists.Release;
import policybase.curate.lists.Trials;
import policybase.document.Fault;
import policybase.store.Accounts;
import policybase.store.GoldenQuestions;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// Lists: whoever reads reports looks at them, whoever edits lists writes drafts and tries them, others bring them live
/// and go back. The use cases write the lines of the audit log themselves.
public final class ListRoom {
    static final String BASE = "/desk/lists";

    private ListRoom() {}

    /// What the room needs, made when first asked for.
    public record Parts(
            ListDesk desk,
            Trials trials,
            Release release,
            Live live,
            Proposals proposals,
            GoldenQuestions questions,
            Accounts accounts) {

        /// Names of people by their logins.
        Map<String, String> names() {
            return accounts.all().stream().collect(Collectors.toMap(Accounts.Kept::login, Accounts.Kept::name));
        }
    }

    public static Room of(Supplier<Parts> parts, DeskRenderer renderer) {
        var pages = new ListPages(parts, renderer);
        var drafts = new DraftPages(parts, renderer);
        var history = new HistoryPages(parts, renderer);
        var rows = new RowActions(parts, renderer);
        var pastes = new PasteActions(parts, renderer);
        var actions = new ListActions(parts);
        var one = BASE + "/{list}";
        return new Room(
                List.of(new Room.Door("词表", BASE, READ_REPORTS)),
                List.of(
                        get(BASE, READ_REPORTS, pages::all),
                        get(one, READ_REPORTS, pages::one),
                        get(one + "/export.csv", READ_REPORTS, pages::csv),
                        get(one + "/row", EDIT_LISTS, rows::form),
                        postTold(one + "/row", EDIT_LISTS, rows::write),
                        postTold(one + "/remove", EDIT_LISTS, rows::remove),
                        postTold(one + "/take-back", EDIT_LISTS, actions::takeBack),
                        postTold(one + "/settle", EDIT_LISTS, actions::settle),
                        get(one + "/paste", EDIT_LISTS, pastes::form),
                        postTold(one + "/paste", EDIT_LISTS, pastes::dry),
                        postTold(one + "/paste/take", EDIT_LISTS, pastes::take),
                        get(one + "/draft", READ_REPORTS, drafts::draft),
                        postTold(one + "/discard", EDIT_LISTS, actions::discard),
                        postTold(one + "/try", EDIT_LISTS, actions::begin),
                        postTold(one + "/try-again", RELEASE_LISTS, actions::begin),
                        postTold(one + "/release", RELEASE_LISTS, actions::release),
                        get(one + "/history", READ_REPORTS, history::all),
                        get(one + "/versions/{number}", READ_REPORTS, history::one),
                        postTold(one + "/restore", RELEASE_LISTS, actions::restore)));
    }

    static ListKind kind(Context context) {
        return ListKind.named(context.pathParam("list"))
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这张词表，网址可能抄错了。"));
    }

    static String page(ListKind kind) {
        return BASE + "/" + kind.id();
    }
}
