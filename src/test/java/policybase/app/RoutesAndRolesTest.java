package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Right;
import policybase.access.Role;
import policybase.access.Scope;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.store.Actor;
import policybase.testing.Browsing;
import policybase.testing.Staff;
import policybase.web.Server;
import policybase.web.http.Route;
import policybase.web.room.Guard;
import policybase.web.room.Way;

/// Every address with every role, with nobody, and with forms of somebody else; every address of the interface with
/// every scope. Driven by the tables themselves, and by what the server really answers: an address in no table fails.
class RoutesAndRolesTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    /// What `Role` says, written down a second time by hand, so that a slip there is seen.
    private static final Map<Role, Set<Right>> EXPECTED = Map.of(
            Role.CURATOR,
                    Set.of(
                            Right.READ_DRAFTS,
                            Right.WRITE_DRAFTS,
                            Right.EDIT_LISTS,
                            Right.READ_REPORTS,
                            Right.NOTIFY_OPERATORS),
            Role.REVIEWER, Set.of(Right.READ_DRAFTS, Right.REVIEW, Right.RELEASE_LISTS, Right.READ_REPORTS),
            Role.APPROVER, Set.of(Right.READ_DRAFTS, Right.APPROVE, Right.READ_REPORTS),
            Role.LEGAL, Set.of(Right.READ_DRAFTS, Right.DECIDE_VALIDITY, Right.READ_REPORTS),
            Role.OPERATOR, Set.of(Right.TAKE_CALLS),
            Role.LEADER, Set.of(Right.TAKE_CALLS, Right.NOTIFY_OPERATORS),
            Role.ADMINISTRATOR,
                    Set.of(
                            Right.MANAGE_PEOPLE,
                            Right.MANAGE_KEYS,
                            Right.EDIT_LISTS,
                            Right.RELEASE_LISTS,
                            Right.READ_REPORTS),
            Role.AUDITOR, Set.of(Right.READ_AUDIT, Right.READ_REPORTS));

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
    private static Server server;
    private static List<Way> ways;
    private static List<Route> routes;
    private static final Map<Role, Browsing> BROWSERS = new EnumMap<>(Role.class);

    @BeforeAll
    static void open() {
        var settings = Map.of("POLICYBASE_MEANING_ENABLED", "false", "POLICYBASE_API_PER_MINUTE", "0");
        base = new Base(
                new Folders(HOME, folder),
                ConfigLoader.load(folder.resolve("none"), settings).config());
        base.catchUpIfFree();
        upkeep = new Upkeep(base);
        var desk = Rooms.desk(base, upkeep::await);
        var parts = ServeCommand.parts(base, upkeep);
        ways = desk.ways();
        routes = Server.routes(parts);
        server = new Server(parts, Optional.of(desk), Optional.of(Rooms.gate(base)));
        server.start("127.0.0.1", 0);
        for (var role : Role.values()) {
            var login = role.name().toLowerCase(Locale.ROOT);
            Staff.hire(base.store(), base.clock(), login, role.label(), role);
            BROWSERS.put(role, browser());
            signIn(role);
        }
    }

    @AfterAll
    static void close() {
        BROWSERS.values().forEach(Browsing::close);
        server.close();
        upkeep.close();
        base.close();
    }

    @Test
    void theTableOfRolesIsTheOneAgreedOn() {
        for (var role : Role.values()) {
            for (var right : Right.values()) {
                var expected = right == Right.SELF
                        || EXPECTED.getOrDefault(role, Set.of()).contains(right);
                assertThat(role.may(right)).as(role + " " + right).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyAddressTheServerAnswersStandsInATable() {
        var tables = new TreeSet<String>();
        ways.forEach(way -> tables.add(way.method() + " " + way.path()));
        routes.forEach(route -> tables.add(route.method() + " " + route.path()));
        assertThat(server.addresses()).isEqualTo(tables);
    }

    @Test
    void whatIsWrittenIsBehindTheGuardOrAKey() {
        assertThat(ways).allMatch(way -> way.path().matches("/(desk|hotline)(/.*)?"));
        assertThat(ways).filteredOn(way -> way.right() == Right.ANYBODY).allMatch(way -> way.path()
                .equals(Guard.SIGN_IN));
        assertThat(routes)
                .filteredOn(route -> route.path().matches("/(desk|hotline)(/.*)?"))
                .isEmpty();
        assertThat(routes)
                .filteredOn(route -> route.method() != HandlerType.GET)
                .allMatch(route -> !route.isOpen() && route.scope().isPresent());
    }

    @Test
    void everyAddressOpensToThoseRolesOnlyThatHaveItsRight() {
        var tried = 0;
        for (var way : ways) {
            if (way.right() == Right.ANYBODY) {
                continue;
            }
            for (var role : Role.values()) {
                var answer = ask(way, role);
                var what = way.method() + " " + way.path() + " as " + role;
                if (role.may(way.right())) {
                    assertThat(answer.statusCode()).as(what).isNotIn(401, 403).isLessThan(500);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .as(what)
                            .doesNotStartWith(Guard.SIGN_IN + "?");
                } else {
                    assertThat(answer.statusCode()).as(what).isEqualTo(403);
                    assertThat(answer.body()).as(what).contains(way.right().label());
                }
                tried++;
                if (way.path().equals(Guard.SIGN_OUT)) {
                    signIn(role);
                }
            }
        }
        assertThat(tried).isEqualTo((ways.size() - 2) * Role.values().length);
    }

    @Test
    void nobodyAndFormsOfSomebodyElseAreRefusedEverywhere() {
        try (var nobody = browser()) {
            for (var way : ways) {
                if (way.right() == Right.ANYBODY) {
                    continue;
                }
                var what = way.method() + " " + way.path();
                if (way.isReading()) {
                    var answer = nobody.get(path(way.path()));
                    assertThat(answer.statusCode()).as(what).isEqualTo(303);
                    assertThat(answer.headers().firstValue("Location").orElseThrow())
                            .as(what)
                            .startsWith(Guard.SIGN_IN + "?next=");
                    continue;
                }
                assertThat(nobody.ask(way.method().name(), path(way.path())).statusCode())
                        .as(what)
                        .isEqualTo(403);
                for (var role : Role.values()) {
                    for (var fields : List.of(Map.<String, String>of(), Map.of(Guard.FIELD, "of somebody else"))) {
                        var answer = browserOf(role).post(path(way.path()), fields);
                        assertThat(answer.statusCode()).as(what + " as " + role).isEqualTo(403);
                        assertThat(answer.body()).contains("表单已经过期");
                    }
                }
            }
        }
    }

    @Test
    void whatIsInNoTableIsNotAnswered() {
        var administrator = browserOf(Role.ADMINISTRATOR);
        try (var nobody = browser()) {
            for (var path : List.of("/desk/nothing", "/hotline/nothing", "/desk/people/x/nothing")) {
                assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(303);
                assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(404);
                for (var method : List.of("PUT", "DELETE", "PATCH")) {
                    assertThat(nobody.ask(method, path).statusCode())
                            .as(method + path)
                            .isEqualTo(403);
                }
            }
            for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                for (var path : List.of("/", "/search", "/api/v1/search", "/api/v1/nothing", "/health")) {
                    assertThat(nobody.ask(method, path).statusCode())
                            .as(method + path)
                            .isIn(404, 405);
                }
            }
        }
    }

    @Test
    void everyAddressOfTheInterfaceOpensToThoseScopesOnlyThatItNames() {
        var secrets = new HashMap<Scope, String>();
        for (var scope : Scope.values()) {
            var made = base.keys().make(scope.label(), Set.of(scope), 100_000, Actor.onTheMachine("测试"));
            secrets.put(scope, made.secret());
        }
        try (var nobody = browser()) {
            for (var route : routes) {
                if (route.scope().isEmpty() || route.method() != HandlerType.GET) {
                    continue;
                }
                var path = path(route.path());
                var without = nobody.get(path).statusCode();
                assertThat(without == 401).as(route.path()).isEqualTo(!route.isOpen());
                assertThat(nobody.get(path, "Authorization", "Bearer pb_of-nobody-at-all-at-all")
                                .statusCode())
                        .as(route.path())
                        .isEqualTo(401);
                for (var scope : Scope.values()) {
                    var answer = nobody.get(path, "Authorization", "Bearer " + secrets.get(scope));
                    var named = route.scope().orElseThrow();
                    // who may read what is for operators may read what is for anybody
                    var isOpen = scope == named || scope == Scope.READ_OPERATORS && named == Scope.READ_PUBLIC;
                    assertThat(answer.statusCode() == 403)
                            .as(route.path() + " with " + scope)
                            .isEqualTo(!isOpen);
                }
            }
        }
    }

    private static HttpResponse<String> ask(Way way, Role role) {
        var browser = browserOf(role);
        if (way.isReading()) {
            return browser.get(path(way.path()));
        }
        return browser.postAll(path(way.path()), new ArrayList<>(List.of(List.of(Guard.FIELD, token(role)))));
    }

    private static Browsing browserOf(Role role) {
        return Objects.requireNonNull(BROWSERS.get(role));
    }

    /// From the page everybody signed in may see.
    private static String token(Role role) {
        return Browsing.token(browserOf(role).get(Guard.PASSWORD).body());
    }

    private static void signIn(Role role) {
        var login = role.name().toLowerCase(Locale.ROOT);
        assertThat(browserOf(role).signIn(login, Staff.PASSWORD).statusCode())
                .as(login)
                .isEqualTo(303);
    }

    /// Places in the path are filled with what is nowhere.
    private static String path(String path) {
        return path.replace("{ordinal}", "1").replaceAll("\\{[^}]*\\}", "0123456789abcdef");
    }

    private static Browsing browser() {
        return new Browsing("http://127.0.0.1:" + server.port());
    }
}
