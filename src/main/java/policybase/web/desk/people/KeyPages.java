package policybase.web.desk.people;

import static policybase.web.desk.people.PeopleRoom.KEYS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import policybase.access.Keys;
import policybase.access.Scope;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// Keys of other systems.
final class KeyPages {
    private static final int LONGEST = 60;

    private final Keys keys;
    private final DeskRenderer renderer;
    private final ZoneId zone;

    KeyPages(Keys keys, DeskRenderer renderer, ZoneId zone) {
        this.keys = keys;
        this.renderer = renderer;
        this.zone = zone;
    }

    void all(Context context) {
        var rows = keys.all().stream()
                .map(key -> new KeysView.Row(
                        KEYS + "/" + key.id() + "/revoke",
                        key.id(),
                        key.name(),
                        key.scopes().stream().sorted().map(Scope::label).collect(Collectors.joining("、")),
                        key.perMinute(),
                        Moments.of(key.madeAt(), zone) + " " + key.madeBy(),
                        key.lastUsed().map(at -> Moments.of(at, zone)).orElse("没有用过"),
                        key.revokedAt().map(at -> Moments.of(at, zone)).orElse("")))
                .toList();
        var scopes = Arrays.stream(Scope.values())
                .map(scope -> new PeopleView.Choice(scope.word(), scope.label(), scope.word(), false))
                .toList();
        renderer.render(
                context, "keys.jte", new KeysView(renderer.frame(context, "接口密钥"), rows, scopes, Keys.PER_MINUTE));
    }

    void make(Context context) {
        Doing.attempt(context, KEYS, () -> {
            var visit = Guard.visit(context);
            var scopes = context.formParams("scope").stream()
                    .map(Scope::named)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
            var made = keys.make(
                    Posted.text(context, "name", LONGEST), scopes, Posted.number(context, "per-minute"), visit.actor());
            visit.tell("新密钥：" + made.secret() + " （只显示这一次，请现在就抄到要用它的系统里）");
            context.redirect(KEYS, HttpStatus.SEE_OTHER);
        });
    }

    void revoke(Context context) {
        Doing.attempt(context, KEYS, () -> {
            var visit = Guard.visit(context);
            keys.revoke(context.pathParam("key"), visit.actor());
            visit.tell("密钥已作废，用它的系统从现在起读不到了。");
            context.redirect(KEYS, HttpStatus.SEE_OTHER);
        });
    }
}
