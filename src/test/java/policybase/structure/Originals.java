package policybase.structure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import policybase.extract.ExtractSettings;
import policybase.extract.Extraction.Extracted;
import policybase.extract.TikaExtractor;

/// Real files read with the real extractor, without OCR.
final class Originals implements AutoCloseable {
    private final TikaExtractor extractor;

    Originals() {
        try {
            extractor = new TikaExtractor(ExtractSettings.standard(
                    Path.of(System.getProperty("java.home")),
                    System.getProperty("java.class.path"),
                    Files.createTempDirectory("structure-test")));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /// The text of a file, empty when it has none without OCR.
    Optional<Extracted> read(Path file) {
        Assertions.assertTrue(Files.exists(file), () -> file + " is missing");
        return extractor.extract(file, file.getFileName().toString()) instanceof Extracted extracted
                ? Optional.of(extracted)
                : Optional.empty();
    }

    @Override
    public void close() {
        extractor.close();
    }
}
