package policybase.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.store.AuditLog.Wanted;

/// A server that is told to stop finishes what it began and leaves the base to whoever comes next.
class StoppedServerTest {
    private static final String STARTED = "已启动：";

    @TempDir
    Path data;

    @Test
    void aStoppedServerLeavesNoLockAndNoTroubleBehind() throws Exception {
        for (var round = 1; round <= 2; round++) {
            var log = data.resolve("log-" + round);
            var process = start(log);
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(status(address(out) + "api/v1/search?q=%E6%B4%A5%E8%B4%B4"))
                        .isEqualTo(200);
                process.destroy();
                process.waitFor();
            }
            assertThat(Files.readString(log)).doesNotContain("ERROR", "policybase:");
        }
        try (var base = new Base(
                new Folders(Path.of("").toAbsolutePath(), data),
                ConfigLoader.load(data.resolve("policybase.properties"), Map.of())
                        .config())) {
            base.requireIndexLock();
            assertThat(base.engine().check()).isEmpty();
            assertThat(base.store().audit().find(Wanted.ALL, 0, 9))
                    .as("the first administrator, made once")
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.deed().what()).isEqualTo("people.add");
                        assertThat(line.deed().by().origin()).contains(System.getProperty("user.name"));
                    });
        }
    }

    private static String address(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(STARTED)) {
                return line.substring(STARTED.length()).split(" ")[0];
            }
        }
        throw new AssertionError("the server ended before it was there");
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private Process start(Path log) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dpolicybase.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "policybase.app.Main",
                "serve",
                "--no-sample",
                "--port",
                "0",
                "--data",
                data.toString());
        return new ProcessBuilder(command).redirectError(log.toFile()).start();
    }
}
