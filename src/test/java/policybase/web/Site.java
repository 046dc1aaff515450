package policybase.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import policybase.answer.Answerer;
import policybase.answer.Channel;
import policybase.answer.Inquiry;
import policybase.answer.Keeping;
import policybase.calendar.Calendar;
import policybase.document.Fault;
import policybase.entry.LiveEntries;
import policybase.register.Years;
import policybase.screening.Masking;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.Searcher;
import policybase.store.files.FileOriginals;
import policybase.testing.County;
import policybase.testing.EntrySamples;
import policybase.testing.Shelf;
import policybase.testing.ShelfAnswers;
import policybase.testing.ShelfEntries;
import policybase.testing.ShelfHandouts;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.web.http.Renderer;
import policybase.web.http.Route;
import policybase.web.view.SiteSettings;

/// A real server on a free port over the documents of 云溪县, and a client for it.
final class Site implements AutoCloseable {
    static final HealthReport WELL = new HealthReport(
            new HealthReport.Part(true, "5份文件"), new HealthReport.Part(true, ""), 0, new HealthReport.Part(true, ""));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Shelf shelf;
    final ShelfEntries entries = new ShelfEntries();
    final ShelfAnswers answers = new ShelfAnswers();

    /// How often each answer is asked for, by its address.
    final Map<String, Integer> asked = new HashMap<>();
    final AtomicReference<HealthReport> health = new AtomicReference<>(WELL);
    private final AtomicReference<Optional<Fault>> broken = new AtomicReference<>(Optional.empty());
    private final Server.Parts parts;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Site(Shelf shelf, Path originals) {
        this.shelf = shelf;
        entries.put(EntrySamples.ASKED);
        var clock = Clock.fixed(County.TODAY.atStartOfDay(ZONE).toInstant(), ZONE);
        var answerer = new Answerer(shelf, new HanlpSegmenter(Dictionary.empty()), Synonyms.none(), "12345");
        var searcher = new Breakable(shelf, broken);
        this.parts = new Server.Parts(
                new Inquiry(searcher, answerer)
                        .keeping(
                                new Keeping(
                                        Masking::mask,
                                        () -> "kept-" + answers.count(),
                                        clock,
                                        "test",
                                        answer -> answers.keep(List.of(answer))),
                                Channel.PORTAL),
                searcher,
                shelf,
                answers,
                shelf.register(),
                new FileOriginals(originals),
                clock,
                health::get,
                () -> "policybase_documents 5\n",
                new Server.Time(
                        new Calendar(shelf.catalogue()::all, shelf.changes()),
                        new Years(shelf.catalogue()::all),
                        List.of(180, 90, 30, 7),
                        Optional::empty),
                new SiteSettings("云溪县政策文件库", "云溪县", "12345", "云溪县人民政府办公室", ""),
                new LiveEntries(entries, shelf, shelf.changes()),
                (_, target) -> asked.getOrDefault(target, 0),
                ShelfHandouts.parts(shelf, shelf.changes(), entries, clock));
        this.server = new Server(parts);
        server.start("127.0.0.1", 0);
    }

    static Site open(Path originals) {
        return new Site(County.shelf(), originals);
    }

    static Site open(Path originals, Consumer<Shelf> more) {
        var shelf = County.shelf();
        more.accept(shelf);
        return new Site(shelf, originals);
    }

    /// From now on the index answers with trouble.
    void breakDown(Fault fault) {
        broken.set(Optional.of(fault));
    }

    Server.Parts parts() {
        return parts;
    }

    List<Route> routes() {
        return Routes.of(parts, new Renderer(parts.site(), parts.clock()));
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
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
        server.close();
    }

    /// A searcher that can be made to fail.
    private record Breakable(Searcher searcher, AtomicReference<Optional<Fault>> broken) implements Searcher {
        @Override
        public SearchPage search(SearchRequest request) {
            Objects.requireNonNull(broken.get()).ifPresent(fault -> {
                throw fault;
            });
            return searcher.search(request);
        }

        @Override
        public List<Suggestion> suggest(String typed, int limit, LocalDate asOf) {
            return searcher.suggest(typed, limit, asOf);
        }
    }
}
