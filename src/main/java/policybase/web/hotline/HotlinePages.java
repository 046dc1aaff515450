package policybase.web.hotline;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import policybase.store.Shifts.Kept;
import policybase.web.hotline.FoundView.ChoiceView;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;

/// The console itself, and the part of it that follows what is typed.
final class HotlinePages {
    private static final int STARTERS = 9;

    private final HotlineRoom.Parts parts;
    private final DeskRenderer renderer;

    HotlinePages(HotlineRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void console(Context context) {
        var call = Call.asked(context, renderer.today());
        renderer.render(
                context,
                "hotline.jte",
                new HotlineView(
                        renderer.frame(context, "坐席台"),
                        found(context, call),
                        NoticePages.on(renderer.today(), parts.store().notices()),
                        call.region(),
                        parts.county(),
                        call.isToday() ? "" : call.day().toString(),
                        call.caller(),
                        call.history(),
                        call.everywhere(),
                        call.trouble(),
                        parts.callers().get().kinds(),
                        parts.regions().get()));
    }

    /// The results alone.
    void find(Context context) {
        renderer.render(context, "hotline-found.jte", found(context, Call.asked(context, renderer.today())));
    }

    private FoundView found(Context context, Call call) {
        return finder(parts).find(call, call.text().isEmpty() ? starters(context, call) : List.of());
    }

    static Finder finder(HotlineRoom.Parts parts) {
        return new Finder(
                parts.inquiry().get(),
                parts.entries().get(),
                parts.departments().get(),
                parts.places().get(),
                new Cards(
                        parts.store().documents(),
                        parts.county(),
                        parts.callers().get()));
    }

    /// Favourites, to begin with.
    private List<ChoiceView> starters(Context context, Call call) {
        var views = new ArrayList<ChoiceView>();
        for (var kept : parts
                .store()
                .shifts()
                .kept(Guard.visit(context).account().login())
                .stream()
                .limit(STARTERS)
                .toList()) {
            views.add(starter(kept, views.size() + 1, call));
        }
        return views;
    }

    private static ChoiceView starter(Kept kept, int number, Call call) {
        return new ChoiceView(number, kept.title(), call.withText(kept.title()).href());
    }
}
