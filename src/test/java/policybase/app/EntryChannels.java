package policybase.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Every public address that may tell an entry (咨询条目), asked as a stranger asks.
///
/// @param site such as `http://127.0.0.1:8080`
/// @param variant other words for the question, since pages repeat the words asked for
record EntryChannels(String site, String id, String question, String variant, String spoken) {
    /// Names of those that do tell it while it lives: what says nothing then would prove nothing later.
    static final List<String> MUST_TELL =
            List.of("/entries/", "/ask", "/api/v1/ask", "/api/v1/entries/", "/api/v1/suggest");

    /// Names of the addresses that tell it now.
    List<String> telling() {
        var other = encoded(variant);
        var told = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            if (answer(client, "/entries/" + id).statusCode() == 200) {
                told.add("/entries/");
            }
            if (answer(client, "/api/v1/entries/" + id).statusCode() == 200) {
                told.add("/api/v1/entries/");
            }
            for (var path : List.of(
                    "/ask?q=" + other,
                    "/api/v1/ask?q=" + other,
                    "/search?q=" + other,
                    "/api/v1/search?q=" + other,
                    "/api/v1/suggest?q=" + encoded(question.substring(0, 5)),
                    "/api/v1/entries",
                    "/",
                    "/topics",
                    "/sitemap.xml")) {
                var body = answer(client, path).body();
                if (body.contains(id) || body.contains(spoken) || body.contains(question)) {
                    told.add(path.replaceAll("\\?.*", ""));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return told;
    }

    /// What whoever asks so much later is told.
    List<String> tellingAfter(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return telling();
    }

    private HttpResponse<String> answer(HttpClient client, String path) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
