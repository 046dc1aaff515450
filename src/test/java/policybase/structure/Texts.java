package policybase.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import policybase.document.Block;
import policybase.document.Level;
import policybase.extract.Extraction.Extracted;
import policybase.extract.TextBlock;

/// Texts for tests: lines as an extractor would give them, and the real data kept outside the project.
final class Texts {
    static final Instant LEARNED = Instant.parse("2026-01-05T00:00:00Z");
    static final Reference REFERENCE = Reference.load(Path.of("corpus/dictionary"));

    private Texts() {}

    static Extracted lines(String text) {
        return new Extracted(
                "text/plain",
                text.lines().filter(line -> !line.isBlank()).map(Texts::block).toList(),
                Map.of(),
                List.of());
    }

    private static TextBlock block(String line) {
        if (line.indexOf('\t') < 0) {
            return TextBlock.Line.of(line.strip());
        }
        return new TextBlock.Grid(List.of(List.of(line.split("\t", -1))), 0, "", java.util.OptionalInt.empty());
    }

    static Structured structure(String fileName, String text) {
        return new Structurer(REFERENCE).structure(lines(text), fileName, LEARNED);
    }

    /// A file or folder of the shared data; the test is skipped aloud where it is absent.
    static Path shared(String name) {
        var path = Path.of(System.getProperty("policybase.shared", "../shared"), "data", name);
        Assumptions.assumeTrue(Files.exists(path), "skipped: no " + path + " here");
        return path;
    }

    /// The Markdown texts of laws.zip by their path without `laws/`, and validity.tsv.
    static Map<String, String> laws() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(shared("laws.zip").toFile())) {
            for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    texts.put(
                            entry.getName().replaceFirst("^laws/", ""),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    static List<Block.Division> divisions(List<Block> blocks) {
        var all = new ArrayList<Block.Division>();
        for (var block : blocks) {
            if (block instanceof Block.Division division) {
                all.add(division);
                all.addAll(divisions(division.children()));
            }
        }
        return all;
    }

    static List<Block.Division> divisions(List<Block> blocks, Level level) {
        return divisions(blocks).stream().filter(d -> d.level() == level).toList();
    }

    /// Every character of a body but spaces, labels included.
    static String characters(List<Block> blocks) {
        var out = new StringBuilder();
        write(blocks, out);
        return out.toString();
    }

    private static void write(List<Block> blocks, StringBuilder out) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var text) -> out.append(text);
                case Block.Table table -> table.rows().forEach(row -> row.forEach(out::append));
                case Block.Division division -> {
                    out.append(division.label()).append(division.heading());
                    write(division.children(), out);
                }
            }
        }
    }
}
