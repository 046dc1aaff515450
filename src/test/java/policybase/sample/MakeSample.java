package policybase.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes `corpus/sample/documents` and `truth.jsonl` again from `corpus/sample/sources`.
/// The text comes out the same every time; bytes may differ (times inside office files).
///
/// Needs LibreOffice (`soffice`) and the Noto CJK fonts for doc, pdf and the scan. The one argument is the sample
/// folder, `corpus/sample` if absent; a second argument `truth` writes only the answer key, `lists` makes the clean-up
/// to practise on (`corpus/sample-cleanup`), which has no answer key and lies beside its sources.
public final class MakeSample {

    private final Path documents;
    private final Path work;
    private final List<Source> painted = new ArrayList<>();
    private final List<Source> binary = new ArrayList<>();

    private MakeSample(Path documents, Path work) {
        this.documents = documents;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException {
        Path sample = Path.of(arguments.length > 0 ? arguments[0] : "corpus/sample");
        List<Source> sources = Source.readAll(sample.resolve("sources"));
        if (arguments.length > 1 && arguments[1].equals("lists")) {
            new MakeSample(sample, sample).make(sources);
            return;
        }
        Truth.write(sources, sample.resolve("truth.jsonl"));
        if (arguments.length > 1) {
            return;
        }
        Path work = Files.createTempDirectory("sample");
        try {
            Path documents = sample.resolve("documents");
            remove(documents);
            new MakeSample(documents, work).make(sources);
        } finally {
            remove(work);
        }
    }

    private void make(List<Source> sources) throws IOException {
        for (Source source : sources) {
            make(source);
        }
        if (!painted.isEmpty()) {
            convert(painted, "pdf", Faces.PAINTED);
        }
        if (!binary.isEmpty()) {
            convert(binary, "doc", Faces.OFFICE);
        }
    }

    private void make(Source source) throws IOException {
        Path file = documents.resolve(source.file());
        Files.createDirectories(file.getParent());
        switch (source.extension()) {
            case "docx" -> WordWriter.write(source, file, Faces.OFFICE);
            case "pdf" -> painted.add(source);
            case "doc" -> binary.add(source);
            case "ofd" -> OfdWriter.write(source, file);
            case "html" -> HtmlWriter.write(source, file);
            case "xlsx" -> SheetWriter.write(source, file);
            case "txt", "md" -> PlainWriter.write(source, file);
            default -> throw new IllegalArgumentException("no writer for " + file);
        }
    }

    /// Writes docx files in the work folder and lets the office suite convert them all in one run.
    private void convert(List<Source> sources, String format, Faces faces) throws IOException {
        List<Path> drafts = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Path draft = work.resolve(format + i + ".docx");
            WordWriter.write(sources.get(i), draft, faces);
            drafts.add(draft);
        }
        Office.convert(drafts, format, work);
        for (int i = 0; i < sources.size(); i++) {
            Path made = work.resolve(format + i + "." + format);
            Path file = documents.resolve(sources.get(i).file());
            if (sources.get(i).scanned()) {
                ScanWriter.write(made, file);
            } else {
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
