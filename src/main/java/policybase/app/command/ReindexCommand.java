package policybase.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import policybase.app.part.Place;
import policybase.app.part.Progress;
import policybase.document.Stage;

/// Makes the index anew.
@Command(name = "reindex", mixinStandardHelpOptions = true, description = "在旧索引旁重建索引，完成后替换；重建期间查询照常。")
public final class ReindexCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            base.requireIndexLock();
            var total = base.store().documents().count(Stage.PUBLISHED);
            try (var progress = new Progress("重建索引")) {
                var done = base.tail().rebuild(count -> progress.at(count, total));
                spec.commandLine().getOut().println("索引已重建，共 " + done + " 份文件。");
            }
        }
        return 0;
    }
}
