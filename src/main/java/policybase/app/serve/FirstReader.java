package policybase.app.serve;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.app.part.Base;
import policybase.search.Filters;

/// Reads a few pages as soon as the port is open, so that what the first reader would wait for (the register, the
/// calendar, templates, the first answer) is made behind the back of the second. Nobody waits for it, nothing it reads
/// is kept, and a reader who comes before it only shares its work.
final class FirstReader {
    private static final Logger LOG = LoggerFactory.getLogger(FirstReader.class);

    private static final List<String> PAGES = List.of("/", "/search", "/register", "/calendar", "/topics");

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private FirstReader() {}

    /// @param port of this very server
    static void send(Base base, String host, int port) {
        var thread = new Thread(() -> read(base, host.equals("0.0.0.0") ? "127.0.0.1" : host, port), "first-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /// Trouble is met again, and told, by the reader after this one.
    @SuppressWarnings("CatchingUnchecked")
    private static void read(Base base, String host, int port) {
        try {
            for (var page : PAGES) {
                get("http://" + host + ":" + port + page);
            }
            for (var question : base.config().site().portal().questions()) {
                base.inquiry().answer(question, Filters.IN_FORCE, LocalDate.now(base.clock()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("the first pages were not read ahead", e);
        }
    }

    private static void get(String address) throws IOException {
        var connection = URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLISECONDS);
        connection.setReadTimeout(PATIENCE_MILLISECONDS);
        try (var in = connection.getInputStream()) {
            in.readAllBytes();
        }
    }
}
