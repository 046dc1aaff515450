package policybase.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policybase.app.config.Setting;
import policybase.app.part.Base;
import policybase.app.part.Place;
import policybase.document.Stage;
import tools.jackson.databind.json.JsonMapper;

/// Shows the base and the settings in force.
@Command(name = "status", mixinStandardHelpOptions = true, description = "显示库、索引的情况和生效的配置。")
public final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var loaded = place.configuration();
        var figures = new LinkedHashMap<String, Object>();
        try (var base = new Base(place.folders(), loaded.config())) {
            figures.put("data", base.folders().data().toString());
            for (var stage : Stage.values()) {
                figures.put(
                        "documents." + stage.name().toLowerCase(java.util.Locale.ROOT),
                        base.store().documents().count(stage));
            }
            figures.put("quarantined", base.store().intake().quarantined().size());
            figures.put("changes", base.store().changes().last());
            figures.put("index.position", base.engine().position());
            figures.put("index.lag", base.tail().lag());
            figures.put("index.documents", base.engine().figures().documents());
            figures.put("index.clauses", base.engine().figures().clauses());
            figures.put("index.vectors", base.engine().figures().vectors());
            figures.put("index.bytes", base.engine().figures().bytes());
        }
        print(figures, loaded.effective());
        return 0;
    }

    private void print(Map<String, Object> figures, Map<Setting<?>, String> settings) {
        var out = spec.commandLine().getOut();
        var values = new LinkedHashMap<String, String>();
        settings.forEach((setting, value) -> values.put(setting.key(), value));
        if (json) {
            figures.put("settings", values);
            out.println(JsonMapper.shared().writeValueAsString(figures));
            return;
        }
        figures.forEach((name, value) -> out.printf("%-24s %s%n", name, value));
        out.println();
        settings.forEach((setting, value) -> out.printf("%-28s %-20s %s%n", setting.key(), value, setting.meaning()));
    }
}
