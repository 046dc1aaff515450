package policybase.curate.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.Entry;
import policybase.document.Entry.Amount;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.Reach;
import policybase.document.Entry.Telling;
import policybase.document.Entry.Visibility;
import policybase.document.Topic;

/// Entries as plain text that people can write and read: `# question`, then lines `name：value`; a name may come
/// again, ｜ parts values. Nothing is lost on the way out and in again but who reviewed it.
public final class EntryText {
    private static final String BAR = "｜";

    private static final List<String> NAMES = List.of(
            "问法", "口径", "答复", "条件", "金额", "材料", "地点", "办法", "时间", "依据", "受众", "地区", "主题", "可见", "单位", "负责人", "联系", "起于",
            "止于", "复核");

    private EntryText() {}

    /// One entry of a text with the line it begins on.
    ///
    /// @param content without its ground
    /// @param ground as written: document｜words
    /// @param faults what could not be read, in plain Chinese
    public record Row(int line, Content content, List<String> ground, List<String> faults) {
        public Row {
            ground = List.copyOf(ground);
            faults = List.copyOf(faults);
        }
    }

    /// @param sample whether they belong to the invented county
    public static List<Row> read(String text, boolean sample) {
        var rows = new ArrayList<Row>();
        var question = "";
        var start = 0;
        var fields = new LinkedHashMap<String, List<String>>();
        var faults = new ArrayList<String>();
        var lines = text.lines().toList();
        for (var i = 0; i <= lines.size(); i++) {
            var line = i == lines.size() ? "# " : lines.get(i).strip();
            if (line.startsWith("#")) {
                if (start > 0 && question.isEmpty()) {
                    faults.add("没有写问题，请写在 # 后面。");
                }
                if (start > 0) {
                    rows.add(row(start, question, fields, faults, sample));
                }
                question = line.substring(1).strip();
                start = i + 1;
                fields = new LinkedHashMap<>();
                faults = new ArrayList<>();
            } else if (!line.isEmpty() && !line.startsWith("%")) {
                take(i + 1, line, fields, faults);
            }
        }
        return rows;
    }

    private static void take(int number, String line, Map<String, List<String>> fields, List<String> faults) {
        var cut = line.indexOf('：');
        var name = cut < 0 ? "" : line.substring(0, cut);
        if (!NAMES.contains(name)) {
            faults.add("第" + number + "行没有看懂：“" + line + "”。每行应写作“名称：内容”，名称有：" + String.join("、", NAMES) + "。");
            return;
        }
        fields.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(line.substring(cut + 1).strip());
    }

    private static Row row(
            int start, String question, Map<String, List<String>> fields, List<String> faults, boolean sample) {
        var telling = new Telling(
                one(fields, "口径"),
                String.join("\n", all(fields, "答复")),
                all(fields, "条件"),
                all(fields, "金额").stream()
                        .flatMap(line -> amount(line, faults).stream())
                        .toList(),
                all(fields, "材料"),
                one(fields, "地点"),
                one(fields, "办法"),
                one(fields, "时间"));
        var visibility =
                one(fields, "可见").equals(Visibility.OPERATORS.label()) ? Visibility.OPERATORS : Visibility.PUBLIC;
        var reach = new Reach(
                parts(fields, "受众"),
                Optional.of(one(fields, "地区")).filter(name -> !name.isEmpty()),
                parts(fields, "主题").stream().map(Topic::of).toList(),
                visibility);
        var keeping = new Keeping(
                one(fields, "单位"),
                one(fields, "负责人"),
                one(fields, "联系"),
                day(fields, "起于", faults),
                day(fields, "止于", faults),
                day(fields, "复核", faults));
        return new Row(
                start,
                new Content(question, parts(fields, "问法"), telling, List.of(), reach, keeping, sample),
                all(fields, "依据"),
                faults);
    }

    private static Optional<Amount> amount(String line, List<String> faults) {
        var parts = line.split(BAR, -1);
        if (parts.length != 4) {
            faults.add("金额应写作“说明｜数｜至｜单位”：" + line);
            return Optional.empty();
        }
        return Optional.of(new Amount(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip()));
    }

    private static Optional<LocalDate> day(Map<String, List<String>> fields, String name, List<String> faults) {
        var text = one(fields, name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            faults.add(name + "的日期应写作 2027-05-31 这样：" + text);
            return Optional.empty();
        }
    }

    private static String one(Map<String, List<String>> fields, String name) {
        return String.join("\n", all(fields, name));
    }

    private static List<String> all(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static List<String> parts(Map<String, List<String>> fields, String name) {
        return all(fields, name).stream()
                .flatMap(line -> Arrays.stream(line.split(BAR)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The same form again.
    public static String write(List<Entry> entries) {
        var out = new StringBuilder();
        for (var entry : entries) {
            out.append("# ").append(entry.question()).append('\n');
            var telling = entry.telling();
            line(out, "问法", String.join(BAR, entry.variants()));
            line(out, "口径", telling.spoken());
            telling.full().lines().forEach(text -> line(out, "答复", text));
            telling.conditions().forEach(text -> line(out, "条件", text));
            telling.amounts()
                    .forEach(amount -> line(
                            out, "金额", String.join(BAR, amount.label(), amount.from(), amount.to(), amount.unit())));
            telling.materials().forEach(text -> line(out, "材料", text));
            line(out, "地点", telling.where());
            line(out, "办法", telling.how());
            line(out, "时间", telling.when());
            entry.basis()
                    .forEach(basis ->
                            line(out, "依据", basis.document() + "#" + basis.anchor() + BAR + flat(basis.quote())));
            line(out, "受众", String.join(BAR, entry.reach().audiences()));
            line(out, "地区", entry.reach().region().orElse(""));
            line(
                    out,
                    "主题",
                    String.join(
                            BAR,
                            entry.reach().topics().stream().map(Topic::path).toList()));
            line(out, "可见", entry.reach().visibility().label());
            var keeping = entry.keeping();
            line(out, "单位", keeping.department());
            line(out, "负责人", keeping.owner());
            line(out, "联系", keeping.contact());
            line(out, "起于", keeping.from().map(LocalDate::toString).orElse(""));
            line(out, "止于", keeping.until().map(LocalDate::toString).orElse(""));
            line(out, "复核", keeping.review().map(LocalDate::toString).orElse(""));
            out.append('\n');
        }
        return out.toString();
    }

    /// Lines of a clause on one line.
    static String flat(String quote) {
        return quote.replace("\n", "↵");
    }

    private static void line(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(name).append('：').append(value).append('\n');
        }
    }
}
