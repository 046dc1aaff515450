package policybase.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policybase.access.Role;
import policybase.access.SignIns;
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
import policybase.testing.SetClock;
import policybase.testing.Staff;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.web.room.DeskRenderer;
import policybase.web.view.SiteSettings;

/// A real server with the rooms of the desk over an empty base, somebody of 法制 who works there, and their browser.
final class DeskSite implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    final SetClock clock = new SetClock(LocalDate.of(2026, 11, 23));
    final JdbiStore store;
    final Desk desk;
    private final Path folder;
    private final Javalin javalin;
    private final HttpClient client = client();

    static DeskSite open(Path folder) {
        return new DeskSite(folder);
    }

    private DeskSite(Path folder) {
        this.folder = folder;
        this.store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        Staff.hire(store, clock, "wangwu", "王五", Role.LEGAL);
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
        var renderer = new DeskRenderer(new SiteSettings("云溪县政策文件库", "云溪县", "12345", "", ""), clock);
        desk = new Desk(new Desk.Parts(
                new SignIns(store.accounts(), store.audit(), clock, () -> "token-" + counter.incrementAndGet()),
                Staff.people(store, clock),
                store.audit(),
                clock,
                false,
                renderer,
                List.of(CleanupRoom.of(
                        () -> new CleanupDesk(store, intake, clock),
                        store.documents(),
                        new Inquiry(shelf, answerer),
                        () -> folder,
                        renderer))));
        javalin = Javalin.create(config -> desk.register(config.routes));
        javalin.start("127.0.0.1", 0);
    }

    @Override
    public void close() {
        client.close();
        javalin.stop();
        store.close();
    }

    HttpResponse<String> signIn(String password) {
        return signIn(password, "/desk/cleanup");
    }

    HttpResponse<String> signIn(String password, String next) {
        return signIn("wangwu", password, next);
    }

    HttpResponse<String> signIn(String login, String password, String next) {
        var form = get("/desk/sign-in").body();
        return post(
                "/desk/sign-in", Map.of("login", login, "password", password, "next", next, "form-token", token(form)));
    }

    static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", "http://127.0.0.1:" + javalin.port() + "/desk/cleanup")
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
}
