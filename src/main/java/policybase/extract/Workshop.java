package policybase.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import policybase.document.Fault;

/// What a running extractor has: a folder of its own, the children that read text, and those that read pictures. Made
/// with the first file, gone with the extractor.
final class Workshop implements AutoCloseable {
    /// What Tika is told: our fetcher, and no OCR of its own, as each seal in a document would be a candidate.
    private static final String CONFIGURATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <properties>
              <pipes><params><numClients>1</numClients></params></pipes>
              <fetchers>
                <fetcher class="policybase.extract.child.JobFetcher"><params><name>job</name></params></fetcher>
              </fetchers>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                </parser>
              </parsers>
            </properties>
            """;

    private final Path home;
    private final Crew texts;
    private final Crew scans;
    private long members;

    Workshop(ExtractSettings settings) {
        try {
            Files.createDirectories(settings.temporary());
            home = Files.createTempDirectory(settings.temporary(), "extract-").toAbsolutePath();
            Files.createDirectory(home.resolve("members"));
            var configuration = Files.writeString(home.resolve("tika-config.xml"), CONFIGURATION);
            texts = new Crew(
                    settings,
                    home.resolve("texts"),
                    configuration,
                    settings.workers(),
                    settings.heap(),
                    settings.timeout());
            scans = new Crew(
                    settings,
                    home.resolve("scans"),
                    configuration,
                    settings.ocrWorkers(),
                    settings.ocrHeap(),
                    settings.ocrTimeout());
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "抽取用的临时目录写不了：" + settings.temporary(), e);
        }
    }

    Crew texts() {
        return texts;
    }

    Crew scans() {
        return scans;
    }

    /// A folder for the members of one container; the child makes it when there are any.
    synchronized Path membersFolder() {
        return home.resolve("members").resolve(Long.toString(members++));
    }

    @Override
    public void close() {
        texts.close();
        scans.close();
        Child.empty(home);
        home.toFile().delete();
    }
}
