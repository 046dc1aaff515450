package policybase.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import policybase.app.part.Place;

/// Prints the report on interpretations.
@Command(name = "interpretations", mixinStandardHelpOptions = true, description = "核对政策解读：形式是否够、是否及时、是否照抄，按机关和文件列出。")
public final class InterpretationsCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            var out = spec.commandLine().getOut();
            var checks = base.interpretations();
            for (var one : checks.report()) {
                out.println(one.issuers() + "\t" + one.title());
                one.interpretations()
                        .forEach(piece -> out.println("\t" + piece.form().label() + "：" + piece.title() + "，与原文相同"
                                + piece.copying().percent() + "%"));
                one.faults().forEach(fault -> out.println("\t" + fault));
                one.interpretations().forEach(piece -> piece.hints().forEach(hint -> out.println("\t" + hint)));
            }
            checks.stray().forEach(one -> out.println("没有对上原文\t" + one.title()));
        }
        return 0;
    }
}
