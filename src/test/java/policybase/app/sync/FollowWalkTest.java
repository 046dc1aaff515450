package policybase.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Scope;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.serve.Following;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.document.Entry.Visibility;
import policybase.document.TextHash;
import policybase.entry.LiveEntries;
import policybase.store.Actor;
import policybase.testing.Browsing;
import policybase.testing.CuttingProxy;
import policybase.validity.Standpoint;
import policybase.web.Server;
import policybase.web.sync.ItemWriting;

/// The example client keeps two copies in step, one of what anybody may read and one of what operators may, over a bad
/// line, while a thousand things change, the server is restarted twice and a client is killed. Then each copy is
/// exactly what the base holds.
class FollowWalkTest {
    private static final int CHANGES = 1_000;
    private static final Set<Integer> RESTARTS = Set.of(350, 700);
    private static final int KILL = 520;
    private static final long SEED = Long.getLong("follow.seed", 20_261_130);
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void copiesStayInStepThroughAThousandChangesABadLineAndRestarts() throws Exception {
        var changing = new Changing(SEED);
        var served = new Served(changing);
        try (var line = new CuttingProxy(SEED)) {
            line.leadTo(served.port());
            var key = served.operatorsKey();
            var anybody = new Copy("anybody", line.address(), "");
            var operators = new Copy("operators", line.address(), key);
            try {
                for (var step = 1; step <= CHANGES; step++) {
                    changing.step(served.base.store());
                    if (RESTARTS.contains(step)) {
                        served.close();
                        Thread.sleep(Duration.ofSeconds(1));
                        served = new Served(changing);
                        line.leadTo(served.port());
                    }
                    if (step == KILL) {
                        anybody.kill();
                        anybody.start();
                    }
                }
                var today = changing.today().toString();
                for (var copy : List.of(anybody, operators)) {
                    copy.awaitStep(served, today);
                    assertThat(copy.held())
                            .as(copy + " at the end of " + SEED)
                            .isEqualTo(served.held(copy == operators));
                    assertThat(copy.said())
                            .as("in step without ever beginning again")
                            .doesNotContain("the copy is not", "the cursor is of no use", "came damaged")
                            .contains("tried again");
                }
                assertThat(line.cut())
                        .as("lines cut in the middle of an answer")
                        .isGreaterThan(10);
                assertThat(anybody.verify()).isZero();
                System.out.println(anybody.counts() + "\n" + operators.counts() + "\n" + line.cut() + " lines cut");
            } catch (AssertionError e) {
                throw new AssertionError("with -Dfollow.seed=" + SEED + ": " + e.getMessage(), e);
            } finally {
                anybody.kill();
                operators.kill();
            }
        } finally {
            served.close();
        }
    }

    /// A base being served, as `serve` does it.
    private final class Served implements AutoCloseable {
        private final Base base;
        private final Upkeep upkeep;
        private final Following following;
        private final Server server;

        Served(Changing changing) {
            var settings = Map.of("POLICYBASE_MEANING_ENABLED", "false", "POLICYBASE_API_PER_MINUTE", "0");
            var config = ConfigLoader.load(folder.resolve("none"), settings).config();
            base = new Base(new Folders(HOME, folder.resolve("base")), config, changing.clock);
            upkeep = new Upkeep(base);
            following = new Following(base);
            server = new Server(ServeCommand.parts(base, upkeep), Optional.empty(), Optional.of(Rooms.gate(base)));
            server.start("127.0.0.1", 0);
            following.start();
        }

        int port() {
            return server.port();
        }

        String operatorsKey() {
            return base.keys()
                    .make("热线", Set.of(Scope.READ_OPERATORS), 100_000, Actor.onTheMachine("测试"))
                    .secret();
        }

        JsonNode digest(String key) throws IOException {
            try (var reader = new Browsing("http://127.0.0.1:" + port())) {
                var answer = key.isEmpty()
                        ? reader.get("/api/v1/digest")
                        : reader.get("/api/v1/digest", "Authorization", "Bearer " + key);
                return JSON.readTree(answer.body());
            }
        }

        /// What the base itself says may be held, by the name of its file.
        Map<String, String> held(boolean isForOperators) {
            var writing = new ItemWriting();
            var today = LocalDate.now(base.clock());
            var held = new TreeMap<String, String>();
            for (var id : base.store().documents().allPublished()) {
                var document = base.store().documents().published(id).orElseThrow();
                held.put("document/" + id.value() + ".json", writing.document(document, today));
            }
            LiveEntries.of(base.store()).all(Standpoint.of(today)).stream()
                    .filter(judged -> judged.liveness().isLive())
                    .map(LiveEntries.Judged::entry)
                    .filter(entry -> isForOperators || entry.reach().visibility() == Visibility.PUBLIC)
                    .forEach(entry -> held.put("entry/" + entry.id().value() + ".json", writing.entry(entry)));
            return held;
        }

        @Override
        public void close() {
            server.close();
            following.close();
            upkeep.close();
            base.close();
        }
    }

    /// The example, as its first lines say how to start it.
    private final class Copy {
        private static final int PATIENCE_SECONDS = 300;

        private final String name;
        private final String server;
        private final String key;
        private Process process;

        Copy(String name, String server, String key) throws IOException {
            this.name = name;
            this.server = server;
            this.key = key;
            this.process = start();
        }

        Process start() throws IOException {
            process = run(server, place().toString(), "1");
            return process;
        }

        private Process run(String... arguments) throws IOException {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add(HOME.resolve(Path.of("web", "examples", "Follow.java")).toString());
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve(name + ".log").toFile()));
            builder.environment().put("POLICY_KEY", key);
            return builder.start();
        }

        private Path place() {
            return folder.resolve(name);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        int verify() throws IOException, InterruptedException {
            var verifying = run("verify", place().toString());
            assertThat(verifying.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return verifying.exitValue();
        }

        void awaitStep(Served served, String today) throws IOException, InterruptedException {
            for (var waited = 0; waited < PATIENCE_SECONDS * 10; waited++) {
                var digest = served.digest(key);
                var hashes = place().resolve("hashes");
                if (digest.path("day").asText().equals(today)
                        && Files.exists(hashes)
                        && TextHash.of(Files.readString(hashes))
                                .equals(digest.get("sha256").asText())) {
                    return;
                }
                assertThat(process.isAlive()).as(said()).isTrue();
                Thread.sleep(100);
            }
            throw new AssertionError(this + " is not in step after " + PATIENCE_SECONDS + " s: " + said());
        }

        Map<String, String> held() throws IOException {
            var held = new TreeMap<String, String>();
            for (var kind : List.of("document", "entry")) {
                try (var files = Files.list(place().resolve(kind))) {
                    for (var file : files.toList()) {
                        held.put(kind + "/" + file.getFileName(), Files.readString(file));
                    }
                }
            }
            return held;
        }

        String said() throws IOException {
            return Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8);
        }

        String counts() throws IOException {
            return name + ": " + said().lines().reduce("", (_, last) -> last);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
