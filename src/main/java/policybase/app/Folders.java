package policybase.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import policybase.document.Fault;

/// Where things lie. What comes with the program is under `home`; what one base holds is under `data`.
///
/// @param home the project's folder: dictionary, sample, static web files
/// @param data the base's folder: originals, index, database; the same as `home` unless `--data` says otherwise
record Folders(Path home, Path data) {
    Path dictionary() {
        return home.resolve("corpus/dictionary");
    }

    Path sample() {
        return home.resolve("corpus/sample/documents");
    }

    Path sampleEntries() {
        return home.resolve("corpus/sample/entries.txt");
    }

    Path staticFiles() {
        return home.resolve("web/static");
    }

    Path database() {
        return data.resolve("policybase.db");
    }

    Path originals() {
        return data.resolve("corpus/originals");
    }

    Path reports() {
        return data.resolve("corpus/reports");
    }

    Path index() {
        return data.resolve("index");
    }

    Path vectors() {
        return index().resolve("vectors");
    }

    Path configuration() {
        return data.resolve("policybase.properties");
    }

    /// Empties and removes a temporary folder.
    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "临时文件夹没有清空：" + folder, e);
        }
    }
}
