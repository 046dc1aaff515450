package policybase.app.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import policybase.curate.Taken;
import policybase.document.Fault;
import policybase.document.Problem;
import tools.jackson.databind.json.JsonMapper;

/// What an import did: the figures, and a file with one JSON line for each file offered.
///
/// @param files every file is in imported, duplicates or quarantined
/// @param needsReview how many of the imported a person must look at
/// @param heldBack how many of these were to be published and stay drafts because of what screening found
/// @param report the file with the lines
public record ImportReport(
        int files, int imported, int duplicates, int needsReview, int heldBack, int quarantined, String report) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    public static ImportReport write(List<Taken> outcomes, Path folder, Instant now) {
        var file = folder.resolve("import-" + STAMP.format(now) + ".jsonl");
        var json = JsonMapper.shared();
        try {
            Files.createDirectories(folder);
            Files.write(
                    file,
                    outcomes.stream()
                            .map(ImportReport::line)
                            .map(json::writeValueAsString)
                            .toList());
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "导入记录写不下来：" + file, e);
        }
        var imported = outcomes.stream()
                .filter(Taken.Imported.class::isInstance)
                .map(Taken.Imported.class::cast)
                .toList();
        return new ImportReport(
                outcomes.size(),
                imported.size(),
                (int) outcomes.stream()
                        .filter(Taken.Duplicate.class::isInstance)
                        .count(),
                (int) imported.stream().filter(Taken.Imported::needsReview).count(),
                (int) imported.stream()
                        .filter(one -> one.heldBack().isPresent())
                        .count(),
                (int) outcomes.stream()
                        .filter(Taken.Quarantined.class::isInstance)
                        .count(),
                file.toString());
    }

    private static Map<String, Object> line(Taken taken) {
        var line = new LinkedHashMap<String, Object>();
        line.put("file", taken.name());
        switch (taken) {
            case Taken.Imported imported -> {
                line.put(
                        "outcome",
                        imported.heldBack().isPresent()
                                ? "heldBack"
                                : imported.needsReview() ? "needsReview" : "imported");
                line.put("id", imported.id().value());
                line.put("title", imported.title());
                line.put(
                        "problems",
                        Stream.concat(imported.heldBack().stream(), imported.problems().stream())
                                .map(ImportReport::sentence)
                                .toList());
            }
            case Taken.Duplicate duplicate -> {
                line.put("outcome", "duplicate");
                line.put("id", duplicate.id().value());
            }
            case Taken.Quarantined quarantined -> {
                line.put("outcome", "quarantined");
                line.put("kind", quarantined.kind());
                line.put("reason", quarantined.reason());
            }
        }
        return line;
    }

    private static String sentence(Problem problem) {
        return problem.severity().label() + "：" + problem.message()
                + problem.where().map(where -> "（" + where + "）").orElse("");
    }

    /// For people.
    public List<String> sentences() {
        var lines = new ArrayList<String>();
        lines.add("共 " + files + " 个文件：入库 " + imported + "（其中待核 " + needsReview
                + (heldBack > 0 ? "，审查拦截、留作草稿 " + heldBack : "") + "），重复 " + duplicates + "，隔离 " + quarantined + "。");
        lines.add("逐个文件的结果见 " + report);
        return lines;
    }
}
