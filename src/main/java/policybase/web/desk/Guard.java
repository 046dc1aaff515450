package policybase.web.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import policybase.web.view.Address;

/// The one gate of the desk: deny by default. Nothing below `/desk` is answered without a session but the sign-in form
/// itself, and nothing is changed without the token that only the session's own forms carry.
final class Guard {
    static final String SIGN_IN = "/desk/sign-in";

    /// Name of the hidden field with the token.
    static final String FIELD = "form-token";

    private static final String COOKIE = "desk";
    private static final String BEFORE_COOKIE = "desk-form";
    private static final String SESSION = "desk.session";

    private final SignIns signIns;
    private final boolean secure;

    Guard(SignIns signIns, boolean secure) {
        this.signIns = signIns;
        this.secure = secure;
    }

    void check(Context context) {
        context.header("Cache-Control", "no-store");
        if (context.path().equals(SIGN_IN)) {
            return;
        }
        var session = Optional.ofNullable(context.cookie(COOKIE)).flatMap(signIns::find);
        var reads = context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
        if (session.isEmpty()) {
            refuse(context, reads);
        } else if (!reads && !isSame(session.get().formToken(), Optional.ofNullable(context.formParam(FIELD)))) {
            context.status(HttpStatus.FORBIDDEN);
            throw new Refused("这个表单已经过期，没有提交。请回到上一页，刷新后再提交。");
        } else {
            context.attribute(SESSION, session.get());
        }
    }

    private static void refuse(Context context, boolean reads) {
        if (!reads) {
            throw new Refused("您还没有登录，或者登录已经过期，没有提交。请重新登录。");
        }
        var next = context.path()
                + Optional.ofNullable(context.queryString()).map(q -> "?" + q).orElse("");
        context.redirect(new Address(SIGN_IN).add("next", next).toString(), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    static Session session(Context context) {
        Session session = context.attribute(SESSION);
        if (session == null) {
            throw new Refused("您还没有登录。");
        }
        return session;
    }

    void enter(Context context, Session session) {
        context.cookie(cookie(COOKIE, session.token(), -1));
        context.cookie(cookie(BEFORE_COOKIE, "", 0));
    }

    void leave(Context context) {
        signIns.signOut(session(context));
        context.cookie(cookie(COOKIE, "", 0));
    }

    /// The token of a sign-in form: in the form and in a cookie, which no other site can set.
    String before(Context context) {
        var token = signIns.fresh();
        context.cookie(cookie(BEFORE_COOKIE, token, -1));
        return token;
    }

    boolean isOwnForm(Context context) {
        return Optional.ofNullable(context.cookie(BEFORE_COOKIE))
                .filter(token -> !token.isEmpty())
                .map(token -> isSame(token, Optional.ofNullable(context.formParam(FIELD))))
                .orElse(false);
    }

    private static boolean isSame(String token, Optional<String> given) {
        return given.map(text -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /// @param seconds to live; -1 until the browser closes
    private Cookie cookie(String name, String value, int seconds) {
        return new Cookie(name, value, "/desk", seconds, secure, true, null, SameSite.STRICT);
    }
}
