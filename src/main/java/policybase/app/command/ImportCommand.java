package policybase.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Base;
import policybase.app.part.ImportReport;
import policybase.app.part.ImportRun;
import policybase.app.part.Place;
import policybase.app.part.Progress;
import policybase.app.part.Terminal;
import policybase.curate.Taken;
import policybase.document.Fault;
import tools.jackson.databind.json.JsonMapper;

/// Takes files in.
@Command(name = "import", mixinStandardHelpOptions = true, description = "收录文件或文件夹，任何格式；重复运行不会重复收录。每个文件的去向都有记录。")
public final class ImportCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹")
    private List<Path> paths = List.of();

    @Option(names = "--publish", description = "来源可信，收录后直接发布；否则作为草稿等待审核")
    private boolean publish;

    @Option(names = "--json", description = "以 JSON 输出结果")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var files = ImportRun.files(paths);
        try (var base = place.open()) {
            List<Taken> outcomes;
            tell(base, "开始：" + files.size() + "个文件");
            try (var run = new ImportRun(base::intake, publish, Terminal.user());
                    var progress = new Progress("收录")) {
                outcomes = run.run(files, progress);
            }
            base.catchUpIfFree();
            var report = ImportReport.write(
                    outcomes, base.folders().reports(), base.clock().instant());
            tell(base, String.join("", report.sentences()));
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(report));
            } else {
                quarantined(outcomes).forEach(q -> out.println("隔离：" + q.name() + "：" + q.reason()));
                report.sentences().forEach(out::println);
            }
            if (!files.isEmpty() && report.quarantined() == report.files()) {
                throw new Fault(Fault.Kind.MISSING, "没有一个文件能读出文字。");
            }
        }
        return 0;
    }

    /// Before and after: a run cut short has left a line too.
    private void tell(Base base, String done) {
        var targets = paths.stream().map(Path::toString).collect(Collectors.joining(" "));
        Terminal.tell(base, Terminal.actor(), publish ? "command.import.publish" : "command.import", targets, "", done);
    }

    private static List<Taken.Quarantined> quarantined(List<Taken> outcomes) {
        return outcomes.stream()
                .filter(Taken.Quarantined.class::isInstance)
                .map(Taken.Quarantined.class::cast)
                .toList();
    }
}
