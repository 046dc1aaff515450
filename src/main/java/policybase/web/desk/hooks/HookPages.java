package policybase.web.desk.hooks;

import static policybase.web.desk.hooks.HookRoom.HOOKS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import policybase.follow.hook.HookDesk;
import policybase.store.Handouts.Audience;
import policybase.store.Hooks.Delivery;
import policybase.store.Hooks.Hook;
import policybase.store.Hooks.Progress;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// The page of addresses that are told of changes.
final class HookPages {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final HookDesk desk;
    private final DeskRenderer renderer;
    private final ZoneId zone;

    HookPages(HookDesk desk, DeskRenderer renderer, ZoneId zone) {
        this.desk = desk;
        this.renderer = renderer;
        this.zone = zone;
    }

    void all(Context context) {
        renderer.render(
                context,
                "hooks.jte",
                new HooksView(
                        renderer.frame(context, "变更通知"),
                        desk.all().stream().map(this::row).toList()));
    }

    void add(Context context) {
        Doing.attempt(context, HOOKS, () -> {
            var visit = Guard.visit(context);
            var isForOperators = Posted.text(context, "audience", 20).equals(Audience.OPERATORS.word());
            var hook = desk.add(
                    Posted.text(context, "name", LONGEST_NAME),
                    Posted.text(context, "address", LONGEST_ADDRESS),
                    isForOperators ? Audience.OPERATORS : Audience.PUBLIC,
                    visit.actor());
            visit.tell("已登记。签名用的密钥：" + hook.secret() + " （只显示这一次，请现在就抄到接收通知的系统里）");
            context.redirect(HOOKS, HttpStatus.SEE_OTHER);
        });
    }

    void stop(Context context) {
        Doing.attempt(context, HOOKS, () -> {
            desk.stop(context.pathParam("hook"), Guard.visit(context).actor());
            Guard.visit(context).tell("已停用，不再通知这个地址。");
            context.redirect(HOOKS, HttpStatus.SEE_OTHER);
        });
    }

    void again(Context context) {
        Doing.attempt(context, HOOKS, () -> {
            desk.again(context.pathParam("delivery"), Guard.visit(context).actor());
            Guard.visit(context).tell("马上再送一次，结果过几秒看。");
            context.redirect(HOOKS, HttpStatus.SEE_OTHER);
        });
    }

    private HooksView.Row row(Hook hook) {
        return new HooksView.Row(
                HOOKS + "/" + hook.id() + "/stop",
                hook.id(),
                hook.name(),
                hook.address(),
                switch (hook.audience()) {
                    case PUBLIC -> "公开内容";
                    case OPERATORS -> "公开内容和仅坐席的条目";
                },
                moment(hook.madeAt()) + " " + hook.madeBy(),
                hook.stoppedAt().map(this::moment).orElse(""),
                desk.latest(hook).stream().map(this::sent).toList());
    }

    private HooksView.Sent sent(Delivery delivery) {
        return new HooksView.Sent(
                delivery.progress() == Progress.DEAD ? HOOKS + "/deliveries/" + delivery.id() + "/again" : "",
                delivery.id(),
                moment(delivery.madeAt()),
                switch (delivery.progress()) {
                    case DONE -> "已送到";
                    case DEAD -> "没有送到，已放弃";
                    case WAITING -> delivery.attempts() == 0 ? "等待发送" : "没有送到，" + moment(delivery.nextAt()) + "再试";
                },
                delivery.progress() != Progress.DONE && delivery.attempts() > 0,
                delivery.attempts(),
                delivery.note());
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
