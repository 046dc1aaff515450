package policybase.web.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import policybase.access.SignIns;
import policybase.access.SignIns.Outcome;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// Signing in and out.
final class SignInPages {
    private static final int LONGEST_LOGIN = 40;

    private final SignIns signIns;
    private final Guard guard;
    private final DeskRenderer renderer;

    SignInPages(SignIns signIns, Guard guard, DeskRenderer renderer) {
        this.signIns = signIns;
        this.guard = guard;
        this.renderer = renderer;
    }

    void form(Context context) {
        var hasLeft = Optional.ofNullable(context.queryParam("left")).isPresent();
        show(
                context,
                next(context.queryParam("next")),
                "",
                hasLeft ? Optional.of("登录已经过期，刚才没有提交。写的内容还在，请用原来的账号登录，接着写。") : Optional.empty());
    }

    void signIn(Context context) {
        var next = next(context.formParam("next"));
        var login = Posted.text(context, "login", LONGEST_LOGIN);
        if (!guard.isOwnForm(context)) {
            refuse(context, HttpStatus.FORBIDDEN, next, login, "登录页已经过期，请重新填写。");
            return;
        }
        var password = Optional.ofNullable(context.formParam("password")).orElse("");
        switch (signIns.signIn(context.ip(), login, password)) {
            case Outcome.In(var session) -> {
                var left = guard.enter(context, session);
                context.redirect(left.orElse(next), HttpStatus.SEE_OTHER);
            }
            case Outcome.Wrong() -> refuse(context, HttpStatus.FORBIDDEN, next, login, "登录名或口令不对，请再试一次。");
            case Outcome.Locked() -> refuse(context, HttpStatus.FORBIDDEN, next, login, "这个账号已经停用，请找管理员。");
            case Outcome.Wait(var left) ->
                refuse(
                        context,
                        HttpStatus.TOO_MANY_REQUESTS,
                        next,
                        login,
                        "口令错的次数太多，请过" + minutes(left) + "分钟再试。忘记口令请找管理员重置。");
        }
    }

    private static long minutes(Duration left) {
        return Math.max(1, left.plusSeconds(59).toMinutes());
    }

    void signOut(Context context) {
        guard.leave(context);
        context.redirect(Guard.SIGN_IN, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context context, HttpStatus status, String next, String login, String why) {
        context.status(status);
        show(context, next, login, Optional.of(why));
    }

    private void show(Context context, String next, String login, Optional<String> trouble) {
        renderer.render(
                context,
                "sign-in.jte",
                new SignInView(renderer.outside("登录工作台", guard.before(context), trouble), next, login));
    }

    /// Only pages behind the guard: a link cannot send anybody elsewhere after signing in.
    private static String next(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(path -> path.matches("/(desk|hotline)(/[A-Za-z0-9/?=&%._-]*)?") && !path.contains("//"))
                .orElse("/desk");
    }
}
