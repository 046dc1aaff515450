package policybase.web.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import policybase.access.People;
import policybase.access.SignIns;
import policybase.document.Fault;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;

/// One's own password.
final class PasswordPages {
    private final SignIns signIns;
    private final People people;
    private final Guard guard;
    private final DeskRenderer renderer;

    PasswordPages(SignIns signIns, People people, Guard guard, DeskRenderer renderer) {
        this.signIns = signIns;
        this.people = people;
        this.guard = guard;
        this.renderer = renderer;
    }

    void form(Context context) {
        var account = Guard.visit(context).account();
        renderer.render(
                context,
                "password.jte",
                new PasswordView(renderer.frame(context, "修改口令"), account.login(), account.oneTime()));
    }

    /// Every other session of the account ends, and this one goes on under a new token.
    void change(Context context) {
        var visit = Guard.visit(context);
        Doing.attempt(context, Guard.PASSWORD, () -> {
            var chosen = field(context, "new");
            if (!chosen.equals(field(context, "again"))) {
                throw new Fault(Fault.Kind.INVALID, "两次填写的新口令不一样，请重新填写。");
            }
            people.changePassword(visit.account(), field(context, "old"), chosen, visit.actor());
            var renewed = signIns.renew(visit.session());
            guard.enter(context, renewed);
            guard.tell(renewed, "已修改口令，下次登录请用新口令；其他地方的登录都已退出。");
            context.redirect("/desk", HttpStatus.SEE_OTHER);
        });
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}
