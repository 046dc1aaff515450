package policybase.curate.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import policybase.curate.Delimited;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Fact;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.Stage;
import policybase.extract.Extraction;
import policybase.extract.Extractor;
import policybase.extract.TextBlock;
import policybase.store.Store;

/// A ledger of documents (台账: xlsx, csv) applied to drafts as corrections: first a plan that changes nothing and names
/// every row
/// that cannot be used and why, then, on request, the rows of the plan that can. Read by the reading processes only.
public final class SheetImport {
    /// Headings people write for each fact.
    private static final Map<Fact, List<String>> HEADINGS = new EnumMap<>(Map.of(
            Fact.TITLE, List.of("标题", "文件名称", "文件标题", "名称", "政策名称"),
            Fact.NUMBER, List.of("文号", "发文字号", "发文号", "文件文号"),
            Fact.ISSUER, List.of("发文机关", "发文单位", "制定机关", "发布机构", "发文机构", "制发机关"),
            Fact.SIGNED, List.of("成文日期", "成文时间", "发文日期", "发文时间"),
            Fact.ISSUED, List.of("印发日期", "印发时间"),
            Fact.PUBLISHED, List.of("发布日期", "发布时间", "公布日期"),
            Fact.EFFECTIVE, List.of("施行日期", "实施日期", "生效日期", "施行时间", "实施时间"),
            Fact.EXPIRES, List.of("届满日期", "失效日期", "有效期至", "到期日期"),
            Fact.KIND, List.of("文种"),
            Fact.TOPIC, List.of("主题", "主题分类")));

    private static final List<String> VALIDITY = List.of("有效性", "时效性", "效力", "效力状态", "有效状态");

    /// A table whose head names fewer of these is not a ledger.
    private static final int LEAST = 2;

    private final Extractor extractor;
    private final Store store;
    private final ReviewDesk desk;

    public SheetImport(Extractor extractor, Store store, ReviewDesk desk) {
        this.extractor = extractor;
        this.store = store;
        this.desk = desk;
    }

    /// What the rows would change.
    public record Plan(List<Row> rows) {
        public Plan {
            rows = List.copyOf(rows);
        }

        public long ready() {
            return rows.stream().filter(Row::isReady).count();
        }
    }

    /// @param number of the row as a spreadsheet counts it
    /// @param revision of the draft the plan was made of
    public record Row(
            int number,
            String name,
            Optional<DocumentId> draft,
            int revision,
            List<Change> changes,
            Optional<String> doubt,
            List<String> errors) {
        public Row {
            changes = List.copyOf(changes);
            errors = List.copyOf(errors);
        }

        public boolean isReady() {
            return errors.isEmpty() && (!changes.isEmpty() || doubt.isPresent());
        }
    }

    public record Change(Fact fact, String before, String after) {}

