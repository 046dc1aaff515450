package policybase.app.part;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import policybase.app.config.Config;
import policybase.extract.ExtractSettings;

/// How files are read on this machine.
final class Extracting {
    private Extracting() {}

    static ExtractSettings settings(Config config, Path temporary) {
        var settings = ExtractSettings.standard(
                        Path.of(System.getProperty("java.home", "")),
                        System.getProperty("java.class.path", ""),
                        temporary)
                .withWorkers(config.extraction().workers(), 1);
        settings = settings.withTimeouts(config.extraction().timeout(), settings.ocrTimeout());
        var tesseract = config.extraction().ocr() ? onPath("tesseract") : Optional.<Path>empty();
        return tesseract.isPresent() ? settings.withTesseract(tesseract.get()) : settings;
    }

    private static Optional<Path> onPath(String command) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
