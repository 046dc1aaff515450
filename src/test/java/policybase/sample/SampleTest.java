package policybase.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the sample together: sources, made files and answer key say the same.
class SampleTest {

    private static final Path SAMPLE = Path.of("corpus/sample");
    private static final Path DOCUMENTS = SAMPLE.resolve("documents");
    private static final Set<String> TOPICS =
            Set.of("生育", "教育", "就业", "创业", "养老", "医疗", "纳税", "住房", "户籍", "残疾", "三农", "社会救助", "退役军人", "企业服务");
    private static final Set<String> STATUSES = Set.of("现行有效", "尚未生效", "已修改", "部分失效", "已废止", "已失效", "暂停执行", "待核实");

    @Test
    void everyLineOfTheKeyHasItsFileAndEveryFileItsLine() throws IOException {
        List<String> named = truth().stream().map(line -> text(line, "file")).toList();
        assertThat(named).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(52);
        assertThat(named).containsExactlyInAnyOrderElementsOf(madeFiles());
    }

    @Test
    void theKeyIsWhatTheSourcesSay() throws IOException {
        Path written = Files.createTempFile("truth", ".jsonl");
        Truth.write(Source.readAll(SAMPLE.resolve("sources")), written);
        assertThat(SAMPLE.resolve("truth.jsonl")).hasSameTextualContentAs(written, StandardCharsets.UTF_8);
        Files.delete(written);
    }

    @Test
    void everyTopicHasTwoDocumentsAndNoOtherTopicIsUsed() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode line : truth()) {
            line.get("topics").forEach(topic -> counts.merge(topic.asString(), 1, Integer::sum));
        }
        assertThat(counts.keySet()).isEqualTo(TOPICS);
        assertThat(counts)
                .allSatisfy((topic, count) -> assertThat(count).as(topic).isGreaterThanOrEqualTo(2));
    }

    @Test
    void everyStatusIsOneOfTheLabelsAndSaysWhy() throws IOException {
        Set<String> used = truth().stream()
                .flatMap(line ->
                        Truth.DATES.stream().map(date -> line.get("statusOn").get(date)))
                .peek(status -> assertThat(text(status, "why")).endsWith("。"))
                .map(status -> text(status, "status"))
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(STATUSES);
    }

    @Test
    void everyFileSaysItIsASample() throws IOException {
        for (Source source : Source.readAll(SAMPLE.resolve("sources"))) {
            String text = squeezed(words(source));
            assertThat(text).as(source.file()).contains(Source.MARK);
        }
    }

    @Test
    void everyParagraphOfASourceIsInItsFile() throws IOException {
        for (Source source : Source.readAll(SAMPLE.resolve("sources"))) {
            if (source.scanned()) {
                continue; // a picture has no words
            }
            String text = squeezed(words(source));
            for (Part part : source.parts()) {
                if (part instanceof Part.Line line) {
                    assertThat(text).as(source.file()).contains(squeezed(line.text()));
                }
            }
            assertThat(text).as(source.file()).contains(squeezed(source.title()).substring(0, 8));
        }
    }

    private static List<JsonNode> truth() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLE.resolve("truth.jsonl"))) {
            lines.add(JsonMapper.shared().readTree(line));
        }
        return lines;
    }

    private static List<String> madeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> DOCUMENTS.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static String text(JsonNode line, String field) {
        return line.get(field).asString();
    }

    /// Without blanks and page numbers, so that a paragraph cut by lines and pages is whole again.
    private static String squeezed(String text) {
        return text.replaceAll("[\\s　]+", "").replaceAll("—\\d+—", "");
    }

    /// All the words of a made file, read with the plain libraries; of the scan only what its properties say.
    private static String words(Source source) throws IOException {
        Path file = DOCUMENTS.resolve(source.file());
        return switch (source.extension()) {
            case "pdf" -> pdf(file);
            case "ofd" -> ofd(file);
            case "docx", "doc", "xlsx" -> office(file);
            default ->
                Files.readString(file, Charset.forName(source.fact("encoding").orElse("UTF-8")));
        };
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String subject = document.getDocumentInformation().getSubject();
            return new PDFTextStripper().getText(document) + (subject == null ? "" : subject);
        }
    }

    private static String ofd(Path file) throws IOException {
        try (OFDReader reader = new OFDReader(file)) {
            return String.join("", new ContentExtractor(reader).extractAll());
        }
    }

    private static String office(Path file) throws IOException {
        try (POITextExtractor extractor = ExtractorFactory.createExtractor(file.toFile())) {
            return extractor.getText();
        }
    }
}
