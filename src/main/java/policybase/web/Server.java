package policybase.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson3;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.answer.Inquiry;
import policybase.calendar.Calendar;
import policybase.entry.LiveEntries;
import policybase.entry.Popularity;
import policybase.register.Register;
import policybase.register.Years;
import policybase.search.Searcher;
import policybase.store.Documents;
import policybase.store.KeptAnswers;
import policybase.store.Originals;
import policybase.web.desk.Desk;
import policybase.web.http.Modes;
import policybase.web.http.Renderer;
import policybase.web.http.Route;
import policybase.web.portal.report.Counter;
import policybase.web.sync.Sync;
import policybase.web.view.SiteSettings;

/// The HTTP server: starts, serves [Routes], stops.
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /// Everything the pages and the interface need.
    ///
    /// @param clock tells today's date in the county's time zone
    /// @param health asked on every call of `/health`
    /// @param metrics text of the figures for `/metrics`
    public record Parts(
            Inquiry inquiry,
            Searcher searcher,
            Documents documents,
            KeptAnswers answers,
            Register register,
            Originals originals,
            Clock clock,
            Supplier<HealthReport> health,
            Supplier<String> metrics,
            Time time,
            SiteSettings site,
            LiveEntries entries,
            Popularity popularity,
            Sync.Parts sync) {}

    /// What the pages on time passing need.
    ///
    /// @param marks days before the end at which it is told, largest first
    /// @param round the newest day whose round is done
    public record Time(Calendar calendar, Years years, List<Integer> marks, Supplier<Optional<LocalDate>> round) {
        public Time {
            marks = List.copyOf(marks);
        }
    }

    /// Largest upload, in megabytes: what intake takes is smaller by far; beyond it the connection is refused.
    private static final long LARGEST_UPLOAD = 100;

    private final Javalin javalin;

    public Server(Parts parts) {
        this(parts, Optional.empty(), Optional.empty());
    }

    public Server(Parts parts, Optional<Desk> desk) {
        this(parts, desk, Optional.empty());
    }

    /// @param desk the pages for those who keep the base
    /// @param gate who may use the interface, and how often; without one everybody may read it, and nobody do more
    public Server(Parts parts, Optional<Desk> desk, Optional<ApiGate> gate) {
        this(parts, desk, gate, Optional.empty());
    }

    /// @param counter where readers hand things in
    public Server(Parts parts, Optional<Desk> desk, Optional<ApiGate> gate, Optional<Counter> counter) {
        this.javalin = Javalin.create(config -> {
            configure(config, parts, gate, counter);
            desk.ifPresent(pages -> pages.register(config.routes));
        });
    }

    /// Starts to listen.
    ///
    /// @param host address to bind, such as 127.0.0.1
    /// @param port 0 for any free one; see [#port()]
    public void start(String host, int port) {
        javalin.start(host, port);
        LOG.info("listening on {}:{}", host, javalin.port());
    }

    /// The port it listens on.
    public int port() {
        return javalin.port();
    }

    /// Every address it answers, with its method: `GET /search`.
    public Set<String> addresses() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The table of the site's own addresses and of its interface; those behind the guard are [Desk#ways].
    public static List<Route> routes(Parts parts) {
        return Routes.of(parts, new Renderer(parts.site(), parts.clock()));
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(
            JavalinConfig config, Parts parts, Optional<ApiGate> gate, Optional<Counter> counter) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = true;
        config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD + 1, SizeUnit.MB);
        config.jsonMapper(new JavalinJackson3(Json.mapper(), false));
        config.staticFiles.add(files -> {
            files.hostedPath = "/static";
            files.directory = "/policybase/web/static";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "public, max-age=86400", "X-Content-Type-Options", "nosniff");
        });
        // never the query: it may hold what a citizen would not want to be read
        config.requestLogger.http((context, milliseconds) -> LOG.info(
                "{} {} {} {}ms", context.method(), context.path(), context.statusCode(), Math.round(milliseconds)));
        config.routes.before(Headers::set);
        config.routes.before(Modes::choose);
        var renderer = new Renderer(parts.site(), parts.clock());
        counter.ifPresent(one -> one.register(config.routes, renderer));
        gate.ifPresent(one -> config.contextResolver.ip = one::address);
        var door = gate.orElse(ApiGate.OPEN);
        Routes.of(parts, renderer)
                .forEach(route -> config.routes.addHttpHandler(route.method(), route.path(), door.within(route)));
        new Errors(renderer).register(config.routes);
    }
}
