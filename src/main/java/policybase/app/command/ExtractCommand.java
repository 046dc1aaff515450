package policybase.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policybase.app.part.Outcome;
import policybase.app.part.Place;
import policybase.document.Fault;
import policybase.extract.BlockText;
import policybase.extract.Extraction.Container;
import policybase.extract.Extraction.Extracted;
import policybase.extract.Extraction.Unreadable;
import policybase.extract.Extractor;

/// Prints what is read out of a file; a container member by member.
@Command(name = "extract", mixinStandardHelpOptions = true, description = "显示从文件中读出的文字：一段一行，表格一行一行、单元格以制表符分隔。不入库。")
public final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "文件")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.INVALID, "没有这个文件：" + file);
        }
        try (var base = place.open()) {
            return print(base.extractor(), file, file.getFileName().toString());
        }
    }

    private int print(Extractor extractor, Path path, String name) {
        var line = spec.commandLine();
        return switch (extractor.extract(path, name)) {
            case Extracted extracted -> {
                line.getOut().print(BlockText.of(extracted));
                line.getOut().flush();
                extracted.problems().forEach(problem -> line.getErr()
                        .println(problem.severity().label() + "：" + problem.message()));
                yield 0;
            }
            case Container container -> {
                var worst = 0;
                for (var member : container.members()) {
                    worst = Math.max(worst, print(extractor, member.file(), member.name()));
                }
                container.problems().forEach(problem -> line.getErr()
                        .println(problem.severity().label() + "：" + problem.message()));
                yield worst;
            }
            case Unreadable(var _, var reason) -> {
                line.getErr().println("policybase: " + name + "：" + reason);
                yield Outcome.MISSING;
            }
        };
    }
}
