package policybase.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Base;
import policybase.app.part.EntryFiles;
import policybase.app.part.Outcome;
import policybase.app.part.Place;
import policybase.app.part.Terminal;
import policybase.curate.entry.EntryImport;
import policybase.curate.entry.EntrySheet;
import policybase.curate.entry.EntryText;
import policybase.curate.entry.Person;
import policybase.document.Entry;
import policybase.document.Fault;

/// Takes entries (咨询条目) in and out as files.
@Command(
        name = "entries",
        mixinStandardHelpOptions = true,
        description = "咨询条目的导入和导出。导入的都是草稿，发布要在工作台走审核。",
        subcommands = {EntriesCommand.Import.class, EntriesCommand.Export.class})
public final class EntriesCommand {

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "导入咨询条目草稿：纯文本（txt、md，写法见 corpus/sample/entries.txt）或热线模板（xlsx、csv：类目、标题、内容、发文单位、材料性质、关键字）。",
                "先整个检查，逐行列出问题；有问题的行不导入。"
            },
            footer = {"", "退出码：0 完成；2 命令有误；3 文件读不了；4 有些行有误。"})
    static final class Import implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--dry-run", description = "只检查，什么都不写入库")
        private boolean dryRun;

        @Option(names = "--by", paramLabel = "姓名", description = "经手人，记作编写人")
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
                var actor = Terminal.actor(person);
                var by = new Person(actor.login(), actor.name());
                var results = new EntryImport(base.store(), base.entries().desk())
                        .drafts(
                                new EntryFiles(base)
                                        .rows(file, file.getFileName().toString()),
                                by,
                                dryRun);
                var out = spec.commandLine().getOut();
                for (var result : results) {
                    if (result.isWrong()) {
                        out.println("第" + result.line() + "行 " + result.question() + "："
                                + String.join(" ", result.faults()));
                    }
                }
                var wrong = results.stream().filter(EntryImport.Result::isWrong).count();
                var fresh = results.stream()
                        .filter(result -> result.what().equals("新建"))
                        .count();
                var told = fresh + "条，已有" + (results.size() - wrong - fresh) + "条，有误" + wrong + "条。";
                out.println((dryRun ? "只检查，没有写入。可新建" : "新建") + told);
                if (!dryRun) {
                    Terminal.tell(base, actor, "command.entries.import", file.toString(), "", "新建" + told);
                }
                return wrong > 0 ? Outcome.WRONG_ROWS : 0;
            }
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "导出已发布的咨询条目：默认为纯文本；--csv 用热线模板。")
    static final class Export implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Option(names = "--csv", paramLabel = "FILE", description = "写成热线模板的表格")
        private @Nullable Path csv;

        @Option(names = "--all", description = "连同草稿和停用的")
        private boolean all;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var base = place.open()) {
                var entries = entries(base);
                var file = csv;
                if (file == null) {
                    spec.commandLine().getOut().print(EntryText.write(entries));
                    spec.commandLine().getOut().flush();
                } else {
                    Files.writeString(file, EntrySheet.csv(EntrySheet.write(entries)), StandardCharsets.UTF_8);
                    spec.commandLine().getOut().println("已写出" + entries.size() + "条：" + file);
                }
                return 0;
            } catch (IOException e) {
                throw new Fault(Fault.Kind.BROKEN, "文件写不了：" + csv, e);
            }
        }

        private List<Entry> entries(Base base) {
            var entries = base.store().entries();
            return all
                    ? entries.list(policybase.store.Entries.Wanted.ALL, 0, Integer.MAX_VALUE)
                    : entries.allPublished();
        }
    }
}
