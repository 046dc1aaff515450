package policybase.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Base;
import policybase.app.part.Outcome;
import policybase.app.part.Place;
import policybase.curate.Intake;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.extract.Extraction.Container;
import policybase.screening.Finding;
import policybase.screening.Screen;
import policybase.screening.Severity;
import tools.jackson.databind.json.JsonMapper;

/// Screens a file, or a document of the base, and prints what is found; personal data are masked.
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "发布前审查：列出文件或库中文件里的个人信息、密级标志、批注、用词等问题。不入库。有须先处理的问题时退出码为 4。")
public final class ScreenCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "FILE|ID", description = "文件，或库中文件的编号")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--json", description = "以 JSON 输出，每项一行")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            var findings = new ArrayList<Finding>();
            for (var document : documents(base)) {
                findings.addAll(base.screen().findings(document));
            }
            findings.forEach(finding -> spec.commandLine().getOut().println(json ? json(finding) : sentence(finding)));
            if (!json) {
                spec.commandLine().getOut().println(summary(findings));
            }
            return Screen.blocks(findings) ? Outcome.STOPPED : 0;
        }
    }

    private List<PolicyDocument> documents(Base base) {
        var file = Path.of(subject);
        if (!Files.isRegularFile(file)) {
            return List.of(Optional.of(subject)
                    .filter(DocumentId::isValid)
                    .flatMap(id -> base.store().documents().find(new DocumentId(id)))
                    .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这个文件，库里也没有这个编号：" + subject))
                    .document());
        }
        var name = file.getFileName().toString();
        if (base.extractor().extract(file, name) instanceof Container container) {
            return container.members().stream()
                    .map(member -> read(base, member.file()))
                    .toList();
        }
        return List.of(read(base, file));
    }

    private static PolicyDocument read(Base base, Path file) {
        return base.intake(Intake.Together.ONE_BY_ONE).read(file, CleanupCommand.original(file));
    }

    private static String sentence(Finding finding) {
        return finding.severity().label() + "　" + finding.place().label() + "　"
                + finding.concern().label() + "：" + finding.shown() + "　" + finding.advice();
    }

    private static String json(Finding finding) {
        var line = new LinkedHashMap<String, Object>();
        line.put("key", finding.key());
        line.put("severity", finding.severity().name());
        line.put("concern", finding.concern().name());
        line.put("anchor", finding.place().anchor());
        line.put("place", finding.place().label());
        line.put("words", finding.shown());
        line.put("advice", finding.advice());
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static String summary(List<Finding> findings) {
        Map<Severity, Long> counts = new java.util.EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return findings.isEmpty()
                ? "没有发现问题。"
                : "共 " + findings.size() + " 项：拦截 " + counts.getOrDefault(Severity.BLOCK, 0L) + "，警示 "
                        + counts.getOrDefault(Severity.WARN, 0L) + "，提示 " + counts.getOrDefault(Severity.HINT, 0L)
                        + "。";
    }
}
