package policybase.curate.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Entry;
import policybase.document.Entry.Basis;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.Reach;
import policybase.document.Entry.Telling;
import policybase.document.Entry.Visibility;
import policybase.document.Topic;

/// The template of hotlines for handing knowledge in: 类目, 标题, 内容, 发文单位, 材料性质, 关键字; as rows of a table, in
/// either direction.
public final class EntrySheet {
    public static final List<String> COLUMNS = List.of("类目", "标题", "内容", "发文单位", "材料性质", "关键字");

    /// Limits of the template: length of a title and of a keyword, rows at once.
    private static final int TITLE = 128;

    private static final int KEYWORD = 20;
    private static final int ROWS = 1000;

    private static final Pattern NUMBER = Pattern.compile("\\p{IsHan}{1,14}[〔\\[（(【](?:19|20)\\d{2}[〕\\]）)】]\\d{1,5}号");

    private EntrySheet() {}

    /// Reads the rows below the row of column names.
    public static List<EntryText.Row> read(List<List<String>> rows) {
        var head = rows.isEmpty()
                ? List.<String>of()
                : rows.getFirst().stream().map(String::strip).toList();
        var missing = COLUMNS.stream().filter(name -> !head.contains(name)).toList();
        if (!missing.isEmpty()) {
            return List.of(fault(1, "第一行要有这些列名：" + String.join("、", COLUMNS) + "；缺少：" + String.join("、", missing)));
        }
        if (rows.size() - 1 > ROWS) {
            return List.of(fault(1, "一次最多" + ROWS + "条，这个文件有" + (rows.size() - 1) + "条，请分几个文件。"));
        }
        var read = new ArrayList<EntryText.Row>();
        var titles = new HashMap<String, Integer>();
        for (var i = 1; i < rows.size(); i++) {
            var cells = rows.get(i);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                read.add(row(i + 1, head, cells, titles));
            }
        }
        return read;
    }

    private static EntryText.Row row(int line, List<String> head, List<String> cells, Map<String, Integer> titles) {
        var faults = new ArrayList<String>();
        var title = cell(head, cells, "标题");
        var content = cell(head, cells, "内容");
        var keywords = Arrays.stream(cell(head, cells, "关键字").split("[,，、;；\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (title.isEmpty()) {
            faults.add("标题是空的，请写上群众问的问题。");
        }
        if (title.length() > TITLE) {
            faults.add("标题最多" + TITLE + "个字，这里有" + title.length() + "个字，请缩短。");
        }
        var first = title.isEmpty() ? null : titles.putIfAbsent(title, line);
        if (first != null) {
            faults.add("标题和第" + first + "行重复，请改成不同的问题，或者只留一行：" + title);
        }
        if (content.isEmpty()) {
            faults.add("内容是空的，请写上答复。");
        }
        keywords.stream()
                .filter(word -> word.length() > KEYWORD)
                .forEach(word -> faults.add("关键字每个最多" + KEYWORD + "个字，请缩短或者删去：" + word));
        var topic = cell(head, cells, "类目");
        var spoken = Telling.length(content) <= Telling.SPOKEN_LIMIT ? content : "";
        return new EntryText.Row(
                line,
                new Content(
                        title,
                        keywords,
                        new Telling(spoken, content, List.of(), List.of(), List.of(), "", "", ""),
                        List.of(),
                        new Reach(
                                List.of(),
                                Optional.empty(),
                                topic.isEmpty() ? List.of() : List.of(Topic.of(topic)),
                                Visibility.PUBLIC),
                        new Keeping(
                                cell(head, cells, "发文单位"),
                                "",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        false),
                List.of(),
                faults);
    }

    private static EntryText.Row fault(int line, String fault) {
        return new EntryText.Row(line, Content.asking("", new Person("", "")), List.of(), List.of(fault));
    }

    private static String cell(List<String> head, List<String> cells, String name) {
        var at = head.indexOf(name);
        return at < cells.size() ? cells.get(at).strip() : "";
    }

    /// The same template, with the words of the ground at the end of the content.
    public static List<List<String>> write(List<Entry> entries) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (var entry : entries) {
            rows.add(List.of(
                    entry.reach().topics().stream().findFirst().map(Topic::path).orElse(""),
                    entry.question(),
                    content(entry),
                    entry.keeping().department(),
                    entry.basis().stream().map(Basis::cited).anyMatch(cited -> NUMBER.matcher(cited)
                                    .find())
                            ? "政策文件"
                            : "办事指南",
                    String.join(
                            "，",
                            entry.variants().stream()
                                    .filter(text -> text.length() <= KEYWORD)
                                    .toList())));
        }
        return rows;
    }

    private static String content(Entry entry) {
        var telling = entry.telling();
        var parts = new ArrayList<String>();
        parts.add(telling.full().isBlank() ? telling.spoken() : telling.spoken() + "\n" + telling.full());
        telling.materials().stream().reduce((a, b) -> a + "、" + b).ifPresent(all -> parts.add("材料：" + all));
        if (!telling.where().isBlank()) {
            parts.add("地点：" + telling.where());
        }
        entry.basis().forEach(basis -> parts.add("依据：" + basis.cited() + basis.locator()));
        return String.join("\n", parts);
    }

    /// Rows as text with commas (RFC 4180), for spreadsheets.
    public static String csv(List<List<String>> rows) {
        var out = new StringBuilder("\uFEFF");
        for (var row : rows) {
            out.append(String.join(",", row.stream().map(EntrySheet::quoted).toList()))
                    .append("\r\n");
        }
        return out.toString();
    }

    /// What a spreadsheet would take for a formula is kept from being one.
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /// Rows of such a text.
    public static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (quoted && c == '"' && i + 1 < plain.length() && plain.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
