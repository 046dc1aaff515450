package policybase.web.desk.people;

import static policybase.web.desk.people.PeopleRoom.PEOPLE;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.access.Account;
import policybase.access.People;
import policybase.access.Role;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// Who works here.
final class PeoplePages {
    private static final int LONGEST = 40;

    private final People people;
    private final DeskRenderer renderer;
    private final ZoneId zone;

    PeoplePages(People people, DeskRenderer renderer, ZoneId zone) {
        this.people = people;
        this.renderer = renderer;
        this.zone = zone;
    }

    void all(Context context) {
        var rows = people.everybody().stream()
                .map(one -> new PeopleView.Row(
                        href(one.account().login()),
                        one.account(),
                        one.lastIn().map(at -> Moments.of(at, zone)).orElse("没有登录过")))
                .toList();
        renderer.render(context, "people.jte", new PeopleView(renderer.frame(context, "人员"), rows, roles(Set.of())));
    }

    void one(Context context) {
        var account = people.find(context.pathParam("login"));
        var isSelf = account.login().equals(Guard.visit(context).account().login());
        renderer.render(
                context,
                "person.jte",
                new PersonView(
                        renderer.frame(context, account.name()),
                        account,
                        href(account.login()),
                        roles(account.roles()),
                        isSelf));
    }

    private static List<PeopleView.Choice> roles(Set<Role> chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new PeopleView.Choice(role.name(), role.label(), role.told(), chosen.contains(role)))
                .toList();
    }

    void add(Context context) {
        Doing.attempt(context, PEOPLE, () -> {
            var visit = Guard.visit(context);
            var made = people.add(
                    Posted.text(context, "login", LONGEST),
                    Posted.text(context, "name", LONGEST),
                    Posted.text(context, "department", LONGEST),
                    chosen(context),
                    visit.actor());
            visit.tell(told(made));
            context.redirect(href(made.account().login()), HttpStatus.SEE_OTHER);
        });
    }

    void edit(Context context) {
        act(context, login -> {
            people.edit(
                    login,
                    Posted.number(context, "revision"),
                    Posted.text(context, "name", LONGEST),
                    Posted.text(context, "department", LONGEST),
                    chosen(context),
                    Guard.visit(context).actor());
            return "已保存，从现在起按新的角色。这个账号要重新登录。";
        });
    }

    void reset(Context context) {
        act(context, login -> told(people.reset(login, Guard.visit(context).actor())));
    }

    void lock(Context context) {
        act(context, login -> {
            people.lock(login, Guard.visit(context).actor());
            return "账号已停用，它的登录全部退出。";
        });
    }

    void unlock(Context context) {
        act(context, login -> {
            people.unlock(login, Guard.visit(context).actor());
            return "账号已启用。";
        });
    }

    private static void act(Context context, java.util.function.UnaryOperator<String> deed) {
        var login = context.pathParam("login");
        var back = login.matches("[a-z][a-z0-9._-]{1,31}") ? href(login) : PEOPLE;
        Doing.attempt(context, back, () -> {
            Guard.visit(context).tell(deed.apply(login));
            context.redirect(back, HttpStatus.SEE_OTHER);
        });
    }

    private static Set<Role> chosen(Context context) {
        return context.formParams("role").stream()
                .map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String told(People.Made made) {
        return made.account().name() + "的一次性口令：" + made.password() + " （只显示这一次，请当面或打电话告诉本人；登录后要先换成自己的口令）";
    }

    private static String href(String login) {
        return PEOPLE + "/" + login;
    }

    /// What an account is like, in a word.
    static String state(Account account) {
        return account.locked() ? "停用" : account.oneTime() ? "待换口令" : "启用";
    }
}
