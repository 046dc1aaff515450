package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Keys;
import policybase.access.Rate;
import policybase.access.Scope;
import policybase.store.Actor;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Browsing;

/// Without a key a reader is counted by address, with one by key; the clock stands still, so no minute passes.
class ApiGateTest {
    private static final String PATH = "/api/v1/suggest?q=x";

    @TempDir
    Path folder;

    private JdbiStore store;
    private Site site;
    private Keys keys;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        site = Site.open(folder);
        keys = new Keys(
                store.keys(), site.parts().clock(), () -> UUID.randomUUID().toString());
    }

    @AfterEach
    void close() {
        site.close();
        store.close();
    }

    @Test
    void anAddressIsToldToWaitAndAKeyIsCountedByItself() {
        try (var server = serve(3, false);
                var reader = new Browsing("http://127.0.0.1:" + server.port())) {
            for (var i = 0; i < 3; i++) {
                assertThat(reader.get(PATH).statusCode()).isEqualTo(200);
            }
            var refused = reader.get(PATH);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("20");
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(refused.body()).contains("请过几秒再试");
            assertThat(reader.get("/search?q=x").statusCode()).isEqualTo(200);
            assertThat(reader.get("/health").statusCode()).isEqualTo(200);
            var made = keys.make("门户", Set.of(Scope.READ_PUBLIC), 5, Actor.onTheMachine("测试"));
            for (var i = 0; i < 5; i++) {
                assertThat(with(reader, made.secret()).statusCode()).isEqualTo(200);
            }
            var tooMany = with(reader, made.secret());
            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.headers().firstValue("Retry-After")).contains("12");
            keys.revoke(made.key().id(), Actor.onTheMachine("测试"));
            assertThat(with(reader, made.secret()).statusCode()).isIn(401, 429);
        }
    }

    @Test
    void aKeyThatIsNoneOrOpensSomethingElseIsRefusedWithWhatToDo() {
        try (var server = serve(0, false);
                var reader = new Browsing("http://127.0.0.1:" + server.port())) {
            var none = with(reader, "pb_no-such-key-at-all-here");
            assertThat(none.statusCode()).isEqualTo(401);
            assertThat(none.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("invalid_token");
            assertThat(reader.get(PATH, "Authorization", "Basic eDp5").statusCode())
                    .isEqualTo(401);
            var made = keys.make("工单", Set.of(Scope.WRITE_GAPS), 5, Actor.onTheMachine("测试"));
            var other = with(reader, made.secret());
            assertThat(other.statusCode()).isEqualTo(403);
            assertThat(other.body()).contains("没有这项权限");
        }
    }

    @Test
    void onlyTheProxyIsBelievedOnWhoseRequestItIs() {
        try (var direct = serve(1, false);
                var reader = new Browsing("http://127.0.0.1:" + direct.port())) {
            assertThat(from(reader, "10.0.0.1").statusCode()).isEqualTo(200);
            assertThat(from(reader, "10.0.0.2").statusCode()).isEqualTo(429);
        }
        try (var proxied = serve(1, true);
                var reader = new Browsing("http://127.0.0.1:" + proxied.port())) {
            assertThat(from(reader, "10.0.0.1").statusCode()).isEqualTo(200);
            assertThat(from(reader, "10.0.0.2").statusCode()).isEqualTo(200);
            assertThat(from(reader, "10.9.9.9, 10.0.0.2").statusCode()).isEqualTo(429);
        }
    }

    private Server serve(int perMinute, boolean isBehindProxy) {
        var clock = site.parts().clock();
        var gate = new ApiGate(keys, new Rate(clock), perMinute, isBehindProxy);
        var server = new Server(site.parts(), Optional.empty(), Optional.of(gate));
        server.start("127.0.0.1", 0);
        return server;
    }

    private static HttpResponse<String> with(Browsing reader, String secret) {
        return reader.get(PATH, "Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> from(Browsing reader, String address) {
        return reader.get(PATH, "X-Forwarded-For", address);
    }
}
