package policybase.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.serve.Following;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.testing.Browsing;
import policybase.testing.Samples;
import policybase.testing.SetClock;
import policybase.testing.Staff;
import policybase.web.Server;

/// An administrator registers another system's address at the desk; that system is told of changes, checks the
/// signature as the example does, fails, and is told again; the page shows what became of each.
class HookWalkTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Pattern SECRET = Pattern.compile("whs_[A-Za-z0-9_-]+");
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    static Path folder;

    private static final SetClock CLOCK = new SetClock(LocalDate.of(2026, 11, 23));
    private static final List<Told> CAME = new CopyOnWriteArrayList<>();
    private static volatile int status = 200;
    private static Base base;
    private static Upkeep upkeep;
    private static Following following;
    private static Server server;
    private static HttpServer receiver;

    /// What the other system got.
    private record Told(String delivery, String timestamp, String signature, String body) {}

    @BeforeAll
    static void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/changes", exchange -> {
            var headers = exchange.getRequestHeaders();
            CAME.add(new Told(
                    headers.getFirst("PolicyBase-Delivery"),
                    headers.getFirst("PolicyBase-Timestamp"),
                    headers.getFirst("PolicyBase-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        var settings = Map.of(
                "POLICYBASE_MEANING_ENABLED", "false",
                "POLICYBASE_HOOKS_HTTP", "true",
                "POLICYBASE_HOOKS_PRIVATE", "true");
        base = new Base(
                new Folders(HOME, folder.resolve("base")),
                ConfigLoader.load(folder.resolve("none"), settings).config(),
                CLOCK);
        base.catchUpIfFree();
        Staff.hire(base.store(), base.clock(), "admin", "管理员", Role.ADMINISTRATOR);
        upkeep = new Upkeep(base);
        following = new Following(base);
        server = new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
        server.start("127.0.0.1", 0);
        following.start();
    }

    @AfterAll
    static void close() {
        following.close();
        server.close();
        upkeep.close();
        base.close();
        receiver.stop(0);
    }

    @Test
    void fromTheDeskToTheOtherSystemAndAgainAfterAFailure() throws Exception {
        try (var desk = new Browsing("http://127.0.0.1:" + server.port());
                var example = new Example()) {
            desk.signIn("admin", Staff.PASSWORD);
            var page = desk.get("/desk/hooks").body();
            assertThat(page).contains("还没有登记地址");
            var address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/changes";
            desk.post(
                    "/desk/hooks",
                    Map.of(
                            "form-token",
                            Browsing.token(page),
                            "name",
                            "热线知识库",
                            "address",
                            address,
                            "audience",
                            "public"));
            page = desk.get("/desk/hooks").body();
            var found = SECRET.matcher(page);
            assertThat(found.find()).isTrue();
            var secret = found.group();
            assertThat(desk.get("/desk/hooks").body()).contains(address).doesNotContain(secret);

            publish(1);
            await(() -> CAME.size() == 1);
            assertThat(example.isGenuine(secret, CAME.getFirst())).isTrue();
            assertThat(example.isGenuine("whs_of-somebody-else", CAME.getFirst()))
                    .isFalse();
            CLOCK.forward(Duration.ofMinutes(6));
            assertThat(example.isGenuine(secret, CAME.getFirst()))
                    .as("played again after six minutes")
                    .isFalse();
            awaitOnPage(desk, "已送到");

            status = 500;
            publish(2);
            await(() -> CAME.size() == 2);
            awaitOnPage(desk, "对方答复 500。");
            assertThat(desk.get("/desk/hooks").body()).contains("再试");
            status = 200;
            publish(3);
            CLOCK.forward(Duration.ofSeconds(11));
            await(() -> CAME.size() >= 4);
            assertThat(CAME.get(2).delivery()).isEqualTo(CAME.get(1).delivery());
            assertThat(CAME.get(2).body()).isEqualTo(CAME.get(1).body());
            assertThat(example.isGenuine(secret, CAME.get(2))).isTrue();
            assertThat(CAME.get(3).body()).contains("\"changes\":1").doesNotContain("云溪县");
            assertThat(example.isGenuine(secret, CAME.get(3))).isTrue();
            await(() -> desk.get("/desk/hooks").body().split("已送到").length == 4);
        }
    }

    private static void publish(int seed) {
        var document = Samples.document(seed, "云溪县第" + seed + "号办法", "云府发〔2024〕" + seed + "号", "公租房按月计租。");
        base.store()
                .ledger()
                .record(document, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", CLOCK.instant(), "");
    }

    private static void awaitOnPage(Browsing desk, String words) throws InterruptedException {
        await(() -> desk.get("/desk/hooks").body().contains(words));
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        for (var i = 0; i < PATIENCE_SECONDS * 10 && !holds.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    /// The example as it is given to others, compiled as it stands.
    private static final class Example implements AutoCloseable {
        private final URLClassLoader loader;
        private final Method isGenuine;

        Example() throws IOException, ReflectiveOperationException {
            var classes = folder.resolve("example");
            var source = HOME.resolve(Path.of("web", "examples", "Follow.java"));
            var compiler = ToolProvider.getSystemJavaCompiler();
            assertThat(compiler.run(null, null, null, "-d", classes.toString(), source.toString()))
                    .isZero();
            loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
            isGenuine = loader.loadClass("Follow")
                    .getDeclaredMethod("isGenuine", String.class, String.class, String.class, String.class, long.class);
            isGenuine.setAccessible(true);
        }

        boolean isGenuine(String secret, Told told) throws ReflectiveOperationException {
            return (boolean) isGenuine.invoke(
                    null,
                    secret,
                    told.timestamp(),
                    told.signature(),
                    told.body(),
                    CLOCK.instant().getEpochSecond());
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }
}
