package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;
import policybase.document.OriginalRef;
import policybase.testing.County;
import policybase.testing.Papers;
import policybase.testing.Schemas;
import policybase.web.http.Route;

/// `web/openapi.yaml` and the server say the same: the same addresses, the same parameters,
/// and every answer is of the schema it is said to be of.
class ApiContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @TempDir
    Path originals;

    private Site site;
    private Schemas contract;

    @BeforeEach
    void open() throws IOException {
        var place = Files.createDirectories(originals.resolve("01").resolve("23"));
        Files.writeString(place.resolve(SHA256), "<script>alert(1)</script>");
        var original = new OriginalRef(SHA256, "县政府/通知 “甲”.html", 25, "text/html; charset=utf-8");
        site = Site.open(
                originals,
                shelf -> shelf.put(Papers.titled("云溪县测试通知", "云府发〔2026〕1号")
                        .article("一", "测试。")
                        .make(original)));
        contract = Schemas.read();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theContractIsWellFormedOpenApi() {
        var result = new OpenAPIV3Parser().readLocation("web/openapi.yaml", null, null);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    }

    @Test
    void everyAddressOfTheInterfaceIsInTheContractAndTheOtherWayRound() {
        assertThat(contract.paths())
                .isEqualTo(new TreeSet<>(site.routes().stream()
                        .filter(Route::forMachines)
                        .map(Route::path)
                        .toList()));
    }

    @Test
    void everyExampleIsOfItsSchema() throws IOException, ProcessingException {
        for (var path : contract.paths()) {
            if (contract.at(path).isMissingNode()) {
                continue;
            }
            for (var status : Schemas.names(contract.at(path).get("responses"))) {
                var content = contract.content(path, status);
                if (content.path("application/json").has("example")) {
                    contract.check(path, status, content.get("application/json").get("example"));
                }
            }
        }
    }

    @Test
    void everyParameterInTheContractIsKnownAndEveryOtherIsRefused() {
        for (var path : contract.paths()) {
            var address = path.replace("{id}", County.ALLOWANCE.id().value());
            var query = new ArrayList<String>();
            if (contract.at(path).isMissingNode()) {
                continue;
            }
            if (contract.at(path).has("security")) {
                assertThat(site.get(address).statusCode()).as(address).isEqualTo(401);
                continue;
            }
            for (var parameter : contract.at(path).path("parameters")) {
                var resolved = contract.resolve(parameter);
                if (resolved.get("in").asText().equals("query")) {
                    query.add(resolved.get("name").asText() + "=" + valueFor(resolved));
                }
            }
            assertThat(site.get(address + "?" + String.join("&", query)).statusCode())
                    .as(address + query)
                    .isIn(200, 404);
            assertThat(site.get(address + "?" + String.join("&", query) + "&colour=red")
                            .statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
    }

    @Test
    void everyAnswerIsOfItsSchema() throws IOException, ProcessingException {
        var allowance = "/api/v1/documents/" + County.ALLOWANCE.id();
        check("/api/v1/search", "/api/v1/search", 200);
        check("/api/v1/search", "/api/v1/search?q=高龄津贴每月多少钱&size=1&validity=any", 200);
        check("/api/v1/search", "/api/v1/search?q=zzzz", 200);
        check("/api/v1/search", "/api/v1/search?page=0&asOf=x", 400);
        check("/api/v1/ask", "/api/v1/ask?q=高龄津贴每月多少钱", 200);
        check("/api/v1/ask", "/api/v1/ask?q=百岁老人慰问金多少钱", 200);
        check("/api/v1/ask", "/api/v1/ask?q=养狗要办什么证", 200);
        check("/api/v1/ask", "/api/v1/ask", 400);
        check("/api/v1/suggest", "/api/v1/suggest?q=高龄", 200);
        check("/api/v1/documents/{id}", allowance, 200);
        check("/api/v1/documents/{id}", "/api/v1/documents/" + County.OLD_ALLOWANCE.id(), 200);
        check("/api/v1/documents/{id}", "/api/v1/documents/" + County.UNCLEAR.id(), 200);
        check("/api/v1/documents/{id}", "/api/v1/documents/0000000000000000", 404);
        check("/api/v1/documents/{id}/clauses", "/api/v1/documents/" + County.PARTLY.id() + "/clauses", 200);
        check("/api/v1/documents/{id}/clauses", allowance + "/clauses?asOf=heute", 400);
        check("/api/v1/documents/{id}/original", allowance + "/original", 404);
        check(
                "/api/v1/compare",
                "/api/v1/compare?left=" + County.OLD_ALLOWANCE.id() + "&right=" + County.ALLOWANCE.id(),
                200);
        check("/api/v1/compare", "/api/v1/compare?left=0000000000000000&right=" + County.ALLOWANCE.id(), 404);
        check("/api/v1/compare", "/api/v1/compare?left=x", 400);
        check("/api/v1/register", "/api/v1/register", 200);
        check("/api/v1/register", "/api/v1/register?normative=any&validity=any&size=2&knownAt=2026-03-03", 200);
        check("/api/v1/register", "/api/v1/register?normative=maybe", 400);
        check("/api/v1/register/{id}", "/api/v1/register/" + County.ALLOWANCE.id(), 200);
        check("/api/v1/register/{id}", "/api/v1/register/0000000000000000", 404);
        check("/api/v1/documents/{id}", allowance + "?asOf=2025-01-01&knownAt=2026-03-03T10:00:00Z", 200);
        check("/api/v1/documents/{id}/clauses", allowance + "/clauses?knownAt=2026-03-03", 200);
        check("/api/v1/search", "/api/v1/search?q=高龄津贴每月多少钱&knownAt=2026-03-03", 200);
        check("/api/v1/ask", "/api/v1/ask?q=高龄津贴每月多少钱&knownAt=2026-03-03", 200);
        check("/api/v1/ask", "/api/v1/ask?q=高龄津贴每月多少钱&knownAt=2027-03-03", 400);
        check("/api/v1/register/years", "/api/v1/register/years", 200);
        check("/health", "/health", 200);
    }

    @Test
    void searchCountsWhatItLeavesOut() throws IOException {
        var answer = json("/api/v1/search?q=高龄津贴");

        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(answer.get("hidden").asInt()).isEqualTo(1);
        var hit = answer.get("hits").get(0);
        assertThat(hit.get("docNo").asText()).isEqualTo("云府规〔2024〕1号");
        assertThat(hit.get("version").asText()).isEqualTo("2024-01-02");
        assertThat(hit.get("status").asText()).isEqualTo("现行有效");
        var clause = hit.get("clauses").get(0);
        var span = clause.get("highlights").get(0);
        assertThat(clause.get("text")
                        .asText()
                        .substring(span.get("start").asInt(), span.get("end").asInt()))
                .isIn("高龄", "龄津", "津贴");
    }

    @Test
    void theNextPageIsAnAddressThatWorks() throws IOException {
        var first = json("/api/v1/search?validity=any&size=2");
        var second = json(first.get("next").asText());

        assertThat(second.get("page").asInt()).isEqualTo(2);
        assertThat(second.get("hits").get(0)).isNotEqualTo(first.get("hits").get(0));
        assertThat(json("/api/v1/search?validity=any&size=100").has("next")).isFalse();
    }

    @Test
    void aDocumentsStatusIsOfTheDayAskedFor() throws IOException {
        var path = "/api/v1/documents/" + County.OLD_ALLOWANCE.id();

        assertThat(json(path).get("status").asText()).isEqualTo("已废止");
        assertThat(json(path + "?asOf=2020-01-01").get("status").asText()).isEqualTo("现行有效");
        assertThat(json(path + "?asOf=2024-01-31").get("inForce").asBoolean()).isTrue();
        assertThat(json(path + "?asOf=2024-02-01").get("inForce").asBoolean()).isFalse();
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        var problem = json("/api/v1/search?page=0&size=1000&asOf=2026-02-30&order=best&colour=red");

        assertThat(problem.get("errors")).hasSize(5);
        assertThat(site.get("/api/v1/search?page=0").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void anOriginalIsSavedNeverShown() {
        var response = site.get("/api/v1/documents/" + SHA256.substring(0, 16) + "/original");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(response.headers().firstValue("ETag")).hasValue('"' + SHA256 + '"');
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"original.html\"; filename*=UTF-8''"
                        + "%E9%80%9A%E7%9F%A5%20%E2%80%9C%E7%94%B2%E2%80%9D.html");
    }

    @Test
    void troubleIsTroubleAndNotNothingFound() throws IOException {
        site.breakDown(new Fault(Fault.Kind.BROKEN, "磁盘/dev/sda坏了"));
        var response = site.get("/api/v1/search?q=x");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("/dev/sda");
        site.breakDown(new Fault(Fault.Kind.BUSY, "正在重建索引，请稍后再试。"));
        assertThat(json("/api/v1/search?q=x").get("detail").asText()).contains("正在重建索引");
        assertThat(site.get("/search?q=x").statusCode()).isEqualTo(503);
    }

    @Test
    void sicknessIsToldWithAStatusMachinesUnderstand() throws IOException, ProcessingException {
        site.health.set(new HealthReport(
                new HealthReport.Part(true, ""),
                new HealthReport.Part(false, "索引目录打不开。"),
                12,
                new HealthReport.Part(true, "")));

        check("/health", "/health", 503);
        assertThat(json("/health").get("status").asText()).isEqualTo("failing");
        assertThat(site.get("/metrics").body()).contains("policybase_documents 5");
    }

    private void check(String path, String address, int status) throws IOException, ProcessingException {
        var response = site.get(PagesTest.encode(address));
        assertThat(response.statusCode()).as(address).isEqualTo(status);
        contract.check(path, String.valueOf(status), JSON.readTree(response.body()));
    }

    private static String valueFor(JsonNode parameter) {
        var schema = parameter.get("schema");
        if (parameter.get("name").asText().equals("q")) {
            return "x";
        }
        return schema.has("default")
                ? schema.get("default").asText()
                : schema.path("format").asText().equals("date") ? "2026-01-31" : "x";
    }

    private JsonNode json(String address) throws JsonProcessingException {
        return JSON.readTree(site.get(PagesTest.encode(address)).body());
    }
}
