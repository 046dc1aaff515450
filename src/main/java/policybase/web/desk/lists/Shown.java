package policybase.web.desk.lists;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policybase.curate.lists.Column;
import policybase.curate.lists.Column.Form;
import policybase.curate.lists.ListKind;
import policybase.curate.lists.Live;

/// How rows, times and progress are shown.
final class Shown {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private Shown() {}

    static String moment(Instant at) {
        return MINUTE.format(at);
    }

    static String progress(Optional<Live.Progress> progress) {
        return progress.map(now -> now.what() + "：" + now.done() + " / " + now.of())
                .orElse("");
    }

    static List<String> labels(ListKind kind) {
        return kind.columns().stream().map(Column::label).toList();
    }

    /// What stands for a choice is shown in words.
    static List<String> cells(ListKind kind, List<String> row) {
        var cells = new ArrayList<String>();
        for (var place = 0; place < row.size() && place < kind.columns().size(); place++) {
            var cell = row.get(place);
            cells.add(
                    kind.columns().get(place).form() instanceof Form.Choice(var options)
                            ? options.stream()
                                    .filter(option -> option.value().equals(cell))
                                    .map(Column.Option::label)
                                    .findFirst()
                                    .orElse(cell)
                            : cell);
        }
        return cells;
    }

    static String told(ListKind kind, Optional<List<String>> row) {
        return row.map(cells -> String.join(
                        "，",
                        cells(kind, cells).stream()
                                .filter(cell -> !cell.isEmpty())
                                .toList()))
                .orElse("");
    }
}
