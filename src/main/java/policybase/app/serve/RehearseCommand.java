package policybase.app.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.part.Place;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Body;
import policybase.document.DocumentId;
import policybase.document.Level;
import policybase.document.Metadata;
import policybase.document.OriginalRef;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.web.Server;

/// Goes once through what `serve` does, on a base of one document in a temporary folder. The launcher
/// runs it after a build for the JVM to record which classes and methods the start needs (JEP 483,
/// 514, 515): a start then takes some 40 % less work.
@Command(name = "rehearse", hidden = true, description = "在临时库上走一遍启动和查询，供启动加速之用。")
public final class RehearseCommand implements Callable<Integer> {
    private static final String QUESTION = "多大年龄可以领取高龄津贴？";
    private static final List<String> PAGES = List.of(
            "/",
            "/search?q=" + encoded(QUESTION),
            "/api/v1/search?q=" + encoded("高龄津贴"),
            "/ask?q=" + encoded(QUESTION));

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = new Place().folders().home();
        var data = Files.createTempDirectory("policybase-rehearsal-");
        var config = ConfigLoader.load(data.resolve("policybase.properties"), Map.of())
                .config();
        try (var base = new Base(new Folders(home, data), config);
                var warm = new WarmUp(base)) {
            base.requireIndexLock();
            publish(base);
            base.tail().catchUp();
            try (var upkeep = new Upkeep(base);
                    var server = new Server(ServeCommand.parts(base, upkeep))) {
                server.start("127.0.0.1", 0);
                ask(server.port());
            }
        } finally {
            Folders.remove(data);
        }
        return 0;
    }

    private static void publish(Base base) {
        var now = base.clock().instant();
        var text = "年满八十周岁的老年人可以领取高龄津贴，自2024年1月1日起施行。";
        var article = new Division(Level.ARTICLE, "一", "第一条", "", List.of(new Paragraph(text)));
        var original = new OriginalRef("0".repeat(64), "排练.txt", text.length(), "text/plain");
        var document = new PolicyDocument(
                DocumentId.of(original),
                1,
                Stage.PUBLISHED,
                original,
                Metadata.titled("高龄津贴发放办法"),
                List.of(),
                new Body(List.of(article)),
                List.of(),
                List.of());
        base.store().ledger().record(document, List.of(commences(now)), "rehearsal", now, "");
    }

    private static Event commences(Instant now) {
        return new Event(
                EventKind.COMMENCES,
                Optional.of(LocalDate.EPOCH),
                Optional.empty(),
                List.of(),
                now,
                Optional.empty(),
                Optional.empty(),
                "",
                Basis.STATED,
                Standing.CONFIRMED,
                "rehearsal");
    }

    private static void ask(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page));
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IOException(page + " answered " + answer.statusCode());
                }
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
