package policybase.web.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/// Signing in and out.
final class SignInPages {
    private static final int LONGEST_NAME = 40;

    private final SignIns signIns;
    private final Guard guard;
    private final DeskRenderer renderer;

    SignInPages(SignIns signIns, Guard guard, DeskRenderer renderer) {
        this.signIns = signIns;
        this.guard = guard;
        this.renderer = renderer;
    }

    void form(Context context) {
        show(context, next(context.queryParam("next")), "", Optional.empty());
    }

    void signIn(Context context) {
        var next = next(context.formParam("next"));
        var person = Posted.text(context, "person", LONGEST_NAME);
        if (!guard.isOwnForm(context)) {
            context.status(HttpStatus.FORBIDDEN);
            show(context, next, person, Optional.of("登录页已经过期，请重新填写。"));
        } else if (signIns.isLocked(context.ip())) {
            locked(context, next, person);
        } else if (person.isEmpty()) {
            context.status(HttpStatus.BAD_REQUEST);
            show(context, next, person, Optional.of("请写下您的姓名，它会记在您经手的每一项上。"));
        } else {
            var session = signIns.signIn(
                    context.ip(),
                    person,
                    Optional.ofNullable(context.formParam("key")).orElse(""));
            if (session.isPresent()) {
                guard.enter(context, session.get());
                context.redirect(next, HttpStatus.SEE_OTHER);
            } else if (signIns.isLocked(context.ip())) {
                locked(context, next, person);
            } else {
                context.status(HttpStatus.FORBIDDEN);
                show(context, next, person, Optional.of("口令不对，请再试一次。"));
            }
        }
    }

    void signOut(Context context) {
        guard.leave(context);
        context.redirect(Guard.SIGN_IN, HttpStatus.SEE_OTHER);
    }

    private void locked(Context context, String next, String person) {
        context.status(HttpStatus.TOO_MANY_REQUESTS);
        show(context, next, person, Optional.of("口令连续错了" + SignIns.TRIES + "次，请过一分钟再试。"));
    }

    private void show(Context context, String next, String person, Optional<String> trouble) {
        renderer.render(
                context,
                "sign-in.jte",
                new SignInView(renderer.outside("登录工作台", guard.before(context), trouble), next, person));
    }

    /// Only pages of the desk: a link cannot send anybody elsewhere after signing in.
    private static String next(@org.jspecify.annotations.Nullable String given) {
        return Optional.ofNullable(given)
                .filter(path -> path.matches("/desk/[A-Za-z0-9/?=&%._-]*") && !path.contains("//"))
                .orElse("/desk/cleanup");
    }
}
