package policybase.web.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import policybase.access.SignIns;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;

/// One's own account: what it is, and where it is signed in.
final class AccountPages {
    static final String ACCOUNT = "/desk/account";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final SignIns signIns;
    private final DeskRenderer renderer;
    private final ZoneId zone;

    AccountPages(SignIns signIns, DeskRenderer renderer, ZoneId zone) {
        this.signIns = signIns;
        this.renderer = renderer;
        this.zone = zone;
    }

    void page(Context context) {
        var visit = Guard.visit(context);
        var sessions = signIns.of(visit.account().login()).stream()
                .map(one -> new AccountView.Place(
                        one.origin(),
                        moment(one.began()),
                        moment(one.seen()),
                        one.token().equals(visit.session().token())))
                .toList();
        renderer.render(
                context, "account.jte", new AccountView(renderer.frame(context, "我的账号"), visit.account(), sessions));
    }

    void signOutElsewhere(Context context) {
        var visit = Guard.visit(context);
        var count = signIns.signOutElsewhere(visit.session(), visit.actor());
        visit.tell(count == 0 ? "没有其他地方的登录。" : "退出了其他" + count + "处登录。");
        context.redirect(ACCOUNT, HttpStatus.SEE_OTHER);
    }

    private String moment(Instant at) {
        return LocalDateTime.ofInstant(at, zone).format(MOMENT);
    }
}
