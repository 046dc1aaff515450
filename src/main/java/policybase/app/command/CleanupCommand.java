package policybase.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Base;
import policybase.app.part.CleanupReport;
import policybase.app.part.Place;
import policybase.app.part.Terminal;
import policybase.curate.cleanup.CleanupDesk;
import policybase.curate.cleanup.Decided;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.OriginalRef;
import policybase.store.Cleanup;
import tools.jackson.databind.json.JsonMapper;

/// Works a clean-up decision through: reads its lists, matches them, and carries out what is exact when told to.
@Command(
        name = "cleanup",
        mixinStandardHelpOptions = true,
        description = {
            "处理清理结果：读出通知或表格里的目录，与库中文件匹配，列出每项指到的文件和影响。",
            "不带 --accept-exact 时只打开清理工作，逐项认可和确认请到网页 /desk/cleanup；带 --accept-exact 时认可并确认全部准确匹配的条目。",
            "可以反复运行，中断后再运行会从余下的继续。"
        },
        footer = {"", "退出码：0 完成，没有待定的条目；1 系统故障；2 命令有误，或决定缺少生效日期；3 文件读不了、没有读到清理条目；4 完成，但还有条目要人逐项处理。"})
public final class CleanupCommand implements Callable<Integer> {
    /// Done, and some items wait for a person.
    static final int WAITING = 4;

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "FILE|DOCUMENT-ID", description = "清理通知或清理表（docx、pdf、xlsx、csv 等），或者库中通知的标识")
    private String given = "";

    @Option(names = "--dry-run", description = "只看匹配结果和影响，什么都不写入库")
    private boolean dryRun;

    @Option(names = "--accept-exact", description = "认可并确认全部准确匹配的条目；需要 --by")
    private boolean acceptExact;

    @Option(names = "--by", paramLabel = "姓名", description = "经手人，记入每份文件的有效性记录")
    private String person = "";

    @Option(names = "--effective", paramLabel = "DATE", description = "决定的生效日期，如 2025-06-01；通知里已写明时不用给")
    private @Nullable String effective;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (acceptExact && !dryRun && person.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "--accept-exact 会改变文件的有效性，请用 --by 写明经手人。");
        }
        try (var base = place.open()) {
            var desk = base.cleanups();
            var cleanup = dryRun ? withDay(look(desk)) : open(base, desk);
            var applied = 0;
            var impact = desk.impact(dryRun || acceptExact ? Decided.exact(cleanup) : cleanup);
            if (acceptExact && !dryRun) {
                if (cleanup.decision().on().isEmpty()) {
                    throw new Fault(Fault.Kind.INVALID, "决定没有写明生效日期，请用 --effective 给出。");
                }
                desk.hindrance(cleanup).ifPresent(why -> {
                    throw new Fault(Fault.Kind.INVALID, why + "来源可信的，也可以先用 import --publish 收录通知。");
                });
                var accepted = desk.acceptExact(cleanup.source(), person);
                tell(base, "exact", cleanup, "认可" + accepted + "项准确匹配的条目");
                applied = desk.confirm(cleanup.source(), person);
                tell(base, "confirm", cleanup, applied + "项生效");
                base.catchUpIfFree();
                cleanup = desk.find(cleanup.source());
            }
            var report = new CleanupReport(cleanup, impact, base.store().documents(), applied, dryRun);
            if (json) {
                spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(report.json()));
            } else {
                report.lines().forEach(spec.commandLine().getOut()::println);
            }
            return report.waiting() > 0 ? WAITING : 0;
        }
    }

    private Cleanup look(CleanupDesk desk) {
        var id = id();
        return id.isPresent() ? desk.look(id.get(), person()) : desk.look(file(), original(file()), person());
    }

    private void tell(Base base, String what, Cleanup cleanup, String done) {
        Terminal.tell(
                base,
                Terminal.actor(person),
                "command.cleanup." + what,
                cleanup.source().value(),
                "",
                cleanup.decision().cited() + "：" + done);
    }

    private Cleanup open(Base base, CleanupDesk desk) {
        var id = id();
        var cleanup = id.isPresent()
                ? desk.open(id.get(), person())
                : desk.take(file(), file().getFileName().toString(), Terminal.actor(person));
        tell(base, "open", cleanup, "读到" + cleanup.items().size() + "项");
        var changed = withDay(cleanup);
        if (!changed.decision().equals(cleanup.decision())) {
            desk.revise(cleanup.source(), cleanup.revision(), changed.decision(), person());
            tell(base, "decision", changed, "生效日期" + effective);
            return desk.find(cleanup.source());
        }
        return cleanup;
    }

    private Cleanup withDay(Cleanup cleanup) {
        var given = effective;
        if (given == null) {
            return cleanup;
        }
        try {
            return cleanup.with(cleanup.decision().with(LocalDate.parse(given)));
        } catch (DateTimeParseException e) {
            throw new Fault(Fault.Kind.INVALID, "日期应写作 2025-06-01 这样：" + given, e);
        }
    }

    private String person() {
        return Terminal.actor(person).name();
    }

    private Optional<DocumentId> id() {
        return Files.exists(Path.of(given)) || !DocumentId.isValid(given)
                ? Optional.empty()
                : Optional.of(new DocumentId(given));
    }

    private Path file() {
        var file = Path.of(given);
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.MISSING, "没有这个文件，也不是库中文件的标识：" + given);
        }
        return file;
    }

    /// What a file would be as an original, without keeping it.
    static OriginalRef original(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return new OriginalRef(
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()),
                    file.getFileName().toString(),
                    Files.size(file),
                    "application/octet-stream");
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new Fault(Fault.Kind.MISSING, "文件读不了：" + file, e);
        }
    }
}
