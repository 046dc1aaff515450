package policybase.web.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.calendar.Calendar;
import policybase.web.http.Feed;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.http.SiteAddress;
import policybase.web.view.CalendarReader;

/// What ends soon (有效期日历): as a page, as a calendar file and as a feed; what has turned, as a feed.
final class CalendarPages {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Calendar calendar;
    private final List<Integer> marks;
    private final Supplier<Optional<LocalDate>> round;
    private final Forms forms;
    private final Renderer renderer;

    CalendarPages(Portal.Parts time, Forms forms, Renderer renderer) {
        this.calendar = time.calendar();
        this.marks = time.marks();
        this.round = time.round();
        this.forms = forms;
        this.renderer = renderer;
    }

    void page(Context context) {
        Params.of(context).done();
        renderer.render(context, "calendar.jte", reader().read(renderer.frame(context, "有效期日历"), round.get()));
    }

    void ics(Context context) {
        Params.of(context).done();
        var file = new CalendarFile(renderer.site().name() + "：有效期");
        for (var one : reader().ending()) {
            file.day(
                    one.id() + "-" + one.lastDay() + "@policybase",
                    one.lastDay(),
                    one.metadata().cited() + "有效期最后一天",
                    one.status().reason(),
                    SiteAddress.of(context) + "/documents/" + one.id());
        }
        context.contentType("text/calendar; charset=utf-8").result(file.text());
    }

    /// One message for each mark a document has come to.
    void atom(Context context) {
        Params.of(context).done();
        var feed = new Feed(context, renderer.site().name() + "：即将到期", "/calendar");
        for (var reminder : reader().reminders()) {
            var one = reminder.upcoming();
            feed.entry(
                    "ends/" + one.id() + "/" + one.lastDay() + "/" + reminder.mark(),
                    one.metadata().cited() + "有效期还剩不到" + reminder.mark() + "天",
                    "/documents/" + one.id(),
                    reminder.since().atStartOfDay(ZONE).toInstant(),
                    CalendarReader.sentence(one, forms.today()));
        }
        feed.send();
    }

    /// Every status that turned within a year.
    void changes(Context context) {
        Params.of(context).done();
        var feed = new Feed(context, renderer.site().name() + "：效力变化", "/calendar");
        for (var turned : calendar.past(forms.today(), 365)) {
            var turn = turned.turn();
            feed.entry(
                    "turn/" + turn.id() + "/" + turn.on() + "/" + turn.after().code(),
                    turned.metadata().cited() + turn.after().label(),
                    "/documents/" + turn.id(),
                    turn.on().atStartOfDay(ZONE).toInstant(),
                    turn.reason());
        }
        feed.send();
    }

    private CalendarReader reader() {
        return new CalendarReader(calendar, marks, forms.today());
    }
}
