package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.store.Actor;
import policybase.store.AuditLine;
import policybase.store.AuditLog.Wanted;

/// Every command that changes what people decide leaves a line in the audit log, with the operating system's user; a
/// byte changed in the file of the base is found by the command that checks the chain.
class CommandsAuditedTest {
    /// Tried below, but for `serve`, which `StoppedServerTest` starts as a process.
    private static final Set<String> WRITING = Set.of(
            "serve",
            "import",
            "cleanup",
            "register",
            "entries import",
            "plan import",
            "people add",
            "people reset",
            "people lock",
            "people unlock");

    /// Change nothing of the base, or only what is made again from it (the index), kept answers and their checks, or
    /// files elsewhere.
    private static final Set<String> OTHERS = Set.of(
            "interpretations",
            "entries export",
            "extract",
            "search",
            "ask",
            "answers list",
            "answers show",
            "audit",
            "analyze",
            "reindex",
            "screen",
            "status",
            "people list",
            "audit-log verify",
            "audit-log export",
            "flags",
            "plan list",
            "tasks",
            "annual",
            "evaluate",
            "known-items",
            "evaluate-answers",
            "rehearse",
            "train",
            "train-answers");

    private static final String ALLOWANCE = """
            云溪县人民政府关于印发《云溪县高龄津贴发放办法》的通知
            云府发〔2018〕3号
            各乡镇人民政府：
            现将《云溪县高龄津贴发放办法》印发给你们，请遵照执行。
            云溪县人民政府
            2018年6月1日
            云溪县高龄津贴发放办法
            第一条 年满80周岁的老年人每人每月发放高龄津贴50元。
            第二条 本办法自2018年6月1日起施行。
            """;
    private static final String NOTICE = """
            云溪县人民政府关于公布行政规范性文件清理结果的通知
            云府发〔2025〕9号
            各乡镇人民政府：
            废止的文件见附件1。本通知自2025年6月1日起施行。
            云溪县人民政府
            2025年5月20日
            附件1
            废止的行政规范性文件目录
            1.《云溪县高龄津贴发放办法》（云府发〔2018〕3号）
            """;

    @TempDir
    Path data;

    @BeforeEach
    void withoutVectors() throws IOException {
        System.setProperty("policybase.home", System.getProperty("user.dir"));
        Files.writeString(data.resolve("policybase.properties"), "meaning.enabled=false\n");
    }

    @Test
    void everyCommandIsKnownToWriteOrNot() {
        var all = new TreeSet<String>();
        leaves("", Main.line(), all);
        var known = new TreeSet<>(WRITING);
        known.addAll(OTHERS);
        assertThat(all).isEqualTo(known);
    }

    private static void leaves(String path, CommandLine line, Set<String> all) {
        if (line.getSubcommands().isEmpty()) {
            all.add(path);
        }
        line.getSubcommands().forEach((name, sub) -> leaves(path.isEmpty() ? name : path + " " + name, sub, all));
    }

