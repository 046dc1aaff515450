package policybase.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import policybase.document.Fault;

/// Reads the configuration: defaults, then the file, then the environment. All faults are told at once; an unknown name
/// is one.
public final class ConfigLoader {
    /// Variables of the launcher and of this list are not settings.
    private static final Set<String> LAUNCHER = Set.of("POLICYBASE_JAVA_OPTIONS");

    private static final String PREFIX = "POLICYBASE_";

    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private ConfigLoader() {}

    /// The configuration and, for each setting, the value in force as text.
    public record Loaded(Config config, Map<Setting<?>, String> effective) {}

    public static Loaded load(Path file, Map<String, String> environment) {
        var loader = new ConfigLoader();
        loader.readFile(file);
        loader.readEnvironment(environment);
        var config = loader.config();
        if (!loader.faults.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "配置有误：" + String.join("；", loader.faults));
        }
        return new Loaded(config, loader.effective());
    }

    private void readFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            faults.add(file + " 读不了：" + e.getMessage());
            return;
        }
        var names = Settings.ALL.stream().map(Setting::key).toList();
        for (var name : properties.stringPropertyNames().stream().sorted().toList()) {
            if (names.contains(name)) {
                given.put(name, properties.getProperty(name).strip());
            } else {
                faults.add(file.getFileName() + " 中没有名为 " + name + " 的设置" + suggestion(name, names));
            }
        }
    }

    private void readEnvironment(Map<String, String> environment) {
        var variables = Settings.ALL.stream().map(Setting::variable).toList();
        for (var name : environment.keySet().stream()
                .filter(n -> n.startsWith(PREFIX))
                .sorted()
                .toList()) {
            if (LAUNCHER.contains(name)) {
                continue;
            }
            var at = variables.indexOf(name);
            if (at >= 0) {
                given.put(
                        Settings.ALL.get(at).key(),
                        environment.getOrDefault(name, "").strip());
            } else {
                faults.add("没有名为 " + name + " 的环境变量设置" + suggestion(name, variables));
            }
        }
    }

    private Config config() {
        return new Config(
                new Config.Server(read(Settings.HOST), read(Settings.PORT), read(Settings.PROXY)),
                new Config.Extraction(
                        read(Settings.WORKERS),
                        read(Settings.TIMEOUT),
                        read(Settings.MAX_MEGABYTES),
                        read(Settings.OCR)),
                new Config.Meaning(read(Settings.MEANING)),
                new Config.Calendar(read(Settings.MARKS)),
                new Config.Site(
                        read(Settings.SITE_NAME),
                        read(Settings.COUNTY),
                        read(Settings.ORGANISER),
                        read(Settings.HOTLINE),
                        read(Settings.ID_CODE),
                        portal()),
                new Config.Desk(read(Settings.DESK_HTTPS), read(Settings.REPLY_DAYS)),
                new Config.Hotline(read(Settings.ERROR_DAYS), read(Settings.GAP_DAYS)),
                new Config.Intake(Optional.of(read(Settings.WATCH))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)),
                new Config.Api(read(Settings.API_PER_MINUTE)),
                new Config.Hooks(read(Settings.HOOKS_HTTP), read(Settings.HOOKS_PRIVATE)));
    }

    private Config.Portal portal() {
        return new Config.Portal(
                read(Settings.SITE_URL),
                read(Settings.UNDERTAKER),
                read(Settings.CONTACT),
                read(Settings.ICP),
                read(Settings.POLICE),
                read(Settings.FIND_ERRORS),
                read(Settings.BADGE),
                read(Settings.LICENCE),
                read(Settings.QUESTIONS));
    }

    private <T> T read(Setting<T> setting) {
        var text = given.getOrDefault(setting.key(), setting.preset());
        try {
            return setting.reads().apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(setting.key() + " = “" + text + "”：" + e.getMessage());
            return setting.reads().apply(setting.preset());
        }
    }

    private Map<Setting<?>, String> effective() {
        var values = new LinkedHashMap<Setting<?>, String>();
        for (var setting : Settings.ALL) {
            var text = given.getOrDefault(setting.key(), setting.preset());
            values.put(setting, text);
        }
        return values;
    }

    /// The nearest known name, when it is near enough to be what was meant.
    private static String suggestion(String name, List<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .filter(known -> distance(name, known) <= Math.max(2, name.length() / 3))
                .map(known -> "，是否想写 " + known + "？")
                .orElse("");
    }

    /// Edit distance (Levenshtein).
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
