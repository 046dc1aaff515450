package policybase.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.part.ImportRun;
import policybase.app.part.Progress;
import policybase.curate.Taken;

/// Bases of tests, each in a folder of its own, which find by words alone.
public final class Bases {
    private static final Path HOME = Path.of("").toAbsolutePath();

    private Bases() {}

    public static Base empty(Path folder) {
        return empty(folder, Map.of());
    }

    /// @param more settings, by their names in the environment
    static Base empty(Path folder, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("POLICYBASE_MEANING_ENABLED", "false");
        var config = ConfigLoader.load(folder.resolve("none"), settings).config();
        return new Base(new Folders(HOME, folder), config);
    }

    /// With the sample county's documents published.
    public static Base ofSample(Path folder) {
        var base = empty(folder);
        publish(base, base.folders().sample());
        return base;
    }

    /// Takes files in as published documents; the index follows.
    public static List<Taken> publish(Base base, Path files) {
        try (var run = new ImportRun(base::intake, true, "test");
                var progress = new Progress("files")) {
            return run.run(ImportRun.files(List.of(files)), progress);
        } finally {
            base.catchUpIfFree();
        }
    }
}
