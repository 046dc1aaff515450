package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Entry.Visibility;
import policybase.testing.County;
import policybase.testing.EntrySamples;
import policybase.testing.Schemas;

/// Changes as the interface tells them: by the contract, whole, and with hashes that anybody can compute.
class ChangesApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Site site;
    private Schemas contract;

    @BeforeEach
    void open() throws IOException {
        site = Site.open(folder);
        contract = Schemas.read();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyAnswerIsOfItsSchema() throws IOException, ProcessingException {
        check("/api/v1/changes", "", 200);
        check("/api/v1/changes", "?limit=2", 200);
        check("/api/v1/changes", "?since=x&limit=0", 400);
        check("/api/v1/changes", "?since=" + ofAnotherBase(), 410);
        check("/api/v1/digest", "", 200);
    }

    @Test
    void everyItemIsOfItsSchemaAndItsHashIsOfItsVeryText() throws IOException, ProcessingException {
        var kinds = new TreeSet<String>();
        for (var change : json("/api/v1/changes?limit=500").get("changes")) {
            var kind = change.get("kind").asText();
            var item = change.get("item").asText();
            kinds.add(kind);
            var schema = kind.equals("document") ? "DocumentItem" : "EntryItem";
            contract.validate("/components/schemas/" + schema, JSON.readTree(item), kind);
            assertThat(change.get("hash").asText()).isEqualTo(sha256(item));
            assertThat(site.get(change.get("address").asText()).statusCode()).isEqualTo(200);
        }
        assertThat(kinds).containsExactly("document", "entry");
    }

    @Test
    void pageByPageIsTheSameAsAllAtOnceAndEndsWithTheDigest() throws IOException {
        var all = json("/api/v1/changes?limit=500");
        var lines = new TreeSet<String>();
        var cursor = "";
        for (var more = true; more; ) {
            var page = json("/api/v1/changes?limit=1&since=" + cursor);
            page.get("changes")
                    .forEach(change -> lines.add(
                            change.get("kind").asText() + " " + change.get("id").asText() + " "
                                    + change.get("hash").asText() + "\n"));
            cursor = page.get("cursor").asText();
            more = page.get("more").asBoolean();
            assertThat(page.has("digest")).isEqualTo(!more);
        }
        assertThat(cursor).isEqualTo(all.get("cursor").asText());
        var digest = json("/api/v1/digest");
        assertThat(digest).isEqualTo(all.get("digest"));
        assertThat(digest.get("sha256").asText()).isEqualTo(sha256(String.join("", lines)));
        assertThat(digest.get("documents").asInt()).isEqualTo(5);
        assertThat(digest.get("entries").asInt()).isEqualTo(1);
        assertThat(json("/api/v1/changes?since=" + cursor).get("changes")).isEmpty();
    }

    @Test
    void anEntryTakenBackIsAWithdrawalAndOneForOperatorsNeverComes() throws IOException {
        var before = json("/api/v1/digest").get("cursor").asText();
        site.entries.put(EntrySamples.withdrawn(EntrySamples.ASKED));
        site.entries.put(
                EntrySamples.with(EntrySamples.published("坐席怎样转办高龄津贴", County.ALLOWANCE), Visibility.OPERATORS));
        var page = json("/api/v1/changes?since=" + before);
        assertThat(page.get("changes")).hasSize(1);
        var change = page.get("changes").get(0);
        assertThat(change.get("action").asText()).isEqualTo("withdraw");
        assertThat(change.get("id").asText()).isEqualTo(EntrySamples.ASKED.id().value());
        assertThat(change.has("item")).isFalse();
        assertThat(json("/api/v1/digest").get("entries").asInt()).isZero();
    }

    private void check(String path, String query, int status) throws IOException, ProcessingException {
        var response = site.get(path + query);
        assertThat(response.statusCode()).as(path + query).isEqualTo(status);
        contract.check(path, String.valueOf(status), JSON.readTree(response.body()));
    }

    /// A cursor as this base gives them, but for the name of the base.
    private String ofAnotherBase() throws IOException {
        var cursor = json("/api/v1/digest").get("cursor").asText();
        var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", -1);
        var plain = parts[0] + "~another-base~" + parts[2] + "~" + parts[3] + "~" + parts[4] + "~";
        var other = plain + sha256(plain).substring(0, 8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode json(String address) throws IOException {
        return JSON.readTree(site.get(address).body());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
