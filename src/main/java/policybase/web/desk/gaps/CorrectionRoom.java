package policybase.web.desk.gaps;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import policybase.access.Right;
import policybase.store.Correction;
import policybase.web.desk.gaps.CorrectionListView.Row;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// The queue of reported errors (纠错).
final class CorrectionRoom {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 200;

    private final GapRoom.Parts parts;
    private final DeskRenderer renderer;

    CorrectionRoom(GapRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void list(Context context) {
        var open = !"closed".equals(context.queryParam("show"));
        renderer.render(
                context,
                "corrections.jte",
                new CorrectionListView(
                        renderer.frame(context, "纠错"),
                        open,
                        parts.store().corrections().list(open, 0, MOST).stream()
                                .map(this::row)
                                .toList(),
                        Guard.visit(context).account().may(Right.WRITE_DRAFTS)));
    }

    void reply(Context context) {
        Doing.attempt(context, GapRoom.CORRECTIONS, () -> {
            var closes = "yes".equals(context.formParam("closes"));
            parts.corrections()
                    .get()
                    .reply(
                            context.pathParam("number"),
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