    /// Changes nothing.
    public Plan plan(Path file, String name, LocalDate today) {
        var rows = new ArrayList<Row>();
        for (var grid : grids(file, name)) {
            var head = head(grid);
            if (head.isEmpty()) {
                continue;
            }
            var columns = columns(grid.get(head.getAsInt()));
            var validity = IntStream.range(0, grid.get(head.getAsInt()).size())
                    .filter(i ->
                            VALIDITY.contains(bare(grid.get(head.getAsInt()).get(i))))
                    .findFirst();
            for (var i = head.getAsInt() + 1; i < grid.size(); i++) {
                if (grid.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row(i + 1, grid.get(i), columns, validity, today));
                }
            }
        }
        if (rows.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "没有找到台账：表头至少要有“标题”“文号”“发文机关”“成文日期”“施行日期”“有效性”中的两列，下面至少一行。");
        }
        return new Plan(rows);
    }

    private List<List<List<String>>> grids(Path file, String name) {
        return switch (extractor.extract(file, name)) {
            case Extraction.Extracted text ->
                Delimited.read(text, name).blocks().stream()
                        .filter(TextBlock.Grid.class::isInstance)
                        .map(block -> ((TextBlock.Grid) block).rows())
                        .toList();
            case Extraction.Container _ -> throw new Fault(Fault.Kind.INVALID, "这是一个压缩包，请解开后上传里面的表格。");
            case Extraction.Unreadable(var _, var reason) -> throw new Fault(Fault.Kind.INVALID, reason);
        };
    }

    private static OptionalInt head(List<List<String>> grid) {
        return IntStream.range(0, grid.size())
                .filter(i -> columns(grid.get(i)).size() >= LEAST
                        || columns(grid.get(i)).size() == 1
                                && grid.get(i).stream().anyMatch(cell -> VALIDITY.contains(bare(cell))))
                .findFirst();
    }

    private static Map<Fact, Integer> columns(List<String> row) {
        var columns = new LinkedHashMap<Fact, Integer>();
        for (var i = 0; i < row.size(); i++) {
            var word = bare(row.get(i));
            for (var heading : HEADINGS.entrySet()) {
                if (heading.getValue().contains(word)) {
                    columns.putIfAbsent(heading.getKey(), i);
                }
            }
        }
        return columns;
    }

    private static String bare(String cell) {
        return cell.replaceAll("[\\s　*＊]", "");
    }

    private Row row(int number, List<String> cells, Map<Fact, Integer> columns, OptionalInt validity, LocalDate today) {
        var values = new EnumMap<Fact, String>(Fact.class);
        columns.forEach((fact, column) -> {
            if (column < cells.size() && !cells.get(column).isBlank()) {
                values.put(fact, cells.get(column).strip());
            }
        });
        var name = values.getOrDefault(Fact.TITLE, values.getOrDefault(Fact.NUMBER, ""));
        var found = candidates(values);
        if (found.size() != 1) {
            var why = found.isEmpty() ? "库里没有这个文号或标题的文件，请先上传原件。" : "库里有" + found.size() + "份文件是这个文号或标题，请在各自的页面上改。";
            return new Row(number, name, Optional.empty(), 0, List.of(), Optional.empty(), List.of(why));
        }
        var held = store.documents().find(found.getFirst()).orElseThrow();
        var errors = new ArrayList<String>();
        if (held.document().stage() != Stage.DRAFT) {
            errors.add("这份文件" + held.document().stage().label() + "，不是草稿，请在它的页面上改。");
        }
        var changes = changes(held.document(), values, errors);
        var said = validity.isPresent() && validity.getAsInt() < cells.size()
                ? cells.get(validity.getAsInt()).strip()
                : "";
        var status = held.timeline().statusOn(today);
        var doubt = said.isEmpty() || isSame(said, status.inForce())
                ? Optional.<String>empty()
                : Optional.of("台账写明“" + said + "”，读出的是“" + status.label().label() + "”，请核实。");
        return new Row(
                number,
                name,
                Optional.of(held.document().id()),
                held.document().revision(),
                changes,
                doubt.filter(told -> !held.document().problems().contains(problem(told))),
                errors);
    }

    private List<DocumentId> candidates(Map<Fact, String> values) {
        var numbered = Optional.ofNullable(values.get(Fact.NUMBER))
                .flatMap(DocumentNumber::parse)
                .map(store.documents()::numbered)
                .orElse(List.of());
        return numbered.isEmpty() && values.containsKey(Fact.TITLE)
                ? store.documents().titled(values.get(Fact.TITLE))
                : numbered;
    }

    private static List<Change> changes(PolicyDocument document, Map<Fact, String> values, List<String> errors) {
        var changes = new ArrayList<Change>();
        values.forEach((fact, value) -> {
            try {
                var before = Facts.value(document.metadata(), fact);
                var after = Facts.value(Facts.with(document, fact, value, "").metadata(), fact);
                if (!before.equals(after)) {
                    changes.add(new Change(fact, before, after));
                }
            } catch (Fault wrong) {
                errors.add(fact.label() + "："
                        + Optional.ofNullable(wrong.getMessage()).orElse("有误"));
            }
        });
        return changes;
    }

    /// 有效, 现行有效, 继续有效 against 失效, 废止, 无效.
    private static boolean isSame(String said, boolean inForce) {
        var ends = said.matches(".*(?:失效|废止|无效|终止|作废).*");
        return ends != inForce;
    }

    private static Problem problem(String told) {
        return Problem.doubt(Problem.Step.VALIDITY, told);
    }

    /// Applies the rows that can be; gives how many were. A draft somebody changed since is left alone.
    public int apply(Plan plan, String name, By by) {
        var applied = 0;
        for (var row : plan.rows()) {
            if (row.isReady()) {
                var note = "台账《" + name + "》第" + row.number() + "行";
                var saved = desk.save(
                        row.draft().orElseThrow(), row.revision(), by, note, document -> changed(document, row, note));
                applied += saved instanceof Saved.Done ? 1 : 0;
            }
        }
        return applied;
    }

    private static PolicyDocument changed(PolicyDocument document, Row row, String note) {
        var changed = document;
        for (var change : row.changes()) {
            changed = Facts.with(changed, change.fact(), change.after(), note);
        }
        return row.doubt().isPresent()
                ? Redaction.doubted(changed, problem(row.doubt().get()))
                : changed;
    }
}
