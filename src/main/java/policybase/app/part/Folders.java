package policybase.app.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import policybase.document.Fault;

/// Where things lie. What comes with the program is under `home`; what one base holds is under `data`.
///
/// @param home the project's folder: dictionary, sample, static web files
/// @param data the base's folder: originals, index, database; the same as `home` unless `--data` says otherwise
public record Folders(Path home, Path data) {
    public Path dictionary() {
        return home.resolve("corpus/dictionary");
    }

    public Path sample() {
        return home.resolve("corpus/sample/documents");
    }

    public Path sampleEntries() {
        return home.resolve("corpus/sample/entries.txt");
    }

    public Path staticFiles() {
        return home.resolve("web/static");
    }

    public Path database() {
        return data.resolve("policybase.db");
    }

    public Path originals() {
        return data.resolve("corpus/originals");
    }

    public Path reports() {
        return data.resolve("corpus/reports");
    }

    public Path index() {
        return data.resolve("index");
    }

    public Path vectors() {
        return index().resolve("vectors");
    }

    public Path configuration() {
        return data.resolve("policybase.properties");
    }

    /// A new empty folder for what is gone when the program ends; see [#remove].
    static Path makeTemporary() {
        try {
            return Files.createTempDirectory("policybase-");
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "临时文件夹建不了，请检查磁盘空间。", e);
        }
    }

    /// Empties and removes a temporary folder.
    public static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "临时文件夹没有清空：" + folder, e);
        }
    }
}
