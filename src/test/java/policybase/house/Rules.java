package policybase.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Rules on the text of sources. Each gives its faults as sentences; none means the rule holds.
final class Rules {
    /// Alarms: where a room may have grown too big. The plan's goals are 200 lines and 25 files.
    static final int LINES = 300;

    static final int FILES = 40;

    /// What only `app` may touch: the clock, the environment, chance, threads, the terminal.
    private static final Pattern WORLD = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|Year)\\.now\\(|Clock\\.system"
                    + "|System\\.(getenv|getProperty|currentTimeMillis|exit|out|err|in)\\b|Math\\.random|UUID\\.randomUUID|new Random\\(\\)"
                    + "|new Thread\\(|Thread\\.(start|ofVirtual|ofPlatform)|Executors\\.new");

    /// Rooms that run as programs of their own and so own their standard streams and threads.
    private static final Set<String> PROGRAMS = Set.of("app", "app.part", "app.serve", "app.command", "extract.child");

    private static final Pattern BANNED_NAME = Pattern.compile(
            "\\b(?:class|record|interface|enum)\\s+(\\w+(?:Helper|Util|Utils|Manager|Impl|Dto|DTO|Base|Abstract))\\b");

    private static final Set<String> BANNED_PACKAGES =
            Set.of("util", "utils", "common", "helper", "helpers", "impl", "dto");

    private Rules() {}

    static List<String> world(List<Source> sources) {
        var faults = new ArrayList<String>();
        for (var source : sources) {
            if (!PROGRAMS.contains(source.packageName())) {
                WORLD.matcher(source.code())
                        .results()
                        .forEach(found -> faults.add(at(source) + " uses " + found.group()));
            }
        }
        return faults;
    }

    static List<String> names(List<Source> sources) {
        var faults = new ArrayList<String>();
        for (var source : sources) {
            BANNED_NAME
                    .matcher(source.code())
                    .results()
                    .forEach(found -> faults.add(at(source) + " names " + found.group(1)));
            for (var part : source.packageName().split("\\.")) {
                if (BANNED_PACKAGES.contains(part)) {
                    faults.add(at(source) + " lives in a package called " + part);
                }
            }
        }
        return faults;
    }

    /// Every package has a package-info that is `@NullMarked` and says something.
    static List<String> doors(List<Source> sources) {
        var doors = new TreeMap<String, Boolean>();
        for (var source : sources) {
            var isDoor = source.file().endsWith("package-info.java");
            var isGood = isDoor
                            && source.text().contains("@NullMarked")
                            && source.text().contains("///")
                    || isDoor && source.text().contains("@org.jspecify.annotations.NullMarked");
            doors.merge(source.packageName(), isGood, Boolean::logicalOr);
        }
        return doors.entrySet().stream()
                .filter(door -> !door.getValue())
                .map(door -> door.getKey() + " has no package-info with its job and @NullMarked")
                .toList();
    }

    static List<String> sizes(List<Source> sources) {
        var faults = new ArrayList<String>();
        Map<String, Integer> files = new TreeMap<>();
        for (var source : sources) {
            var lines = source.text().lines().count();
            if (lines > LINES) {
                faults.add(at(source) + " has " + lines + " lines");
            }
            files.merge(source.packageName(), 1, Integer::sum);
        }
        files.forEach((name, count) -> {
            if (count > FILES) {
                faults.add(name + " has " + count + " files");
            }
        });
        return faults;
    }

    /// What must not stand in the project's own words: work left over, paths of one machine.
    static List<String> leftovers(List<Source> sources) {
        var faults = new ArrayList<String>();
        var words = Pattern.compile(
                "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|/ho" + "me/|/wo" + "rk/|UnsupportedOperation" + "Exception");
        for (var source : sources) {
            words.matcher(source.text()).results().forEach(found -> faults.add(at(source) + " says " + found.group()));
        }
        return faults;
    }

    /// Comments of documentation that a plain comment cuts in two: the first half belongs to nothing.
    static List<String> cutDocs(List<Source> sources) {
        var cut = Pattern.compile("(?m)^\\s*///.*\\n\\s*// ");
        return sources.stream()
                .filter(source -> cut.matcher(source.text()).find())
                .map(Rules::at)
                .toList();
    }

    /// `text` links in Markdown that lead to no file.
    static Set<String> deadLinks(Path page, String text) {
        var dead = new TreeSet<String>();
        Pattern.compile("\\[[^\\]]*\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)")
                .matcher(text)
                .results()
                .forEach(found -> {
                    if (!java.nio.file.Files.exists(page.resolveSibling(found.group(1)))) {
                        dead.add(found.group(1));
                    }
                });
        return dead;
    }

    private static String at(Source source) {
        return source.packageName() + "/" + source.file().getFileName();
    }
}
