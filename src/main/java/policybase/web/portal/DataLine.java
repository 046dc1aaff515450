package policybase.web.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Clause;
import policybase.document.DocumentNumber;
import policybase.document.TextHash;
import policybase.document.Topic;
import policybase.store.Held;
import tools.jackson.databind.json.JsonMapper;

/// One document as a line of open data.
///
/// @param today the day its status is of
/// @param origin put before addresses
record DataLine(Held held, LocalDate today, String origin, String licence) {
    /// The columns of the table; texts are only in the lines of JSON.
    static final String HEADS = "id,标题,发文字号,索引号,发文机关,主题,成文日期,发布日期,施行日期,失效日期,有效性,理由,效力截至,原件SHA-256,正文SHA-256,网址,使用条件";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// What a spreadsheet would take for a formula.
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    String json() {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", held.document().id().value());
        facts().forEach((name, value) -> {
            if (!value.isEmpty()) {
                line.put(name, value);
            }
        });
        line.put(
                "topics",
                held.document().metadata().topics().stream().map(Topic::path).toList());
        line.put("inForce", held.timeline().statusOn(today).inForce());
        line.put(
                "clauses",
                clauses().stream()
                        .map(clause -> Map.of(
                                "anchor", clause.anchor(),
                                "locator", clause.locator().citation(),
                                "text", clause.text()))
                        .toList());
        return MAPPER.writeValueAsString(line);
    }

    String csv() {
        var facts = facts();
        var topics = String.join(
                "；",
                held.document().metadata().topics().stream().map(Topic::path).toList());
        var cells = List.of(
                held.document().id().value(),
                facts.getOrDefault("title", ""),
                facts.getOrDefault("docNo", ""),
                facts.getOrDefault("indexNo", ""),
                facts.getOrDefault("issuers", ""),
                topics,
                facts.getOrDefault("signedOn", ""),
                facts.getOrDefault("publishedOn", ""),
                facts.getOrDefault("effectiveOn", ""),
                facts.getOrDefault("expiresOn", ""),
                facts.getOrDefault("status", ""),
                facts.getOrDefault("statusReason", ""),
                facts.getOrDefault("asOf", ""),
                facts.getOrDefault("originalSha256", ""),
                facts.getOrDefault("textSha256", ""),
                facts.getOrDefault("url", ""),
                facts.getOrDefault("licence", ""));
        return String.join(",", cells.stream().map(DataLine::cell).toList());
    }

    private Map<String, String> facts() {
        var document = held.document();
        var metadata = document.metadata();
        var dates = metadata.dates();
        var status = held.timeline().statusOn(today);
        var facts = new LinkedHashMap<String, String>();
        facts.put("title", metadata.title().full());
        facts.put("docNo", metadata.number().map(DocumentNumber::toString).orElse(""));
        facts.put("indexNo", metadata.indexNumber().orElse(""));
        facts.put("issuers", metadata.issuerNames());
        facts.put("signedOn", day(dates.signed()));
        facts.put("publishedOn", day(dates.published()));
        facts.put("effectiveOn", day(dates.effective()));
        facts.put("expiresOn", day(dates.expires()));
        facts.put("status", status.label().label());
        facts.put("statusReason", status.reason());
        facts.put("asOf", today.toString());
        facts.put("originalSha256", document.original().sha256());
        facts.put(
                "textSha256",
                TextHash.of(
                        String.join("\n", clauses().stream().map(Clause::text).toList())));
        facts.put("url", origin + "/documents/" + document.id());
        facts.put("licence", licence);
        return facts;
    }

    private List<Clause> clauses() {
        return held.document().body().clauses();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String cell(String text) {
        var safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"").replace("\n", " ") + "\"";
    }
}
