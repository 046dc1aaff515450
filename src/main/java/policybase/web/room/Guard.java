package policybase.web.room;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import policybase.access.Right;
import policybase.access.Session;
import policybase.access.SignIns;
import policybase.store.AuditLog;
import policybase.store.Deed;
import policybase.web.view.Address;

/// The one gate of all rooms: deny by default. It stands twice in the way of a request. [#check] stands before every
/// address below `/desk` and `/hotline`, known or not: nobody without a session, no writing without the token that
/// only the session's own forms carry, and nothing but a new password for whoever has a one-time one. [#within] stands
/// before each [Way]: nobody without its right; and afterwards it writes what was done into the audit log.
public final class Guard {
    public static final String SIGN_IN = "/desk/sign-in";
    public static final String PASSWORD = "/desk/password";
    public static final String SIGN_OUT = "/desk/sign-out";

    /// Name of the hidden field with the token.
    public static final String FIELD = "form-token";

    /// Name of the header with it, for requests made by a script of ours.
    public static final String HEADER = "X-Form-Token";

    private static final String VISIT = "room.visit";

    private final SignIns signIns;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean secure;
    private final String cookie;
    private final String formCookie;
    private final Left left;
    private final ConcurrentHashMap<String, Visit.Flash> flashes = new ConcurrentHashMap<>();

    /// @param secure whether cookies are sent over https only
    public Guard(SignIns signIns, AuditLog audit, Clock clock, boolean secure) {
        this.signIns = signIns;
        this.left = new Left(signIns, clock);
        this.audit = audit;
        this.clock = clock;
        this.secure = secure;
        // browsers take a cookie of such a name from this very host over https only
        this.cookie = secure ? "__Host-desk" : "desk";
        this.formCookie = secure ? "__Host-desk-form" : "desk-form";
    }

    public void check(Context context) {
        context.header("Cache-Control", "no-store");
        if (context.path().equals(SIGN_IN)) {
            return;
        }
        var signedIn = Optional.ofNullable(context.cookie(cookie)).flatMap(signIns::find);
        if (signedIn.isEmpty()) {
            refuse(context);
            return;
        }
        var session = signedIn.get().session();
        if (!isReading(context) && !isSame(session.formToken(), given(context))) {
            if (left.keep(context).isPresent()) {
                resume(context, session);
                return;
            }
            throw new Refused("这个表单已经过期，没有提交。请回到上一页，刷新后再提交。");
        }
        var visit = new Visit(signedIn.get(), context.ip(), flashes);
        if (visit.account().oneTime() && !isFirstSteps(context.path())) {
            if (!isReading(context)) {
                throw new Refused("请先修改一次性口令。");
            }
            context.redirect(PASSWORD, HttpStatus.SEE_OTHER);
            context.skipRemainingHandlers();
            return;
        }
        context.attribute(VISIT, visit);
    }

    private static boolean isReading(Context context) {
        return context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
    }

    private static boolean isFirstSteps(String path) {
        return path.equals(PASSWORD) || path.equals(SIGN_OUT);
    }

    private static Optional<String> given(Context context) {
        return Optional.ofNullable(context.header(HEADER)).or(() -> Optional.ofNullable(context.formParam(FIELD)));
    }

    private void refuse(Context context) {
        if (!isReading(context)) {
            var page = left.keep(context)
                    .orElseThrow(() -> new Refused(
                            context.isMultipartFormData()
                                    ? "您还没有登录，或者登录已经过期，没有提交。请重新登录，文件要重新选择。"
                                    : "您还没有登录，或者登录已经过期，没有提交。请重新登录。"));
            signInFirst(context, new Address(SIGN_IN).add("next", page).add("left", "yes"));
            return;
        }
        var next = context.path()
                + Optional.ofNullable(context.queryString()).map(q -> "?" + q).orElse("");
        signInFirst(context, new Address(SIGN_IN).add("next", next));
    }

    private static void signInFirst(Context context, Address address) {
        context.redirect(address.toString(), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    /// A form of an earlier session of somebody who has signed in again meanwhile: it goes back to them. Of somebody
    /// else's it is not said that there is any.
    private void resume(Context context, Session session) {
        var page = left(session).orElseThrow(() -> new Refused("这个表单已经过期，没有提交。请回到上一页，刷新后再提交。"));
        context.redirect(page, HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    /// What somebody was writing when their session ended is told on the next page, which it gives.
    private Optional<String> left(Session session) {
        var writing = left.take(session.login());
        writing.ifPresent(one -> flashes.put(session.token(), one.flash()));
        return writing.map(Left.Writing::page);
    }

    /// The handler of a way behind its right.
    public Handler within(Way way) {
        return context -> {
            if (way.right() == Right.ANYBODY) {
                way.handler().handle(context);
                return;
            }
            var visit = visit(context);
            if (!visit.account().may(way.right())) {
                throw new Refused("这里要有“" + way.right().label() + "”的权限，您的角色是"
                        + visit.account().roleLabels() + "。需要的话请找管理员。");
            }
            way.handler().handle(context);
            if (!way.isReading() && !way.isToldByUseCase() && !visit.isFailed() && context.statusCode() < 400) {
                tell(way, visit, context);
            }
        };
    }

    private void tell(Way way, Visit visit, Context context) {
        var told = visit.told();
        audit.append(new Deed(
                visit.actor(),
                word(way.path()),
                told.map(Visit.Told::target).orElse(context.path()),
                told.map(Visit.Told::before).orElse(""),
                told.map(Visit.Told::after).orElse(""),
                clock.instant()));
    }

    /// `/desk/cleanup/{id}/items/{ordinal}/accept` → `cleanup.items.accept`
    static String word(String path) {
        return path.replaceFirst("^/desk(?=/.)", "")
                .replaceAll("/\\{[^}]*\\}", "")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }

    /// Who is there.
    public static Visit visit(Context context) {
        Visit visit = context.attribute(VISIT);
        if (visit == null) {
            throw new Refused("您还没有登录。");
        }
        return visit;
    }

    static Optional<Visit> visitor(Context context) {
        Visit visit = context.attribute(VISIT);
        return Optional.ofNullable(visit);
    }

    /// @return the page of the form they were writing when an earlier session ended; empty when there is none
    public Optional<String> enter(Context context, Session session) {
        context.cookie(cookie(cookie, session.token(), -1));
        context.cookie(cookie(formCookie, "", 0));
        return left(session);
    }

    /// On the next page of a session that begins with this request.
    public void tell(Session session, String message) {
        flashes.put(session.token(), new Visit.Flash(message, false, Kept.NONE));
    }

    public void leave(Context context) {
        var visit = visit(context);
        signIns.signOut(visit.session(), visit.actor());
        flashes.remove(visit.session().token());
        context.cookie(cookie(cookie, "", 0));
    }

    /// The token of a sign-in form: in the form and in a cookie, which no other site can set.
    public String before(Context context) {
        var token = signIns.fresh();
        context.cookie(cookie(formCookie, token, -1));
        return token;
    }

    public boolean isOwnForm(Context context) {
        return Optional.ofNullable(context.cookie(formCookie))
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
        return new Cookie(name, value, "/", seconds, secure, true, null, SameSite.STRICT);
    }
}
