package policybase.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// `web/openapi.yaml`, as something to hold answers against.
public record Schemas(JsonNode contract) {
    public static Schemas read() throws IOException {
        return new Schemas(new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("web/openapi.yaml").toFile()));
    }

    public Set<String> paths() {
        return names(contract.get("paths"));
    }

    /// What reading a path is said to do; missing where nothing is read there.
    public JsonNode at(String path) {
        return contract.get("paths").get(path).path("get");
    }

    public JsonNode content(String path, String status) {
        return resolve(at(path).get("responses").get(status)).path("content");
    }

    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    /// That an answer is of the schema it is said to be of.
    public void check(String path, String status, JsonNode value) throws ProcessingException {
        var content = content(path, status);
        var type = content.has("application/json") ? "application/json" : "application/problem+json";
        var pointer = content.get(type).get("schema").get("$ref").asText().substring(1);
        validate(pointer, value, path + " " + status);
    }

    /// @param pointer of the schema, such as /components/schemas/Entry
    public void validate(String pointer, JsonNode value, String what) throws ProcessingException {
        var report =
                JsonSchemaFactory.byDefault().getJsonSchema(contract, pointer).validate(value);
        assertThat(report.isSuccess()).as(what + "\n" + report + "\n" + value).isTrue();
    }

    public static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
