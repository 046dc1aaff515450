package policybase.web.hotline;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import policybase.call.CallDesk;
import policybase.call.CallDesk.Said;
import policybase.call.Departments.Duty;
import policybase.call.HandOver;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Held;
import policybase.store.Reports.Filed;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// What the forms of the console do.
final class HotlineActions {
    private static final int NOTE = 1000;
    private static final int LONGEST = 300;

    private final HotlineRoom.Parts parts;
    private final CallDesk desk;
    private final DeskRenderer renderer;

    HotlineActions(HotlineRoom.Parts parts, CallDesk desk, DeskRenderer renderer) {
        this.parts = parts;
        this.desk = desk;
        this.renderer = renderer;
    }

    void gap(Context context) {
        var call = Call.posted(context, renderer.today());
        attempt(context, call, () -> filed(context, call, desk.missing(said(context, call), visitor(context))));
    }

    void error(Context context) {
        var call = Call.posted(context, renderer.today());
        attempt(context, call, () -> filed(context, call, desk.wrong(said(context, call), visitor(context))));
    }

    private static void attempt(Context context, Call call, Runnable deed) {
        Doing.attempt(context, call.href(), deed);
    }

    private static Said said(Context context, Call call) {
        return new Said(
                call.text(),
                Posted.text(context, "target", LONGEST),
                call.region(),
                Posted.text(context, "note", NOTE));
    }

    private static Actor visitor(Context context) {
        return Guard.visit(context).actor();
    }

    /// The next call begins with an empty box.
    private static void filed(Context context, Call call, Filed filed) {
        Guard.visit(context)
                .tell("已记下" + filed.report().kind().label() + "第" + filed.number() + "号，"
                        + Cards.day(filed.report().due()) + "前答复，在“交接班”里看结果。");
        context.redirect(call.withText("").href(), HttpStatus.SEE_OTHER);
    }

    void told(Context context) {
        var call = Call.posted(context, renderer.today());
        attempt(context, call, () -> {
            var target = target(context);
            desk.told(call.text(), target, title(target), visitor(context));
            back(context, call, "已记为答复。");
        });
    }

    void keep(Context context) {
        var call = Call.posted(context, renderer.today());
        attempt(context, call, () -> {
            var target = target(context);
            desk.keep(target, title(target), visitor(context));
            back(context, call, "已收藏。");
        });
    }

    void layAway(Context context) {
        Doing.attempt(context, ShiftPages.ADDRESS, () -> {
            desk.layAway(target(context), visitor(context));
            Guard.visit(context).tell("已从收藏中拿掉。");
            context.redirect(ShiftPages.ADDRESS, HttpStatus.SEE_OTHER);
        });
    }

    /// A script wants no page back.
    private static void back(Context context, Call call, String told) {
        if (context.header(Guard.HEADER) != null) {
            context.status(HttpStatus.NO_CONTENT);
            return;
        }
        Guard.visit(context).tell(told);
        context.redirect(call.href(), HttpStatus.SEE_OTHER);
    }

    private static String target(Context context) {
        var target = Posted.text(context, "target", LONGEST);
        if (!target.matches("/(?:entries|documents)/[\\p{L}\\p{N}#/._~-]+")) {
            throw new Fault(Fault.Kind.INVALID, "没有选中口径或条款，请先打开一条。");
        }
        return target;
    }

    /// How what stands at an address is called, as the base has it now.
    private String title(String target) {
        var id = target.replaceFirst("^/[a-z]+/", "").split("#", 2);
        var store = parts.store();
        var title = target.startsWith("/entries/")
                ? Optional.of(id[0])
                        .filter(EntryId::isValid)
                        .flatMap(one -> store.entries().published(new EntryId(one)))
                        .map(Entry::question)
                : Optional.of(id[0])
                        .filter(DocumentId::isValid)
                        .flatMap(one -> store.documents().published(new DocumentId(one)))
                        .map(held -> held.document().metadata().title().cited() + place(held, id));
        return title.orElseThrow(() -> new Fault(Fault.Kind.MISSING, "这一条已经撤下，请重新查一次。"));
    }

    private static String place(Held held, String[] id) {
        return Optional.of(id)
                .filter(parts -> parts.length > 1)
                .flatMap(parts -> held.document().body().clause(parts[1]))
                .map(clause -> clause.locator().citation())
                .orElse("");
    }

    void markRead(Context context) {
        Doing.attempt(context, ShiftPages.ADDRESS, () -> {
            var upTo = Posted.text(context, "upTo", 18);
            if (!upTo.matches("\\d+")) {
                throw new Fault(Fault.Kind.INVALID, "表单里的数字有误，请刷新后再试。");
            }
            desk.markRead(Long.parseLong(upTo), visitor(context));
            Guard.visit(context).tell("已读完，下次只列以后的变化。");
            context.redirect(ShiftPages.ADDRESS, HttpStatus.SEE_OTHER);
        });
    }

    /// Nothing is kept of it; the audit log says that a matter was handed over, and to whom.
    void handOver(Context context) {
        var call = Call.posted(context, renderer.today());
        Doing.attempt(context, call.href(), () -> handOver(context, call));
    }

    private void handOver(Context context, Call call) {
        var duty = parts.departments().get().of(call.text() + " " + Posted.text(context, "note", NOTE));
        var given = Posted.text(context, "department", LONGEST);
        var sort = Posted.text(context, "sort", 10);
        var order = new HandOver(
                LocalDateTime.ofInstant(parts.clock().instant(), parts.clock().getZone()),
                HandOver.SORTS.contains(sort) ? sort : HandOver.SORTS.getFirst(),
                Posted.text(context, "place", 100),
                content(context, call),
                Posted.text(context, "shown", NOTE),
                given.isEmpty() ? duty.map(Duty::department).orElse("") : given,
                due(Posted.text(context, "due", 10)),
                Posted.text(context, "secret", 5).equals("on"));
        var visit = Guard.visit(context);
        visit.tellAudit(order.department(), "", order.sort());
        renderer.render(
                context,
                "hotline-order.jte",
                new OrderView(
                        renderer.frame(context, "转办"),
                        Masking.mask(order.content()),
                        Masking.mask(order.place()),
                        order.shown(),
                        order.sort(),
                        order.department(),
                        order.due().toString(),
                        order.secret(),
                        order.text(),
                        duty.map(Duty::phone)
                                .filter(phone -> phone.length() > 1)
                                .orElse(""),
                        HandOver.SORTS,
                        parts.departments().get().names(),
                        call.href()));
    }

    private static String content(Context context, Call call) {
        var content = Posted.text(context, "content", NOTE);
        if (!content.isEmpty()) {
            return content;
        }
        var region = call.region().isEmpty() ? "" : "（来电人在" + call.region() + "）";
        var day = call.isToday() ? "" : "（事发日期" + Cards.day(call.day()) + "）";
        var note = Posted.text(context, "note", NOTE);
        return call.text() + region + day + (note.isEmpty() ? "" : "。" + note);
    }

    private LocalDate due(String typed) {
        return typed.isEmpty() ? desk.dueToday() : Posted.day(typed);
    }
}
