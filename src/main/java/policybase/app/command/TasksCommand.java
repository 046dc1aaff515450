package policybase.app.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import policybase.access.Account;
import policybase.access.Role;
import policybase.app.part.OverviewParts;
import policybase.app.part.Place;
import policybase.overview.Board;

/// How much is to be done at the desk.
@Command(name = "tasks", mixinStandardHelpOptions = true, description = "工作台待办：按原因和期限各有多少件。")
public final class TasksCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            var today = LocalDate.now(base.clock());
            var whole = new Account("", "本机", "", Set.of(Role.CURATOR), false, false, 0);
            var board = new Board(new OverviewParts(base).tasks().on(today), whole, today);
            var out = spec.commandLine().getOut();
            var byTerm = board.byTerm();
            board.byReason().forEach((reason, all) -> {
                var line = new StringBuilder(reason.label());
                byTerm.getOrDefault(reason, Map.of()).forEach((term, count) -> line.append('\t')
                        .append(term.label())
                        .append(count)
                        .append("件"));
                out.println(line.append("\t共").append(all.all()).append("件"));
            });
        }
        return 0;
    }
}
