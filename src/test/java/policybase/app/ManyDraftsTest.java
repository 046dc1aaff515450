package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.store.jdbi.ManyDrafts;
import policybase.testing.Staff;
import policybase.web.Server;

/// The list of twenty thousand drafts opens quickly, however it is narrowed.
class ManyDraftsTest {
    private static final int DRAFTS = 20_000;

    /// What a person takes for at once. On a machine that does other things besides, what counts is the time the whole
    /// process, with reader and server, had a processor for the page, at the best of a few tries.
    private static final Duration AT_ONCE = Duration.ofMillis(300);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    @TempDir
    Path folder;

    @Test
    void twentyThousandDraftsOpenInUnderThreeTenthsOfASecond() throws Exception {
        try (var base = Bases.empty(folder);
                var upkeep = new Upkeep(base)) {
            Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
            ManyDrafts.fill(base.folders().database(), DRAFTS);
            try (var server =
                            new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
                    var client = HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build()) {
                server.start("127.0.0.1", 0);
                var site = "http://127.0.0.1:" + server.port();
                signIn(client, site);
                for (var query : List.of(
                        "",
                        "?page=399",
                        "?state=FIRST",
                        "?q=" + URLEncoder.encode("第19999号", StandardCharsets.UTF_8),
                        "?kind=STRUCTURE&issuer=" + URLEncoder.encode("38局", StandardCharsets.UTF_8) + "&age=10")) {
                    var quickest = IntStream.range(0, 7)
                            .mapToLong(_ -> nanoseconds(client, site + "/desk/intake" + query))
                            .min()
                            .orElseThrow();
                    System.out.printf("list of %d drafts%s: %d ms%n", DRAFTS, query, quickest / 1_000_000);
                    assertThat(Duration.ofNanos(quickest)).as(query).isLessThan(AT_ONCE);
                }
            }
        }
    }

    private static void signIn(HttpClient client, String site) throws Exception {
        var form = client.send(request(site + "/desk/sign-in").build(), BodyHandlers.ofString())
                .body();
        var token = TOKEN.matcher(form);
        assertThat(token.find()).isTrue();
        var body = "login=wang&password=" + URLEncoder.encode(Staff.PASSWORD, StandardCharsets.UTF_8) + "&form-token="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                request(site + "/desk/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static long nanoseconds(HttpClient client, String address) {
        try {
            var began = PROCESS.getProcessCpuTime();
            var page = client.send(request(address).build(), BodyHandlers.ofString());
            var took = PROCESS.getProcessCpuTime() - began;
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("青栎县人民政府关于第").contains("份，这里是第");
            return took;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }
}
