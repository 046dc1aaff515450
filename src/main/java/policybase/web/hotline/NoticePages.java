package policybase.web.hotline;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import policybase.call.CallDesk;
import policybase.store.Notices;
import policybase.web.hotline.NoticesView.NoticeLine;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// Where notices for operators (坐席通知) are written and taken down.
final class NoticePages {
    static final String ADDRESS = HotlineRoom.ROOT + "/notices";

    private static final int LISTED = 50;

    /// A week is as long as most notices hold.
    private static final int USUAL_DAYS = 7;

    private final Notices notices;
    private final CallDesk desk;
    private final DeskRenderer renderer;

    NoticePages(Notices notices, CallDesk desk, DeskRenderer renderer) {
        this.notices = notices;
        this.desk = desk;
        this.renderer = renderer;
    }

    void list(Context context) {
        var today = renderer.today();
        renderer.render(
                context,
                "hotline-notices.jte",
                new NoticesView(
                        renderer.frame(context, "坐席通知"),
                        notices.newest(LISTED).stream()
                                .map(posted -> line(posted, today))
                                .toList(),
                        today.toString(),
                        today.plusDays(USUAL_DAYS).toString()));
    }

    /// What every operator must know on a day.
    static List<NoticeLine> on(LocalDate today, Notices notices) {
        return notices.on(today).stream().map(posted -> line(posted, today)).toList();
    }

    private static NoticeLine line(Notices.Posted posted, LocalDate today) {
        var notice = posted.notice();
        var state = posted.isDown()
                ? "已撤下"
                : notice.until().isBefore(today) ? "已结束" : notice.from().isAfter(today) ? "还没有开始" : "有效";
        return new NoticeLine(
                posted.number(),
                notice.text(),
                Cards.day(notice.from()) + "至" + Cards.day(notice.until()),
                notice.author(),
                state,
                !posted.isDown() && !notice.until().isBefore(today));
    }

    void post(Context context) {
        Doing.attempt(context, ADDRESS, () -> {
            var visit = Guard.visit(context);
            desk.post(
                    Posted.text(context, "text", CallDesk.LONGEST_NOTICE),
                    day(context, "from"),
                    day(context, "until"),
                    visit.actor());
            visit.tell("通知已发，到时自动收起。");
            context.redirect(ADDRESS, HttpStatus.SEE_OTHER);
        });
    }

    void takeDown(Context context) {
        Doing.attempt(context, ADDRESS, () -> {
            var visit = Guard.visit(context);
            desk.takeDown(Posted.number(context, "number"), visit.actor());
            visit.tell("通知已撤下。");
            context.redirect(ADDRESS, HttpStatus.SEE_OTHER);
        });
    }

    private static LocalDate day(Context context, String name) {
        return Posted.day(Posted.text(context, name, 10));
    }
}
