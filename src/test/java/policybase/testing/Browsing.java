package policybase.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a window: cookies, forms, no redirects followed.
public final class Browsing implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// @param address of the site, such as `http://127.0.0.1:8080`
    public Browsing(String address) {
        this.address = address;
    }

    public HttpResponse<String> signIn(String login, String password) {
        var form = get("/desk/sign-in").body();
        return post("/desk/sign-in", Map.of("login", login, "password", password, "form-token", token(form)));
    }

    public static String token(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form on " + page);
        }
        return found.group(1);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postAll(
                path,
                fields.entrySet().stream()
                        .map(field -> List.of(field.getKey(), field.getValue()))
                        .toList());
    }

    /// A name may come more than once.
    public HttpResponse<String> postAll(String path, List<List<String>> fields) {
        return postFrom(path, path, fields);
    }

    /// @param page the form stands on, as browsers tell it
    public HttpResponse<String> postFrom(String page, String path, List<List<String>> fields) {
        var body = fields.stream()
                .map(field -> field.getFirst() + "=" + URLEncoder.encode(field.getLast(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", address + page)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /// Any method, without a body.
    public HttpResponse<String> ask(String method, String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
