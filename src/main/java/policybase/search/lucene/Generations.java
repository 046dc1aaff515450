package policybase.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder of the index: `CURRENT` names the generation in use; what else lies there under a generation's name was
/// left behind and is swept away.
final class Generations {
    private static final String CURRENT = "CURRENT";
    private static final Pattern NAME = Pattern.compile("gen-(\\d{6,9})");

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /// The generation in use; empty for a new index and for one whose files were deleted.
    Optional<Path> current() throws IOException {
        var pointer = folder.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        var name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        return Optional.of(folder.resolve(name))
                .filter(_ -> NAME.matcher(name).matches())
                .filter(Files::isDirectory);
    }

    /// The folder of a generation yet to be.
    Path next() throws IOException {
        var last = all().stream().mapToInt(Generations::number).max().orElse(0);
        return folder.resolve(String.format(Locale.ROOT, "gen-%06d", last + 1));
    }

    /// From now on this generation is the one in use, also after a crash.
    void use(Path generation) throws IOException {
        var fresh = folder.resolve(CURRENT + ".new");
        Files.writeString(
                fresh,
                generation.getFileName() + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Deletes every generation but one.
    void sweep(Path keep) throws IOException {
        for (var generation : all()) {
            if (!generation.equals(keep)) {
                delete(generation);
            }
        }
    }

    void delete(Path generation) throws IOException {
        if (!Files.exists(generation)) {
            return;
        }
        try (var files = Files.walk(generation)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> all() throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(name(generation).substring("gen-".length()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
