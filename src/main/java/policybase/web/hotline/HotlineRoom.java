package policybase.web.hotline;

import static policybase.access.Right.NOTIFY_OPERATORS;
import static policybase.access.Right.TAKE_CALLS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.post;
import static policybase.web.room.Way.postTold;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import policybase.answer.EntryAnswers;
import policybase.answer.Inquiry;
import policybase.call.CallDesk;
import policybase.call.Callers;
import policybase.call.Deadlines;
import policybase.call.Departments;
import policybase.call.Shift;
import policybase.search.Places;
import policybase.store.Store;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// The console of the hotline: whoever takes calls, and nobody else.
public final class HotlineRoom {
    static final String ROOT = "/hotline";

    private HotlineRoom() {}

    /// What the console needs.
    ///
    /// @param county the place the base serves
    /// @param regions places a caller may be in
    /// @param places whose rules hold where
    /// @param callers kinds of callers
    /// @param deadlines by when reports are owed an answer
    /// @param glossary everyday word, formal words, remark
    public record Parts(
            Supplier<Inquiry> inquiry,
            Supplier<EntryAnswers> entries,
            Store store,
            Supplier<Departments> departments,
            String county,
            Supplier<List<String>> regions,
            Supplier<Places> places,
            Supplier<Callers> callers,
            Supplier<List<List<String>>> glossary,
            Deadlines deadlines,
            Clock clock) {}

    public static Room of(Parts parts, DeskRenderer renderer) {
        var desk = new CallDesk(parts.store(), parts.deadlines(), parts.clock());
        var pages = new HotlinePages(parts, renderer);
        var actions = new HotlineActions(parts, desk, renderer);
        var shift = new ShiftPages(parts, new Shift(parts.store(), parts.clock()), renderer);
        var notices = new NoticePages(parts.store().notices(), desk, renderer);
        return new Room(
                List.of(
                        new Room.Door("坐席台", ROOT, TAKE_CALLS),
                        new Room.Door("交接班", ROOT + "/shift", TAKE_CALLS),
                        new Room.Door("用语对照", ROOT + "/glossary", TAKE_CALLS),
                        new Room.Door("坐席通知", NoticePages.ADDRESS, NOTIFY_OPERATORS)),
                List.of(
                        get(ROOT, TAKE_CALLS, pages::console),
                        get(ROOT + "/find", TAKE_CALLS, pages::find),
                        get(ROOT + "/shift", TAKE_CALLS, shift::shift),
                        get(ROOT + "/glossary", TAKE_CALLS, shift::glossary),
                        get(NoticePages.ADDRESS, NOTIFY_OPERATORS, notices::list),
                        postTold(NoticePages.ADDRESS, NOTIFY_OPERATORS, notices::post),
                        postTold(NoticePages.ADDRESS + "/take-down", NOTIFY_OPERATORS, notices::takeDown),
                        post(ROOT + "/hand-over", TAKE_CALLS, actions::handOver),
                        postTold(ROOT + "/gap", TAKE_CALLS, actions::gap),
                        postTold(ROOT + "/error", TAKE_CALLS, actions::error),
                        postTold(ROOT + "/told", TAKE_CALLS, actions::told),
                        postTold(ROOT + "/keep", TAKE_CALLS, actions::keep),
                        postTold(ROOT + "/lay-away", TAKE_CALLS, actions::layAway),
                        postTold(ROOT + "/shift", TAKE_CALLS, actions::markRead)));
    }
}
