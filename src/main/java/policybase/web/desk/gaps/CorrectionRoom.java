package policybase.web.desk.gaps;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import policybase.access.Right;
import policybase.store.Correction;
import policybase.store.Store;
import policybase.web.desk.gaps.CorrectionListView.Row;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.Address;

/// The queue of reported errors (纠错).
final class CorrectionRoom {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final GapRoom.Parts parts;
    private final DeskRenderer renderer;

    CorrectionRoom(GapRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void list(Context context) {
        var corrections = parts.store().corrections();
        var one = Optional.ofNullable(context.queryParam("number")).flatMap(corrections::find);
        var open = one.map(Correction::isOpen).orElse(!"closed".equals(context.queryParam("show")));
        var paged = new Paged(GapRoom.CORRECTIONS, open, Paged.number(context), corrections.count(open));
        renderer.render(
                context,
                "corrections.jte",
                new CorrectionListView(
                        renderer.frame(context, "纠错"),
                        tabs(parts.store(), GapRoom.CORRECTIONS, open),
                        open,
                        one.map(List::of).orElseGet(() -> corrections.list(open, paged.offset(), Paged.SIZE)).stream()
                                .map(this::row)
                                .toList(),
                        Guard.visit(context).account().may(Right.WRITE_DRAFTS),
                        paged.total(),
                        one.isPresent() ? "" : paged.range(),
                        one.isPresent() ? "" : paged.previous(),
                        one.isPresent() ? "" : paged.next()));
    }

    /// The queues of what the public and what operators report, side by side.
    static List<CorrectionListView.Tab> tabs(Store store, String here, boolean open) {
        return List.of(
                tab("公众待答复（" + store.corrections().count(true) + "）", GapRoom.CORRECTIONS, true, here, open),
                tab("公众已办结", GapRoom.CORRECTIONS, false, here, open),
                tab("坐席待答复（" + store.reports().count(true) + "）", GapRoom.REPORTS, true, here, open),
                tab("坐席已办结", GapRoom.REPORTS, false, here, open));
    }

    private static CorrectionListView.Tab tab(String label, String base, boolean of, String here, boolean open) {
        return new CorrectionListView.Tab(label, base + (of ? "" : "?show=closed"), base.equals(here) && of == open);
    }

    void reply(Context context) {
        var number = context.pathParam("number");
        Doing.attempt(
                context, new Address(GapRoom.CORRECTIONS).add("number", number).toString(), () -> {
                    var closes = "yes".equals(context.formParam("closes"));
                    parts.corrections()
                            .get()
                            .reply(
                                    number,
                                    Posted.text(context, "reply", 1000),
                                    closes,
                                    Guard.visit(context).actor());
                    Guard.visit(context).tell(closes ? "已答复并办结。" : "已答复，还没有办结。");
                    context.redirect(GapRoom.CORRECTIONS, HttpStatus.SEE_OTHER);
                });
    }

    private Row row(Correction correction) {
        return new Row(
                correction.number(),
                correction.due().toString(),
                correction.isOpen() && correction.due().isBefore(renderer.today()),
                correction.kind().label(),
                correction.place().label(),
                correction.page(),
                Optional.of(correction.subject())
                        .filter(text -> !text.isEmpty())
                        .orElse("（没有写）"),
                correction.told(),
                correction.replies().stream()
                        .map(reply -> LocalDate.ofInstant(reply.at(), ZONE) + " " + reply.actor() + "：" + reply.text())
                        .toList());
    }
}
