package policybase.overview.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import policybase.document.Fault;
import policybase.overview.plan.PlanReading.Row;
import policybase.store.WorkPlans.Line;

/// Reads a table of duties (分工表): 序号, 工作任务, 重点工作任务, 牵头单位, 责任单位, 完成时限. Merged cells that
/// were unrolled shift values to the left, so a row is read from its words: the first cell that is a sentence is the
/// task, what stands before it are its headings, and after it, counted from the right, come the bodies and the day.
/// Nothing is guessed silently: what is missing, carried down from an earlier row, or other than in the running text
/// is told by row.
public final class PlanReader {
    private static final Pattern TITLE = Pattern.compile(".{0,60}(?:要点|分工方案|任务清单|工作方案|分工表)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern DAY = Pattern.compile("(?:(20\\d\\d)年)?(\\d{1,2})月(?:(\\d{1,2})日|底)?前?");
    private static final Pattern DUE = Pattern.compile("及时公开|长期坚持|适时办理|持续推进|全年|每季度.{0,6}|每月.{0,6}|.*\\d+月.{0,4}");
    private static final int LONGEST_HEADING = 300;

    private final String title;
    private final OptionalInt year;
    private final PlanText text;
    private final List<List<String>> rows;
    private final List<Row> read = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private String part = "";
    private String heading = "";

    private PlanReader(PlanSource source, String name) {
        this.title = source.lines().stream()
                .map(PlanSource::plain)
                .filter(line -> TITLE.matcher(line).matches() && !line.startsWith("附件"))
                .findFirst()
                .orElse(name.replaceFirst("\\.[A-Za-z]+$", ""));
        var found = YEAR.matcher(title);
        this.year = found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
        this.text = new PlanText(source.lines());
        this.rows = source.rows();
    }

    /// @param name of the file, the title where the text has none
    public static PlanReading read(PlanSource source, String name) {
        var reader = new PlanReader(source, name);
        for (var cells : reader.rows) {
            var row = cells.stream().map(String::strip).toList();
            if (row.stream().anyMatch(cell -> !cell.isEmpty()) && !isHead(row)) {
                reader.row(row);
            }
        }
        if (reader.read.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "文件里没有读到分工表。表格要有“牵头单位”“责任单位”“完成时限”等栏；纯文本的表格，各栏之间要用制表符隔开。");
        }
        return new PlanReading(reader.title, BodyNames.compared(reader.read));
    }

    private static boolean isHead(List<String> row) {
        return row.stream().map(PlanSource::plain).anyMatch(cell -> cell.equals("序号") || cell.equals("牵头单位"));
    }

    private void row(List<String> row) {
        var place = read.size() + 1;
        var remarks = new ArrayList<String>();
        var at = task(row);
        if (at < 0) {
            noTask(place, row);
            return;
        }
        var own = headings(row, at);
        var paragraphs = paragraphs(row.get(at));
        var content = PlanSource.plain(paragraphs.getLast());
        if (paragraphs.size() > 1) {
            own = Optional.of(PlanSource.plain(paragraphs.getFirst()));
        }
        place(own, content, remarks);
        var after = after(row, at);
        var due = after.get(2);
        var faults = new ArrayList<String>();
        var day = day(due, faults);
        if (after.get(0).isEmpty()) {
            remarks.add("没有写牵头单位");
        }
        if (due.isEmpty()) {
            remarks.add("没有写完成时限");
        }
        var before = seen.putIfAbsent(content, place);
        if (before != null) {
            faults.add("任务内容与第" + before + "行相同");
        }
        var line = new Line(part, heading, content, after.get(0), after.get(1), due, day);
        read.add(new Row(place, content, Optional.of(line), faults, remarks));
    }

    /// A heading alone goes with the rows after it; anything else is told.
    private void noTask(int place, List<String> row) {
        var words = row.stream()
                .map(PlanSource::plain)
                .filter(cell -> !cell.isEmpty())
                .toList();
        var isHeading = words.size() == 1 && words.getFirst().length() <= LONGEST_HEADING;
        if (isHeading) {
            heading = words.getFirst();
        }
        var said = String.join(" ", words);
        read.add(new Row(
                place,
                said,
                Optional.empty(),
                isHeading ? List.of() : List.of("没有读到任务内容：任务内容应是以句号结尾的一段话"),
                isHeading ? List.of("这一行只有“" + heading + "”，没有内容、单位和时限，当作下面各行的任务名称") : List.of()));
    }

