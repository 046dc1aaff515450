package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.store.jdbi.JdbiStore;
import tools.jackson.databind.json.JsonMapper;

/// An import killed again and again, at other moments each time, ends with exactly what one undisturbed run ends with.
class KilledImportTest {
    private static final int FILES = 60;

    /// Moments of the kills in milliseconds after the start: before, while and after the files are taken.
    private static final List<Integer> MOMENTS = List.of(300, 900, 1400, 1800, 2200, 2600, 3000, 3500, 4000, 5000);

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrDoubledWhenAnImportIsKilledAtManyMoments() throws Exception {
        var files = offeredFiles();
        var quiet = folder.resolve("quiet");
        finish(quiet, files);
        var killed = folder.resolve("killed");
        for (var moment : MOMENTS) {
            var process = start(killed, files);
            if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        var last = finish(killed, files);
        assertThat(count(last, "quarantined")).isZero();
        assertThat(count(last, "imported") + count(last, "duplicates")).isEqualTo(FILES);
        assertThat(contents(killed)).isEqualTo(contents(quiet));
    }

    private Path offeredFiles() throws IOException {
        var files = Files.createDirectories(folder.resolve("files"));
        for (var i = 1; i <= FILES; i++) {
            Files.writeString(files.resolve("文件" + i + ".txt"), """
                    云溪县人民政府关于印发《云溪县第%1$d类补贴发放办法》的通知
                    云府发〔2024〕%1$d号
                    第一条 第%1$d类补贴每月发放%1$d元。
                    第二条 本办法自2024年3月1日起施行。
                    云溪县人民政府
                    2024年2月1日
                    """.formatted(i));
        }
        return files;
    }

    private static Map<String, Object> finish(Path data, Path files) throws IOException, InterruptedException {
        var process = start(data, files);
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        @SuppressWarnings("unchecked")
        var report = (Map<String, Object>) JsonMapper.shared().readValue(output, Map.class);
        return report;
    }

    private static int count(Map<String, Object> report, String name) {
        return (int) report.getOrDefault(name, -1);
    }

    private static Process start(Path data, Path files) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dpolicybase.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "policybase.app.Main",
                "import",
                "--publish",
                "--json",
                "--data",
                data.toString(),
                files.toString());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("POLICYBASE_MEANING_ENABLED", "false");
        return builder.start();
    }

    /// What the base holds: each document with its revision and events, and how many changes were logged.
    private static Map<String, String> contents(Path data) {
        var contents = new TreeMap<String, String>();
        try (var store = JdbiStore.sqlite(data.resolve("policybase.db"))) {
            for (var id : store.documents().allPublished()) {
                var held = store.documents().published(id).orElseThrow();
                contents.put(
                        id.value(),
                        held.document().revision() + " " + held.document().metadata() + " "
                                + held.document().body() + " "
                                + held.timeline().windows().size());
            }
            contents.put("changes", String.valueOf(store.changes().last()));
        }
        return contents;
    }
}
