package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample documents of the invented county, in their real formats, against their answer key.
class SampleHeadsTest {
    private static final Path SAMPLE = Path.of("corpus/sample");
    private final List<String> wrong = new ArrayList<>();
    private int checked;

    @Test
    void theAnswerKeyOfTheSampleIsRead() throws IOException {
        var json = JsonMapper.builder().build();
        var structurer = new Structurer(Texts.REFERENCE);
        var files = 0;
        try (var originals = new Originals()) {
            for (var line : Files.readAllLines(SAMPLE.resolve("truth.jsonl"))) {
                var truth = json.readTree(line);
                var name = truth.path("file").asString();
                var text = originals.read(SAMPLE.resolve("documents").resolve(name));
                if (text.isEmpty()) {
                    continue;
                }
                files++;
                compare(name, truth, structurer.structure(text.get(), name, Texts.LEARNED));
            }
        }
        wrong.forEach(line -> System.out.println("  " + line));
        System.out.printf("Sample: %d files, %d of %d facts%n", files, checked - wrong.size(), checked);
        assertThat(files).isGreaterThanOrEqualTo(60);
        assertThat((double) wrong.size() / checked).as("share of wrong facts").isLessThan(0.03);
    }

    private void compare(String name, JsonNode truth, Structured read) {
        var metadata = read.metadata();
        var dates = metadata.dates();
        same(name, truth, "title", metadata.title().full());
        same(name, truth, "innerTitle", metadata.title().inner().orElse("-"));
        same(name, truth, "docNo", metadata.number().map(Object::toString).orElse("-"));
        same(name, truth, "signedOn", dates.signed().map(Object::toString).orElse("-"));
        same(name, truth, "tier", metadata.tier().label());
        if (!truth.path("effectiveOn").isNull()) {
            same(
                    name,
                    truth,
                    "effectiveOn",
                    dates.effective().map(Object::toString).orElse("-"));
        }
        if (!truth.path("expiresOn").isNull() || dates.expires().isPresent()) {
            // the key counts as people write it, one day less than the civil code
            var key = truth.path("expiresOn").asString("-");
            var last = dates.expires();
            checked++;
            if (last.isEmpty()
                    || !last.get().toString().equals(key)
                            && !last.get().minusDays(1).toString().equals(key)) {
                wrong.add(name + " expiresOn " + key + " ≠ " + last);
            }
        }
        checked++;
        var issuers = new ArrayList<String>();
        truth.path("issuers").forEach(issuer -> issuers.add(issuer.asString()));
        if (!String.join("、", issuers).equals(metadata.issuerNames())) {
            wrong.add(name + " issuers " + issuers + " ≠ " + metadata.issuerNames());
        }
        checked++;
        if (!metadata.sample() && !name.endsWith(".html")) {
            wrong.add(name + " is not known as a sample");
        }
        checked++;
        var topics = metadata.topics().stream().map(t -> t.name()).distinct().toList();
        var asked = new ArrayList<String>();
        truth.path("topics").forEach(topic -> asked.add(topic.asString()));
        if (topics.stream().noneMatch(asked::contains)) {
            wrong.add(name + " topics " + asked + " ≠ " + topics);
        }
    }

    private void same(String name, JsonNode truth, String fact, String read) {
        checked++;
        var key = truth.path(fact).isNull() ? "-" : truth.path(fact).asString();
        // whether a space stands between two names of a broken line is layout
        if (!key.replace(" ", "").equals(read.replace(" ", ""))) {
            wrong.add(name + " " + fact + " " + key + " ≠ " + read);
        }
    }
}