    /// The first cell that is a sentence.
    private static int task(List<String> row) {
        for (var i = 0; i < row.size(); i++) {
            if (PlanSource.plain(row.get(i)).matches(".{8,}[。！]")) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> paragraphs(String cell) {
        var parts = List.of(cell.split("</p>\\s*<p>|\\n+"));
        return parts.size() == 2 && PlanSource.plain(parts.getFirst()).matches("[^。；]{2,60}") ? parts : List.of(cell);
    }

    /// Takes the part over where the row names one, and gives the heading that it names.
    private Optional<String> headings(List<String> row, int task) {
        var words = row.subList(0, task).stream()
                .map(PlanSource::plain)
                .filter(cell -> !cell.isEmpty())
                .toList();
        var isNumbered = !words.isEmpty() && words.getFirst().matches("\\d{1,3}");
        var named = isNumbered ? words.subList(1, words.size()) : words;
        if (isNumbered && !named.isEmpty()) {
            part = named.getFirst();
            heading = named.size() > 1 ? heading : "";
            named = named.subList(1, named.size());
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
    }

    /// Under which heading the task stands: its own, else the one above, else the one of the running text.
    private void place(Optional<String> own, String content, List<String> remarks) {
        var clause = text.of(content);
        if (own.isPresent()) {
            heading = own.get();
            clause.filter(one -> !one.heading().equals(heading))
                    .ifPresent(one -> remarks.add("任务名称与正文不同：表中“" + heading + "”，正文" + one.name()));
        } else if (clause.isPresent() && !clause.get().heading().equals(heading) && isElsewhere(clause.get())) {
            remarks.add("表中没有任务名称，上一行是“" + heading + "”；正文在" + clause.get().name() + "，已按正文");
            heading = clause.get().heading();
        }
        clause.flatMap(one -> PlanText.difference(content, one)).ifPresent(remarks::add);
    }

    /// Whether the heading above is of another clause, and not just worded otherwise.
    private boolean isElsewhere(PlanText.Clause clause) {
        return heading.isEmpty()
                || shared(heading, clause.heading()) * 2 < clause.heading().length();
    }

    private static long shared(String one, String other) {
        return other.chars().filter(c -> one.indexOf(c) >= 0).count();
    }

    /// Lead body, co-bodies and day. With a day in the last cell they are counted from the right, for rows are shifted
    /// to the left; without one, from the task on.
    private static List<String> after(List<String> row, int task) {
        var cells = new ArrayList<>(row.subList(task + 1, row.size()));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        var due = cells.isEmpty() ? "" : PlanSource.plain(cells.getLast());
        if (DUE.matcher(due).matches()) {
            cells.removeLast();
            while (cells.size() < 2) {
                cells.addFirst("");
            }
            var last = cells.size();
            return List.of(body(cells.get(last - 2)), body(cells.get(last - 1)), due);
        }
        return List.of(
                cells.isEmpty() ? "" : body(cells.getFirst()),
                cells.size() < 2 ? "" : body(cells.get(1)),
                cells.size() < 3 ? "" : due);
    }

    private static String body(String cell) {
        return PlanSource.plain(cell).replaceFirst("。$", "");
    }

    private Optional<LocalDate> day(String due, List<String> faults) {
        var found = DAY.matcher(due);
        if (!found.matches()) {
            if (due.matches(".*\\d.*")) {
                faults.add("完成时限“" + due + "”看不懂，请写成“8月31日”或“长期坚持”这样");
            }
            return Optional.empty();
        }
        var named = Optional.ofNullable(found.group(1)).map(Integer::valueOf);
        if (named.isEmpty() && year.isEmpty()) {
            faults.add("完成时限“" + due + "”看不出是哪一年，请在标题里写明年份");
            return Optional.empty();
        }
        try {
            var month = LocalDate.of(named.orElseGet(() -> year.orElseThrow()), Integer.parseInt(found.group(2)), 1);
            return Optional.of(
                    found.group(3) == null
                            ? month.withDayOfMonth(month.lengthOfMonth())
                            : month.withDayOfMonth(Integer.parseInt(found.group(3))));
        } catch (DateTimeException _) {
            faults.add("完成时限“" + due + "”不是真的日期");
            return Optional.empty();
        }
    }
}
