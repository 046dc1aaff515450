package policybase.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answerer;
import policybase.answer.Inquiry;
import policybase.curate.Intake;
import policybase.curate.cleanup.CleanupDesk;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.testing.County;
import policybase.testing.PlainExtractor;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.web.view.SiteSettings;

/// Nobody gets past the guard without the key, a session and the session's own forms.
class DeskGuardTest {
    private static final String KEY = "sixteen letters!";
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking();
    private JdbiStore store;
    private Desk desk;
    private Javalin javalin;
    private HttpClient client = client();

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        start(KEY);
    }

    @AfterEach
    void close() {
        client.close();
        javalin.stop();
        store.close();
    }

    @Test
    void everyAddressAsksForASessionFirst() {
        var ways = desk.ways(new SignIns(KEY, clock, () -> "x"), new Guard(new SignIns(KEY, clock, () -> "x"), false));
        assertThat(ways).hasSizeGreaterThan(15);
        for (var way : ways) {
            if (way.path().equals(Guard.SIGN_IN)) {
                continue;
            }
            var path = way.path().replace("{id}", "0123456789abcdef").replace("{ordinal}", "1");
            var reads = way.method() == HandlerType.GET;
            var answer = reads ? get(path) : post(path, Map.of("form-token", "x"));
            assertThat(answer.statusCode()).as(way.method() + " " + path).isEqualTo(reads ? 303 : 403);
            if (reads) {
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/desk/sign-in?next=");
            }
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void anAddressBelowTheDeskThatIsNoneIsNotToldToStrangers() {
        for (var path : new String[] {
            "/desk/nothing",
            "/desk/",
            "/desk/cleanup/",
            "/desk//cleanup",
            "/%64esk/cleanup",
            "/desk/cleanup/../cleanup",
            "/desk/cleanup;x=1"
        }) {
            assertThat(get(path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void whoKnowsTheKeyGetsInAndOutAgain() {
        var answer = signIn(KEY);
        assertThat(answer.statusCode()).isEqualTo(303);
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("desk="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/desk");
        var page = get("/desk/cleanup");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("王五").contains("还没有处理过清理结果");
        assertThat(post("/desk/sign-out", Map.of("form-token", token(page.body())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("/desk/cleanup").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenOrWithAnotherIsRefused() {
        signIn(KEY);
        assertThat(post("/desk/cleanup", Map.of("number", "云府发〔2025〕9号")).statusCode())
                .isEqualTo(403);
        var wrong = post("/desk/cleanup", Map.of("number", "云府发〔2025〕9号", "form-token", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("表单已经过期");
        var right = post(
                "/desk/cleanup",
                Map.of(
                        "number",
                        "云府发〔2025〕9号",
                        "form-token",
                        token(get("/desk/cleanup").body())));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(get("/desk/cleanup").body()).contains("库里没有文号为“云府发〔2025〕9号”的文件");
    }

    @Test
    void theSignInFormItselfMustBeOurs() {
        var answer = post("/desk/sign-in", Map.of("person", "王五", "key", KEY, "form-token", "forged"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(get("/desk/cleanup").statusCode()).isEqualTo(303);
    }

    @Test
    void fiveWrongKeysLockTheAddressForAMinuteEvenForTheRightOne() {
        for (var i = 0; i < 4; i++) {
            assertThat(signIn("wrong wrong wrong").statusCode()).isEqualTo(403);
        }
        assertThat(signIn("wrong wrong wrong").statusCode()).isEqualTo(429);
        var locked = signIn(KEY);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("请过一分钟再试");
        clock.pass(Duration.ofSeconds(61));
        assertThat(signIn(KEY).statusCode()).isEqualTo(303);
    }

    @Test
    void halfAnHourOfNothingSignsOut() {
        signIn(KEY);
        clock.pass(Duration.ofMinutes(29));
        assertThat(get("/desk/cleanup").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(31));
        assertThat(get("/desk/cleanup").statusCode()).isEqualTo(303);
    }

    @Test
    void signingInLeadsNowhereButToTheDesk() {
        for (var next : new String[] {"https://elsewhere.example/", "//elsewhere.example", "/desk/..//elsewhere"}) {
            var answer = signIn(KEY, next);
            assertThat(answer.headers().firstValue("Location")).as(next).contains("/desk/cleanup");
        }
        assertThat(signIn(KEY, "/desk/cleanup/abcd1234?show=exact").headers().firstValue("Location"))
                .contains("/desk/cleanup/abcd1234?show=exact");
    }

    @Test
    void withoutAKeyTheDeskIsOffAndSaysHowToSwitchItOn() {
        javalin.stop();
        start("");
        for (var path : new String[] {"/desk", "/desk/cleanup", "/desk/sign-in"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("desk.key").contains("POLICYBASE_DESK_KEY");
        }
        assertThat(post("/desk/cleanup", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadIsCalledByTheLastPartOfItsNameOnly() {
        assertThat(Uploads.name("..\\..\\etc\\清理:结果.xlsx")).isEqualTo("清理_结果.xlsx");
        assertThat(Uploads.name("../../../通知.docx")).isEqualTo("通知.docx");
        assertThat(Uploads.name("")).isEqualTo("上传的文件");
    }

    private void start(String key) {
        var shelf = County.shelf();
        var answerer = new Answerer(shelf, new HanlpSegmenter(Dictionary.empty()), Synonyms.none(), "12345");
        var counter = new AtomicInteger();
        var intake = new Intake(
                new PlainExtractor(),
                new Structurer(Reference.load(Path.of("corpus/dictionary"))),
                store,
                new FileOriginals(folder.resolve("originals")),
                clock,
                Intake.Together.ONE_BY_ONE);
        desk = new Desk(new Desk.Parts(
                key,
                false,
                () -> new CleanupDesk(store, intake, clock),
                store.documents(),
                new Inquiry(shelf, answerer),
                new SiteSettings("云溪县政策文件库", "云溪县", "12345", "", ""),
                clock,
                () -> "token-" + counter.incrementAndGet(),
                () -> folder));
        javalin = Javalin.create(config -> desk.register(config.routes));
        javalin.start("127.0.0.1", 0);
    }

    private HttpResponse<String> signIn(String key) {
        return signIn(key, "/desk/cleanup");
    }

    private HttpResponse<String> signIn(String key, String next) {
        var form = get("/desk/sign-in").body();
        return post("/desk/sign-in", Map.of("person", "王五", "key", key, "next", next, "form-token", token(form)));
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// A clock that goes on when told to.
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