    @Test
    void everyWritingCommandSaysWhoDidWhat() throws IOException {
        var allowance = file("办法.txt", ALLOWANCE);
        var notice = file("通知.txt", NOTICE);
        writes(Set.of("command.import.publish"), 0, "import", allowance, "--publish");
        var id = find(allowance);
        writes(
                Set.of("command.register.decide"),
                0,
                "register",
                "--decide",
                id + "=yes",
                "--by",
                "林可",
                "--why",
                "有普遍约束力");
        writes(Set.of("command.cleanup.open"), 4, "cleanup", notice);
        writes(Set.of("command.cleanup.open"), 2, "cleanup", notice, "--accept-exact", "--by", "林可");
        writes(Set.of("command.import.publish"), 0, "import", notice, "--publish");
        writes(
                Set.of("command.cleanup.open", "command.cleanup.exact", "command.cleanup.confirm"),
                0,
                "cleanup",
                notice,
                "--accept-exact",
                "--by",
                "林可");
        writes(Set.of("command.import"), 0, "import", file("别的.txt", ALLOWANCE.replace("3号", "8号")));
        writes(
                Set.of("command.entries.import"),
                0,
                "entries",
                "import",
                file("条目.csv", "类目,标题,内容,发文单位,材料性质,关键字\n养老,高龄津贴怎么领,到户籍所在地乡镇人民政府申请。,云溪县民政局,问答,高龄津贴\n"),
                "--by",
                "林可");
        writes(
                Set.of("plan.import"),
                0,
                "plan",
                "import",
                file(
                        "分工.txt",
                        "2026年工作要点\n序号\t工作任务\t重点工作任务\t\t牵头单位\t责任单位\t完成时限\n1\t主动公开\t民生\t加强养老服务政策推送。\t县民政局\t县医疗保障局\t及时公开\n"));
        writes(Set.of("people.add"), 0, "people", "add", "zhang", "--name", "张三", "--role", "采编");
        writes(Set.of("people.reset"), 0, "people", "reset", "zhang");
        writes(Set.of("people.lock"), 0, "people", "lock", "zhang");
        writes(Set.of("people.unlock"), 0, "people", "unlock", "zhang");
    }

    @Test
    void oneByteChangedInTheFileOfTheBaseIsFoundWhereItWasChanged() throws IOException {
        run(0, "people", "add", "zhang", "--name", "张三", "--role", "采编");
        run(0, "people", "lock", "zhang", "--by", "林可可");
        run(0, "people", "unlock", "zhang");
        assertThat(run(0, "audit-log", "verify")).contains("校验链完整，共3行");
        var file = data.resolve("policybase.db");
        try (var base = base()) {
            file = base.folders().database();
        }
        var bytes = Files.readAllBytes(file);
        var places = places(bytes, "林可可".getBytes(StandardCharsets.UTF_8));
        assertThat(places).as("the name stands in the file").isNotEmpty();
        places.forEach(place -> bytes[place + 8]++);
        Files.write(file, bytes);
        assertThat(run(1, "audit-log", "verify")).contains("校验链断在第2行", "前面的1行完整");
    }

    private static List<Integer> places(byte[] bytes, byte[] wanted) {
        var places = new ArrayList<Integer>();
        for (var at = 0; at + wanted.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                places.add(at);
            }
        }
        return places;
    }

    /// Each of the words stands in a new line of the log.
    private void writes(Set<String> words, int code, String... arguments) {
        var before = lines();
        run(code, arguments);
        var added = lines().subList(before.size(), lines().size());
        var what = String.join(" ", arguments);
        assertThat(added).as(what).extracting(line -> line.deed().what()).containsAll(words);
        assertThat(added).as(what).allSatisfy(line -> {
            assertThat(line.deed().by().login()).isEqualTo(Actor.MACHINE);
            assertThat(line.deed().by().origin()).contains("命令行", System.getProperty("user.name"));
            assertThat(line.deed().by().name()).isNotBlank();
        });
    }

    private List<AuditLine> lines() {
        try (var base = base()) {
            return base.store().audit().find(Wanted.ALL, 0, 1000).reversed();
        }
    }

    private String find(String file) {
        try (var base = base()) {
            var title =
                    Files.readString(Path.of(file)).lines().skip(6).findFirst().orElseThrow();
            return base.store().documents().titled(title).getFirst().value();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Base base() {
        return new Base(
                new Folders(Path.of("").toAbsolutePath(), data),
                ConfigLoader.load(data.resolve("policybase.properties"), Map.of())
                        .config());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(data.resolve(name), text).toString();
    }

    private String run(int code, String... arguments) {
        var out = new StringWriter();
        var line = Main.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        assertThat(line.execute(all.toArray(String[]::new)))
                .as(String.join(" ", arguments) + "\n" + out)
                .isEqualTo(code);
        return out.toString();
    }
}
