package policybase.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Scope;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.document.Entry.State;
import policybase.document.Entry.Visibility;
import policybase.document.EntryId;
import policybase.document.PolicyDocument;
import policybase.store.Actor;
import policybase.store.AuditLog;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.testing.Schemas;
import policybase.web.Server;

/// What other systems do with keys: take entries out and put them in by the hotlines' template, and register addresses
/// that are told of changes. Each key does what its scopes open and no more.
class SyncKeysTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元。");
    private static final String TEMPLATE = """
            类目,标题,内容,发文单位,材料性质,关键字
            养老,老年食堂几点开饭,"社区老年食堂中午十一点开饭，周末照常。",云溪县民政局,业务知识,"老年食堂,助餐"
            养老,,没有标题的一行。,云溪县民政局,业务知识,助餐
            """;

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void open() {
        var settings = Map.of("POLICYBASE_MEANING_ENABLED", "false", "POLICYBASE_API_PER_MINUTE", "0");
        base = new Base(
                new Folders(HOME, folder),
                ConfigLoader.load(folder.resolve("none"), settings).config());
        base.store()
                .ledger()
                .record(ALLOWANCE, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
        var open = EntrySamples.published("高龄津贴每月发多少", ALLOWANCE);
        var hidden = EntrySamples.published("坐席怎样转办高龄津贴", ALLOWANCE);
        var next = LocalDate.now(base.clock()).plusYears(1);
        base.store().entries().save(EntrySamples.reviewedBy(open, next), "甲", Samples.LEARNED, "");
        base.store()
                .entries()
                .save(
                        EntrySamples.reviewedBy(EntrySamples.with(hidden, Visibility.OPERATORS), next),
                        "甲",
                        Samples.LEARNED,
                        "");
        base.catchUpIfFree();
        upkeep = new Upkeep(base);
        server = new Server(ServeCommand.parts(base, upkeep), Optional.empty(), Optional.of(Rooms.gate(base)));
        server.start("127.0.0.1", 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
        upkeep.close();
        base.close();
    }

    @Test
    void rowsOfTheTemplateComeInAsDraftsByAKeyThatMay() throws Exception {
        var body = BodyPublishers.ofString(TEMPLATE);
        var path = "/api/v1/entries/import";
        assertThat(send("POST", path, "", body).statusCode()).isEqualTo(401);
        assertThat(send("POST", path, key(Scope.READ_OPERATORS), body).statusCode())
                .isEqualTo(403);
        var key = key(Scope.WRITE_ENTRIES);
        var id = EntryId.of("老年食堂几点开饭");

        var tried = json(send("POST", path + "?dryRun=true", key, body));
        assertThat(List.of(
                        tried.get("made").asInt(),
                        tried.get("known").asInt(),
                        tried.get("wrong").asInt()))
                .containsExactly(1, 0, 1);
        assertThat(base.store().entries().find(id)).isEmpty();

        var done = json(send("POST", path, key, body));
        assertThat(done.get("made").asInt()).isOne();
        assertThat(done.get("rows").get(1).get("line").asInt()).isEqualTo(3);
        assertThat(done.get("rows").get(1).get("faults").get(0).asText()).contains("标题");
        var made = base.store().entries().find(id).orElseThrow();
        assertThat(made.state()).isEqualTo(State.DRAFT);
        assertThat(made.telling().full()).contains("十一点开饭");
        assertThat(send("GET", "/api/v1/entries", "", BodyPublishers.noBody()).body())
                .doesNotContain("老年食堂");
        assertThat(json(send("POST", path, key, body)).get("known").asInt()).isOne();
        assertThat(base.store().audit().find(wanted("entries.import"), 0, 9))
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line.deed().by().login()).startsWith("(密钥)pb_"));
        var faulty = send("POST", path, key, BodyPublishers.ofString("甲,乙\n1,2\n"));
        assertThat(faulty.body()).contains("第一行要有这些列名");
        var large = send("POST", path, key, BodyPublishers.ofByteArray(new byte[5_000_001]));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void whatGoesOutIsWhatTheKeyMayReadAndCanComeInAgain() throws Exception {
        var none = BodyPublishers.noBody();
        var csv = send("GET", "/api/v1/entries/export", "", none);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("entries-" + LocalDate.now(base.clock()) + ".csv");
        assertThat(csv.body()).contains("类目,标题,内容,发文单位,材料性质,关键字", "高龄津贴每月发多少").doesNotContain("坐席怎样转办");
        assertThat(send("GET", "/api/v1/entries/export", key(Scope.READ_PUBLIC), none)
                        .body())
                .doesNotContain("坐席怎样转办");
        assertThat(send("GET", "/api/v1/entries/export", key(Scope.READ_OPERATORS), none)
                        .body())
                .contains("坐席怎样转办");

        var request = HttpRequest.newBuilder(address("/api/v1/entries/export?format=xlsx"));
        var book = client.send(request.build(), BodyHandlers.ofByteArray()).body();
        var taken = json(send(
                "POST",
                "/api/v1/entries/import?format=xlsx&dryRun=true",
                key(Scope.WRITE_ENTRIES),
                BodyPublishers.ofByteArray(book)));
        assertThat(taken.get("known").asInt()).isOne();
        assertThat(taken.get("wrong").asInt()).isZero();
    }

    @Test
    void onlyAKeyThatMayIsToldWhatIsForOperators() throws Exception {
        var none = BodyPublishers.noBody();
        var forAll = json(send("GET", "/api/v1/changes", key(Scope.READ_PUBLIC), none));
        var forOperators = json(send("GET", "/api/v1/changes", key(Scope.READ_OPERATORS), none));
        assertThat(forAll.toString()).doesNotContain("坐席怎样转办");
        assertThat(forOperators.toString()).contains("坐席怎样转办");
        assertThat(forOperators.get("digest").get("entries").asInt()).isEqualTo(2);
        var mine = "/api/v1/changes?since=" + forOperators.get("cursor").asText();
        assertThat(send("GET", mine, "", none).statusCode()).isEqualTo(410);
    }

    @Test
    void aSystemRegistersWhereItIsToldAndSeesOnlyItsOwn() throws Exception {
        var none = BodyPublishers.noBody();
        var key = key(Scope.MANAGE_HOOKS);
        assertThat(send("POST", "/api/v1/hooks", "", form("热线", "https://8.8.8.8/", "public"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("POST", "/api/v1/hooks", key(Scope.READ_PUBLIC), form("热线", "https://8.8.8.8/", "public"))
                        .statusCode())
                .isEqualTo(403);
        var inside = send("POST", "/api/v1/hooks", key, form("热线", "https://10.0.0.1/", "public"));
        assertThat(inside.statusCode()).isEqualTo(400);
        assertThat(inside.body()).contains("内部网络");
        assertThat(send("POST", "/api/v1/hooks", key, form("热线", "https://8.8.8.8/", "operators"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/api/v1/hooks", key, form("", "", "everybody")).body())
                .contains("name", "address", "audience");

        var made = send("POST", "/api/v1/hooks", key, form("热线", "https://8.8.8.8/changes", "public"));
        assertThat(made.statusCode()).isEqualTo(201);
        check("Hook", json(made));
        assertThat(json(made).get("secret").asText()).startsWith("whs_");
        var one = "/api/v1/hooks/" + json(made).get("id").asText();
        var shown = json(send("GET", one, key, none));
        check("Hook", shown);
        assertThat(shown.has("secret")).isFalse();
        assertThat(shown.get("deliveries")).isEmpty();
        var all = json(send("GET", "/api/v1/hooks", key, none));
        check("Hooks", all);
        assertThat(all.get("hooks")).hasSize(1);

        var other = key(Scope.MANAGE_HOOKS);
        assertThat(json(send("GET", "/api/v1/hooks", other, none)).get("hooks")).isEmpty();
        assertThat(send("GET", one, other, none).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", one, other, none).statusCode()).isEqualTo(404);

        assertThat(json(send("DELETE", one, key, none)).has("stoppedAt")).isTrue();
        assertThat(send("DELETE", one, key, none).statusCode()).isEqualTo(409);
        assertThat(base.store().audit().find(wanted("hooks."), 0, 9)).hasSize(2);
        var both = key(Scope.MANAGE_HOOKS, Scope.READ_OPERATORS);
        assertThat(send("POST", "/api/v1/hooks", both, form("热线", "https://8.8.8.8/", "operators"))
                        .statusCode())
                .isEqualTo(201);
    }

    private static AuditLog.Wanted wanted(String what) {
        return new AuditLog.Wanted("", what, "", Optional.empty(), Optional.empty());
    }

    private static String key(Scope... scopes) {
        return base.keys()
                .make("工单系统", Set.of(scopes), 10_000, Actor.onTheMachine("测试"))
                .secret();
    }

    private static BodyPublisher form(String name, String address, String audience) {
        var fields = Map.of("name", name, "address", address, "audience", audience);
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpResponse<String> send(String method, String path, String key, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path)).method(method, body);
        if (path.equals("/api/v1/hooks")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static void check(String schema, JsonNode value) throws IOException, ProcessingException {
        Schemas.read().validate("/components/schemas/" + schema, value, schema);
    }
}
