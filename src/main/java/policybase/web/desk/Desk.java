package policybase.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.answer.Inquiry;
import policybase.curate.cleanup.CleanupDesk;
import policybase.store.Documents;
import policybase.web.view.SiteSettings;

/// All addresses of the desk. Without a key there is none but the page that says how to switch it on.
public final class Desk {
    private static final List<String> HOW = List.of(
            "工作台没有开启。",
            "要开启，请在配置文件里写一行 desk.key=口令（至少16个字符，只告诉经手清理工作的人），或者设置环境变量 POLICYBASE_DESK_KEY，然后重新启动。",
            "不开启时，清理工作可以用命令 ./policybase cleanup 完成一部分。");

    private final Parts parts;
    private final DeskRenderer renderer;

    /// @param key what people must know to get in; empty: the desk is off
    /// @param secure whether cookies are sent over https only
    /// @param cleanups made when first asked for
    /// @param tokens unguessable texts, each another
    /// @param temporary where uploads lie until they are taken in
    public record Parts(
            String key,
            boolean secure,
            Supplier<CleanupDesk> cleanups,
            Documents documents,
            Inquiry inquiry,
            SiteSettings site,
            Clock clock,
            Supplier<String> tokens,
            Supplier<Path> temporary) {}

    public Desk(Parts parts) {
        this.parts = parts;
        this.renderer = new DeskRenderer(parts.site(), parts.clock());
    }

    public void register(RoutesConfig routes) {
        if (parts.key().isEmpty()) {
            routes.before("/desk", this::off);
            routes.before("/desk/*", this::off);
            routes.get("/desk", _ -> {});
            return;
        }
        var signIns = new SignIns(parts.key(), parts.clock(), parts.tokens());
        var guard = new Guard(signIns, parts.secure());
        routes.before("/desk", guard::check);
        routes.before("/desk/*", guard::check);
        routes.exception(Refused.class, this::refused);
        for (var way : ways(signIns, guard)) {
            routes.addHttpHandler(way.method(), way.path(), way.handler());
        }
    }

    /// One address of the desk.
    record Way(HandlerType method, String path, Handler handler) {}

    List<Way> ways(SignIns signIns, Guard guard) {
        var signing = new SignInPages(signIns, guard, renderer);
        var pages = new CleanupPages(parts.cleanups(), parts.documents(), parts.inquiry(), renderer);
        var actions = new CleanupActions(parts.cleanups(), parts.documents(), new Uploads(parts.temporary()));
        return List.of(
                get("", context -> context.redirect("/desk/cleanup", HttpStatus.SEE_OTHER)),
                get("/sign-in", signing::form),
                post("/sign-in", signing::signIn),
                post("/sign-out", signing::signOut),
                get("/cleanup", pages::all),
                post("/cleanup", actions::take),
                get("/cleanup/{id}", pages::one),
                get("/cleanup/{id}/impact", pages::impact),
                get("/cleanup/{id}/items/{ordinal}", pages::item),
                post("/cleanup/{id}/decision", actions::revise),
                post("/cleanup/{id}/exact", actions::acceptExact),
                post("/cleanup/{id}/absent", actions::rejectAbsent),
                post("/cleanup/{id}/unlisted", actions::acceptUnlisted),
                post("/cleanup/{id}/confirm", actions::confirm),
                post("/cleanup/{id}/items/{ordinal}/accept", actions::accept),
                post("/cleanup/{id}/items/{ordinal}/reject", actions::reject),
                post("/cleanup/{id}/items/{ordinal}/reopen", actions::reopen),
                post("/cleanup/{id}/items/{ordinal}/undo", actions::undo));
    }

    private static Way get(String path, Handler handler) {
        return new Way(HandlerType.GET, "/desk" + path, handler);
    }

    private static Way post(String path, Handler handler) {
        return new Way(HandlerType.POST, "/desk" + path, handler);
    }

    private void off(Context context) {
        context.status(HttpStatus.NOT_FOUND).header("Cache-Control", "no-store");
        say(context, "工作台没有开启", HOW, false);
        context.skipRemainingHandlers();
    }

    private void refused(Refused refused, Context context) {
        context.status(HttpStatus.FORBIDDEN);
        say(context, "没有提交", List.of(refused.sentence()), true);
    }

    private void say(Context context, String title, List<String> sentences, boolean toSignIn) {
        renderer.render(
                context,
                "off.jte",
                new OffView(renderer.outside(title, "", Optional.empty()), title, sentences, toSignIn));
    }
}
