package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.Bases;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.jdbi.ManyDrafts;
import policybase.testing.Browsing;
import policybase.testing.Staff;
import policybase.web.Server;

/// The start page and the list of twenty thousand tasks open quickly, just made and made anew.
class ManyTasksTest {
    /// Two of five wait for a review.
    private static final int DRAFTS = 20_000;
    private static final int QUESTIONS = 7_000;
    private static final int FILES = 5_000;

    /// As for the list of drafts: what the whole process, reader and server, had a processor for.
    private static final Duration AT_ONCE = Duration.ofMillis(300);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @TempDir
    Path folder;

    @Test
    void twentyThousandTasksOpenInUnderThreeTenthsOfASecond() {
        try (var base = Bases.empty(folder);
                var upkeep = new Upkeep(base)) {
            Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
            ManyDrafts.fill(base.folders().database(), DRAFTS);
            ManyDrafts.trouble(base.folders().database(), QUESTIONS, FILES);
            try (var server =
                            new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
                    var browser = new Browsing("http://127.0.0.1:" + start(server))) {
                browser.signIn("wang", Staff.PASSWORD);
                assertThat(browser.get("/desk/tasks").body()).contains("共20000件");
                for (var path : List.of(
                        "/desk",
                        "/desk/tasks",
                        "/desk/tasks?page=399",
                        "/desk/tasks?reason=unread&mine=on&term=none",
                        "/desk/tasks?show=settled")) {
                    var quickest = IntStream.range(0, 7)
                            .mapToLong(_ -> {
                                // somebody does something, so that nothing kept can be used again
                                base.store()
                                        .audit()
                                        .append(new Deed(
                                                Actor.onTheMachine("测试"),
                                                "test",
                                                "",
                                                base.clock().instant()));
                                var began = PROCESS.getProcessCpuTime();
                                var page = browser.get(path);
                                var took = PROCESS.getProcessCpuTime() - began;
                                assertThat(page.statusCode()).isEqualTo(200);
                                return took;
                            })
                            .min()
                            .orElseThrow();
                    System.out.printf("%s with 20000 tasks: %d ms%n", path, quickest / 1_000_000);
                    assertThat(Duration.ofNanos(quickest)).as(path).isLessThan(AT_ONCE);
                }
            }
        }
    }

    private static int start(Server server) {
        server.start("127.0.0.1", 0);
        return server.port();
    }
}
