package policybase.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Outcome;
import policybase.app.part.OverviewParts;
import policybase.app.part.Place;
import policybase.app.part.Terminal;
import policybase.document.Fault;
import policybase.overview.plan.PlanDesk;
import policybase.overview.plan.PlanReader;

/// The county's ledger of tasks (任务台账).
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "任务台账：导入工作要点的分工表，列出各条办到哪一步。",
        subcommands = {PlanCommand.Import.class, PlanCommand.ListItems.class})
public final class PlanCommand {

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "导入分工表（docx、xlsx 等，或者各栏用制表符隔开的纯文本）。先整个检查，逐行列出问题；有误的行不收，重复导入不会重复登记。",
            footer = {"", "退出码：0 完成；2 命令有误；3 文件读不了；4 有些行有误。"})
    static final class Import implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--dry-run", description = "只检查，什么都不写入库")
        private boolean dryRun;

        @Option(names = "--by", paramLabel = "姓名", description = "经手人")
        private String person = "";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (!Files.isReadable(file)) {
                throw new Fault(Fault.Kind.MISSING, "文件读不了：" + file);
            }
            try (var base = place.open()) {
                var parts = new OverviewParts(base);
                var name = String.valueOf(file.getFileName());
                var reading = PlanReader.read(parts.source(file, name), name);
                var desk = parts.plans();
                var trial = desk.tried(reading);
                var out = spec.commandLine().getOut();
                for (var tried : trial.rows()) {
                    var row = tried.row();
                    row.faults().forEach(fault -> out.println("第" + row.place() + "行 有误：" + fault));
                    row.remarks().forEach(remark -> out.println("第" + row.place() + "行 要核对：" + remark));
                    tried.changes().forEach(change -> out.println("第" + row.place() + "行 有改动：" + change));
                }
                trial.gone().forEach(item -> out.println("表里没有了：" + item.line().content()));
                out.println((dryRun ? "只检查，没有写入。" : "") + trial.sentence());
                if (!dryRun) {
                    desk.take(reading, Terminal.actor(person));
                }
                return trial.count(PlanDesk.Outcome.WRONG) > 0 ? Outcome.WRONG_ROWS : 0;
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出任务台账。")
    static final class ListItems implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Option(names = "--late", description = "只列已超期、还没有完成的")
        private boolean late;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var base = place.open()) {
                var today = LocalDate.now(base.clock());
                base.store().workPlans().all().stream()
                        .filter(item -> !late || item.isLate(today))
                        .forEach(item -> spec.commandLine()
                                .getOut()
                                .println(item.number() + "\t" + item.state().label() + "\t"
                                        + item.line().due() + "\t" + item.line().lead() + "\t"
                                        + item.line().content()));
            }
            return 0;
        }
    }
}
