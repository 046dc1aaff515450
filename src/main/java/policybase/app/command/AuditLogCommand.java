package policybase.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.access.AuditChain;
import policybase.access.AuditExport;
import policybase.app.part.Outcome;
import policybase.app.part.Place;
import policybase.document.Fault;

/// The audit log: whether its chain holds, and a copy to take away.
@Command(
        name = "audit-log",
        mixinStandardHelpOptions = true,
        description = "审计日志：核对校验链，导出。",
        subcommands = {AuditLogCommand.Verifying.class, AuditLogCommand.Exporting.class})
public final class AuditLogCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Outcome.WRONG;
    }

    /// Follows the chain.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {"核对审计日志的校验链，断了就说明断在哪一行。", "请把打印的末行校验值抄在别处，下次用 --head 给出，末尾的记录被删也能发现。"},
            footer = {"", "退出码：0 链条完整；1 链条断了。"})
    static final class Verifying implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Option(names = "--file", paramLabel = "FILE", description = "核对导出的 JSONL 文件，而不是库里的日志")
        private @Nullable Path file;

        @Option(names = "--head", paramLabel = "HASH", description = "以前抄下的校验值，必须还在链上")
        private @Nullable String head;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            var exported = file;
            var finding = exported == null ? ofBase() : ofFile(exported);
            var out = spec.commandLine().getOut();
            if (finding.broken().isPresent()) {
                var broken = finding.broken().get();
                out.println("校验链断在第" + broken.number() + "行：" + broken.why() + "。前面的" + finding.count() + "行完整。");
                return Outcome.BROKEN;
            }
            out.println("校验链完整，共" + finding.count() + "行。末行校验值：" + finding.last());
            return 0;
        }

        private AuditChain.Finding ofBase() {
            try (var base = place.open()) {
                return AuditChain.follow(base.store().audit(), Optional.ofNullable(head));
            }
        }

        private AuditChain.Finding ofFile(Path exported) {
            var chain = new AuditChain(Optional.ofNullable(head));
            try (var lines = Files.lines(exported)) {
                lines.forEach(chain::add);
            } catch (IOException | UncheckedIOException e) {
                throw new Fault(Fault.Kind.MISSING, "文件读不了：" + exported, e);
            }
            return chain.finding();
        }
    }

    /// A copy of the whole chain.
    @Command(name = "export", mixinStandardHelpOptions = true, description = "导出整个审计日志；JSONL 可以用 verify --file 核对。")
    static final class Exporting implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Parameters(paramLabel = "FILE", description = "写到这个文件；名字以 .csv 结尾的写成 CSV，其余写成 JSONL")
        private Path file = Path.of("");

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            var isCsv = file.toString().endsWith(".csv");
            try (var base = place.open();
                    var out = Files.newBufferedWriter(file)) {
                if (isCsv) {
                    write(out, AuditExport.HEAD + "\r\n");
                }
                base.store()
                        .audit()
                        .each(line -> write(out, isCsv ? AuditExport.csv(line) + "\r\n" : line.json() + "\n"));
            } catch (IOException | UncheckedIOException e) {
                throw new Fault(Fault.Kind.BROKEN, "文件写不了：" + file, e);
            }
            spec.commandLine().getOut().println("已写到 " + file);
            return 0;
        }

        private static void write(Writer out, String text) {
            try {
                out.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
