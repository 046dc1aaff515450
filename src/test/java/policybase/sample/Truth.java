package policybase.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes the answer key `truth.jsonl` from the head facts of the sources, one line a document, absent facts as null.
final class Truth {

    static final List<String> DATES = List.of("2024-06-30", "2026-06-30", "2026-11-23");

    private static final List<String> SINGLE =
            List.of("title", "innerTitle", "docNo", "kind", "signedOn", "effectiveOn", "expiresOn", "tier");

    private Truth() {}

    static void write(List<Source> sources, Path file) throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<String> lines = new ArrayList<>();
        for (Source source : sources) {
            lines.add(json.writeValueAsString(line(source)));
        }
        Files.write(file, lines);
    }

    private static Map<String, Object> line(Source source) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", source.file());
        SINGLE.forEach(name -> source.fact(name).ifPresentOrElse(v -> line.put(name, v), () -> putNull(line, name)));
        line.put("issuers", source.facts("issuers"));
        line.put("topics", source.facts("topics"));
        line.put("isInterpretation", source.fact("isInterpretation").isPresent());
        line.put("statusOn", statuses(source));
        return line;
    }

    @SuppressWarnings("NullAway") // JSON knows null, and the reader of the key should see every field
    private static void putNull(Map<String, Object> line, String name) {
        line.put(name, null);
    }

    private static Map<String, Object> statuses(Source source) {
        Map<String, Object> statuses = new LinkedHashMap<>();
        for (String date : DATES) {
            String[] label = source.fact(date).orElseThrow().split(" \\| ", 2);
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("status", label[0]);
            status.put("why", label[1]);
            statuses.put(date, status);
        }
        return statuses;
    }
}
