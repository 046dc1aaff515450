package policybase.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The public addresses of a running site, asked as a stranger asks.
final class PublicSite {
    private PublicSite() {}

    /// Those that speak of a document, by name or by id. The page of a search repeats the words asked for, so it is
    /// asked by
    /// others.
    static List<String> telling(String site, String id, String title) throws IOException, InterruptedException {
        var words = encoded("廉租住房 审核 细则");
        var told = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of(
                    "/",
                    "/search?q=" + words,
                    "/search?q=" + words + "&validity=any",
                    "/search.atom?q=" + words,
                    "/ask?q=" + encoded("廉租住房怎么申请"),
                    "/documents/" + id,
                    "/register",
                    "/calendar",
                    "/calendar.atom",
                    "/calendar.ics",
                    "/changes.atom",
                    "/sitemap",
                    "/sitemap.xml",
                    "/topics",
                    "/topics/" + encoded("住房"),
                    "/departments",
                    "/departments/" + encoded("上海市民政局"),
                    "/gazette",
                    "/gazette/2012",
                    "/gazette/2012/6",
                    "/data",
                    "/data/documents.csv",
                    "/data/documents.jsonl",
                    "/api/v1/search?q=" + words,
                    "/api/v1/documents/" + id,
                    "/api/v1/documents/" + id + "/clauses",
                    "/api/v1/documents/" + id + "/original",
                    "/api/v1/suggest?q=" + encoded("廉租"),
                    "/api/v1/suggest?q=" + encoded("上海市廉租"),
                    "/api/v1/ask?q=" + encoded("廉租住房怎么申请"),
                    "/api/v1/register.csv",
                    "/api/v1/register")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200
                        && (answer.body().contains(id)
                                || answer.body().contains(title)
                                || path.endsWith("/original"))) {
                    told.add(path);
                }
            }
        }
        return told;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
