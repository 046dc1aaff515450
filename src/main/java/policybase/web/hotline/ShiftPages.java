package policybase.web.hotline;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.answer.Outcome;
import policybase.call.Shift;
import policybase.store.EntryTasks.Task;
import policybase.store.Reports.Filed;
import policybase.web.hotline.ShiftView.NewsView;
import policybase.web.hotline.ShiftView.ReportView;
import policybase.web.hotline.ShiftView.ThingView;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// The change of shift (交接班), and everyday words beside formal ones (用语对照).
final class ShiftPages {
    static final String ADDRESS = HotlineRoom.ROOT + "/shift";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int FEW = 10;
    private static final int MOST = 200;

    /// From so many times a day on a question is told to operators.
    private static final int OFTEN = 3;

    private static final List<String> OUTCOMES =
            List.of(Outcome.values()).stream().map(Outcome::code).toList();

    private final HotlineRoom.Parts parts;
    private final Shift shift;
    private final DeskRenderer renderer;

    ShiftPages(HotlineRoom.Parts parts, Shift shift, DeskRenderer renderer) {
        this.parts = parts;
        this.shift = shift;
        this.renderer = renderer;
    }

    void shift(Context context) {
        var login = Guard.visit(context).account().login();
        var since = shift.of(login);
        var shifts = parts.store().shifts();
        var midnight = LocalDate.ofInstant(parts.clock().instant(), ZONE)
                .atStartOfDay(ZONE)
                .toInstant();
        renderer.render(
                context,
                "hotline-shift.jte",
                new ShiftView(
                        renderer.frame(context, "交接班"),
                        moment(since.from()),
                        since.upTo(),
                        since.news().stream().map(ShiftPages::news).toList(),
                        NoticePages.on(renderer.today(), parts.store().notices()),
                        parts.store().entryTasks().open().stream()
                                .map(ShiftPages::silent)
                                .toList(),
                        shifts.hot(midnight, FEW).stream()
                                .map(hot ->
                                        new ThingView(hot.title(), ask(hot.title()), hot.target(), hot.times() + "次"))
                                .toList(),
                        asked(midnight),
                        shifts.lately(login, FEW).stream()
                                .map(told -> new ThingView(
                                        told.title(), ask(told.title()), told.target(), moment(told.at())))
                                .toList(),
                        shifts.kept(login).stream()
                                .map(kept -> new ThingView(kept.title(), ask(kept.title()), kept.target(), ""))
                                .toList(),
                        parts.store().reports().of(login, FEW * 3).stream()
                                .map(ShiftPages::report)
                                .toList()));
    }

    /// What people ask on the site and the telephone today, answered or not; not what one person asks.
    private List<ThingView> asked(Instant midnight) {
        return parts.store().keptAnswers().often(midnight, OUTCOMES, OFTEN, 1, FEW).stream()
                .map(often -> new ThingView(often.question(), ask(often.question()), "", often.times() + "次"))
                .toList();
    }

    private static String ask(String title) {
        return new Address(HotlineRoom.ROOT).add("q", title).toString();
    }

    private static NewsView news(Shift.News news) {
        return new NewsView(news.what(), news.title(), news.href(), news.how(), moment(news.at()));
    }

    private static NewsView silent(Task task) {
        var cause = task.cause();
        return new NewsView(
                "口径暂停", cause.question(), "", cause.why().label() + "：" + cause.reason(), moment(task.raised()));
    }

    private static ReportView report(Filed filed) {
        var report = filed.report();
        return new ReportView(
                filed.number(),
                report.kind().label(),
                report.text(),
                report.note(),
                filed.state().label(),
                filed.reply(),
                moment(report.at()),
                report.due().toString());
    }

    private static String moment(Instant moment) {
        return MOMENT.format(LocalDateTime.ofInstant(moment, ZONE));
    }

    void glossary(Context context) {
        var words = Optional.ofNullable(context.queryParam("w")).orElse("").strip();
        var fitting = parts.glossary().get().stream()
                .filter(row -> row.size() > 4)
                .filter(row -> words.isEmpty()
                        || Stream.of(row.get(0), row.get(1), row.get(3)).anyMatch(cell -> cell.contains(words)))
                .toList();
        renderer.render(
                context,
                "hotline-glossary.jte",
                new GlossaryView(
                        renderer.frame(context, "用语对照"),
                        words,
                        fitting.size(),
                        fitting.stream().limit(MOST).map(ShiftPages::word).toList()));
    }

    private static GlossaryView.Word word(List<String> row) {
        var note = row.get(4).indexOf('；') < 0
                ? ""
                : row.get(4).substring(row.get(4).indexOf('；') + 1);
        return new GlossaryView.Word(row.get(0), row.get(1).replace("|", "、"), row.get(3), note, ask(row.get(0)));
    }
}
