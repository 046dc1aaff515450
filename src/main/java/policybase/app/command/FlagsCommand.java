package policybase.app.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policybase.app.part.Base;
import policybase.app.part.Place;
import policybase.document.DocumentId;
import policybase.store.Flags.Flag;
import tools.jackson.databind.json.JsonMapper;

/// Lists the review flags: documents to look at again because what they rest on changed.
@Command(name = "flags", mixinStandardHelpOptions = true, description = "列出需复核的文件：它所依据、配套、解读的文件已修改、废止或失效。")
public final class FlagsCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--all", description = "连同已处理的和日期未到的一并列出")
    private boolean all;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = new Base(place.folders(), place.configuration().config())) {
            var today = LocalDate.now(base.clock());
            var flags = base.store().flags().all().stream()
                    .filter(flag -> all || flag.isOpen() && flag.isDue(today))
                    .toList();
            if (json) {
                spec.commandLine()
                        .getOut()
                        .println(JsonMapper.shared()
                                .writeValueAsString(flags.stream()
                                        .map(flag -> row(flag, today))
                                        .toList()));
            } else {
                print(flags, today);
            }
        }
        return 0;
    }

    private void print(List<Flag> flags, LocalDate today) {
        var out = spec.commandLine().getOut();
        for (var flag : flags) {
            var cause = flag.cause();
            out.printf(
                    "%d\t%s\t%s\t%s\t%s%n",
                    flag.number(), state(flag, today), cause.document(), cause.documentName(), cause.reason());
        }
        out.printf("共%d条。%n", flags.size());
    }

    private static String state(Flag flag, LocalDate today) {
        return !flag.isOpen() ? "已处理" : flag.isDue(today) ? "需复核" : "日期未到";
    }

    private static Map<String, Object> row(Flag flag, LocalDate today) {
        var cause = flag.cause();
        var row = new LinkedHashMap<String, Object>();
        row.put("number", flag.number());
        row.put("state", state(flag, today));
        row.put("document", cause.document().value());
        row.put("documentName", cause.documentName());
        row.put("basis", cause.basis().value());
        row.put("basisName", cause.basisName());
        row.put("relation", cause.through().label());
        row.put("event", cause.event().label());
        row.put("on", cause.on().map(LocalDate::toString).orElse(""));
        row.put("by", cause.byId().map(DocumentId::value).orElse(""));
        row.put("reason", cause.reason());
        row.put("raised", flag.raised().toString());
        flag.closed().ifPresent(closing -> {
            row.put("closedBy", closing.actor());
            row.put("closedAt", closing.at().toString());
            row.put("note", closing.note());
        });
        return row;
    }
}
