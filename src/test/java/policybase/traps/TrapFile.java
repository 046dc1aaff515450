package policybase.traps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one family of cases. A line beginning with `==` opens a case, `--` a document of it, `@@` a text that several
/// cases share, `>>` says what holds on one day; `问：` and `查：` set the question and the search words, for the family
/// at the top, for one case within it. A document's line may name a shared text (`@甲`) whose end follows below it, or
/// give `| issuer | number | date | title` of a notice, whose usual furniture is then written around the lines.
final class TrapFile {
    private static final Pattern QUOTED = Pattern.compile("「([^」]*)」");
    private static final String SIGNATURE = "<<落款>>";

    private final Map<String, List<String>> shared = new LinkedHashMap<>();
    private final List<Trap> traps = new ArrayList<>();
    private String family = "";
    private String search = "";
    private String question = "";

    private String title = "";
    private String ownSearch = "";
    private String ownQuestion = "";
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<Trap.Day> days = new ArrayList<>();
    private List<String> lines = new ArrayList<>();

    private TrapFile() {}

    static List<Trap> read(Path file) {
        try {
            var reader = new TrapFile();
            Files.readAllLines(file).forEach(reader::line);
            reader.finish();
            return List.copyOf(reader.traps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.startsWith("家族：")) {
            family = line.substring(3);
        } else if (line.startsWith("查：")) {
            search = title.isEmpty() ? line.substring(2) : search;
            ownSearch = line.substring(2);
        } else if (line.startsWith("问：")) {
            question = title.isEmpty() ? line.substring(2) : question;
            ownQuestion = line.substring(2);
        } else if (line.startsWith("== ")) {
            finish();
            title = line.substring(3);
        } else if (line.startsWith("@@ ")) {
            shared.put(nameOf(line), open(line));
        } else if (line.startsWith("-- ")) {
            texts.put(nameOf(line), open(line));
        } else if (line.startsWith(">> ")) {
            days.add(day(line.substring(3)));
        } else if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private void finish() {
        if (!title.isEmpty()) {
            var finished = new LinkedHashMap<String, String>();
            texts.forEach((name, text) -> finished.put(name, finished(text)));
            traps.add(new Trap(family, title, ownSearch, ownQuestion, finished, List.copyOf(days)));
        }
        texts.clear();
        days.clear();
        ownSearch = search;
        ownQuestion = question;
    }

    private static String nameOf(String line) {
        return line.split("\\s+")[1];
    }

    /// The first line stays as it was written (its furniture comes when the lines are known), then those of the shared
    /// text.
    private List<String> open(String line) {
        lines = new ArrayList<>();
        var reference = line.split("\\s+");
        if (reference.length > 2 && reference[2].startsWith("@")) {
            var base = shared.get(reference[2].substring(1));
            if (base == null) {
                throw new IllegalArgumentException("无此共用文本：" + line);
            }
            lines.addAll(base);
        } else {
            lines.add(line);
        }
        return lines;
    }

    private static String finished(List<String> text) {
        var head =
                Arrays.stream(text.getFirst().split("\\|")).map(String::strip).toList();
        var body = text.subList(1, text.size());
        if (head.size() < 5) {
            return String.join("\n", body);
        }
        var made = new ArrayList<String>();
        var signature = List.of(head.get(1), head.get(3));
        if (head.get(4).startsWith("印发 ")) {
            var inner = head.get(4).substring(3);
            made.addAll(List.of(head.get(1) + "关于印发《" + inner + "》的通知", head.get(2), "各乡镇人民政府，各有关单位："));
            made.add("现将《" + inner + "》印发给你们，请认真贯彻执行。");
            made.addAll(signature);
            made.add(inner);
            made.addAll(body);
        } else {
            made.addAll(List.of(head.get(1) + head.get(4), head.get(2), "各乡镇人民政府，各有关单位："));
            body.forEach(line -> made.addAll(line.equals(SIGNATURE) ? signature : List.of(line)));
            if (!body.contains(SIGNATURE)) {
                made.addAll(signature);
            }
        }
        return String.join("\n", made);
    }

    private static Trap.Day day(String line) {
        var words = line.split("\\s+");
        var expected = new LinkedHashMap<String, Trap.Expected>();
        var never = new ArrayList<String>();
        var answer = Optional.<List<String>>empty();
        for (var place = 1; place < words.length; place++) {
            if (words[place].startsWith("不引")) {
                never.addAll(quoted(words[place]));
            } else if (words[place].equals("答")) {
                var named = words[++place];
                answer = Optional.of(named.equals("无") ? List.of() : List.of(named.split("/")));
            } else {
                var name = words[place];
                var label = words[++place];
                var labels = QUOTED.matcher(label).replaceAll("").split("/");
                expected.put(name, new Trap.Expected(List.of(labels), quoted(label)));
            }
        }
        return new Trap.Day(LocalDate.parse(words[0]), expected, answer, never);
    }

    private static List<String> quoted(String word) {
        return QUOTED.matcher(word).results().map(found -> found.group(1)).toList();
    }
}
