package policybase.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import policybase.document.DocumentNumber;
import policybase.document.Topic;

/// The register as a spreadsheet or as CSV: the same cells, words instead of codes.
public final class Sheet {
    private static final List<String> HEADS = List.of(
            "序号", "标题", "发文字号", "登记号", "制定机关", "文种", "级别", "主题", "成文日期", "发布日期", "施行日期", "有效期届满", "有效性", "有效性说明",
            "是否规范性文件", "认定说明", "固定网址");

    /// Widths in characters, as fits the words.
    private static final List<Integer> WIDTHS =
            List.of(6, 50, 22, 18, 24, 8, 8, 16, 12, 12, 12, 12, 10, 50, 10, 50, 40);

    private final Roll roll;
    private final List<String> notes;
    private final String site;

    /// @param notes lines above the table: what it is, as of when, what was left out
    /// @param site start of the permanent addresses, such as http://host; may be empty
    public Sheet(Roll roll, List<String> notes, String site) {
        this.roll = roll;
        this.notes = List.copyOf(notes);
        this.site = site;
    }

    /// See [Table#csv].
    public void csv(OutputStream out) throws IOException {
        table().csv(out);
    }

    /// See [Table#xlsx].
    public void xlsx(OutputStream out) throws IOException {
        table().xlsx(out);
    }

    private Table table() {
        return new Table(
                "规范性文件目录",
                notes,
                HEADS,
                WIDTHS,
                Set.of(0),
                IntStream.range(0, roll.entries().size()).mapToObj(this::cells).toList());
    }

    private List<String> cells(int index) {
        var entry = roll.entries().get(index);
        var metadata = entry.metadata();
        var dates = metadata.dates();
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(index + 1));
        cells.add(metadata.title().full());
        cells.add(metadata.number().map(DocumentNumber::toString).orElse(""));
        cells.add(metadata.registrationNumber().orElse(""));
        cells.add(metadata.issuerNames());
        cells.add(metadata.kind().map(kind -> kind.label()).orElse(""));
        cells.add(metadata.tier().label());
        cells.add(metadata.topics().stream().map(Topic::path).collect(Collectors.joining("、")));
        cells.add(day(dates.signed()));
        cells.add(day(dates.published()));
        cells.add(day(dates.effective()));
        cells.add(day(dates.expires()));
        cells.add(entry.status().label().label());
        cells.add(entry.status().reason());
        cells.add(entry.classing().verdict().label());
        cells.add(entry.classing().sentence());
        cells.add(site + "/documents/" + entry.id());
        return cells;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
