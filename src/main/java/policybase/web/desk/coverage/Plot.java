package policybase.web.desk.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import policybase.overview.figures.Monthly;

/// Bars by month as a drawing, and the same figures as a table.
///
/// @param id unique on its page
/// @param desc what a reader who does not see it should know
/// @param empty whether there is nothing to draw
/// @param rows of the table, one a month, and the sum
public record Plot(
        String id,
        String title,
        String desc,
        boolean empty,
        List<Bar> bars,
        List<Mark> months,
        List<Mark> scale,
        List<String> legend,
        List<String> heads,
        List<List<String>> rows) {
    static final int WIDTH = 720;
    static final int HEIGHT = 200;

    private static final int LEFT = 44;
    private static final int STEP = (WIDTH - LEFT) / 12;
    private static final int GAP = 10;

    public Plot {
        bars = List.copyOf(bars);
        months = List.copyOf(months);
        scale = List.copyOf(scale);
        legend = List.copyOf(legend);
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// @param sort which of the series, from 0
    public record Bar(int x, int y, int width, int height, int sort, String told) {}

    public record Mark(int at, String label) {}

    /// Series on top of one another, or beside one another where they cannot be added up.
    static Plot of(String id, String title, String unit, Monthly monthly, boolean stacked) {
        var sums = IntStream.range(0, monthly.months().size())
                .mapToLong(at -> stacked ? sum(monthly, at) : most(monthly, at))
                .toArray();
        var top = round(
                IntStream.range(0, sums.length).mapToLong(at -> sums[at]).max().orElse(0));
        var bars = new ArrayList<Bar>();
        for (var at = 0; at < sums.length; at++) {
            draw(monthly, at, top, unit, stacked, bars);
        }
        return new Plot(
                id,
                title,
                desc(monthly, sums, unit, stacked),
                monthly.total() == 0,
                bars,
                IntStream.range(0, sums.length)
                        .mapToObj(at -> new Mark(LEFT + at * STEP + STEP / 2, label(monthly, at)))
                        .toList(),
                List.of(new Mark(HEIGHT, "0"), new Mark(HEIGHT / 2, half(top)), new Mark(0, String.valueOf(top))),
                monthly.series().stream().map(Monthly.Series::label).toList(),
                heads(monthly, stacked),
                rows(monthly, stacked));
    }

    private static void draw(Monthly monthly, int at, long top, String unit, boolean stacked, List<Bar> bars) {
        var below = 0L;
        var width = stacked ? STEP - GAP : (STEP - GAP) / monthly.series().size();
        for (var sort = 0; sort < monthly.series().size(); sort++) {
            var series = monthly.series().get(sort);
            var value = series.values().get(at);
            if (value > 0) {
                var foot = HEIGHT - (int) (below * HEIGHT / top);
                var head = HEIGHT - (int) ((below + value) * HEIGHT / top);
                bars.add(new Bar(
                        LEFT + at * STEP + GAP / 2 + (stacked ? 0 : sort * width),
                        Math.min(head, foot - 1),
                        width,
                        Math.max(1, foot - head),
                        sort,
                        monthly.months().get(at) + "，" + series.label() + "：" + value + unit));
            }
            below += stacked ? value : 0;
        }
    }

    private static String label(Monthly monthly, int at) {
        var month = monthly.months().get(at);
        return at > 0 && month.getMonthValue() == 1 ? month.getYear() + "年1月" : month.getMonthValue() + "月";
    }

    private static String desc(Monthly monthly, long[] sums, String unit, boolean stacked) {
        var most = IntStream.range(0, sums.length)
                .reduce((one, other) -> sums[other] > sums[one] ? other : one)
                .orElse(0);
        return (stacked ? "一共" + monthly.total() + unit + "，" : "")
                + (sums.length == 0 || sums[most] == 0
                        ? "各月都是0。"
                        : "最多的是" + monthly.months().get(most) + "，" + sums[most] + unit + "。")
                + "各月的数见下表。";
    }

    private static List<String> heads(Monthly monthly, boolean stacked) {
        var heads = new ArrayList<String>();
        heads.add("月份");
        monthly.series().forEach(series -> heads.add(series.label()));
        if (stacked) {
            heads.add("合计");
        }
        return heads;
    }

    private static List<List<String>> rows(Monthly monthly, boolean stacked) {
        var rows = new ArrayList<List<String>>();
        for (var at = 0; at < monthly.months().size(); at++) {
            var row = new ArrayList<String>();
            row.add(monthly.months().get(at).toString());
            for (var series : monthly.series()) {
                row.add(String.valueOf(series.values().get(at)));
            }
            if (stacked) {
                row.add(String.valueOf(sum(monthly, at)));
            }
            rows.add(row);
        }
        if (stacked) {
            var row = new ArrayList<String>();
            row.add("合计");
            monthly.series().forEach(series -> row.add(String.valueOf(series.total())));
            row.add(String.valueOf(monthly.total()));
            rows.add(row);
        }
        return rows;
    }

    private static long sum(Monthly monthly, int at) {
        return monthly.series().stream()
                .mapToLong(series -> series.values().get(at))
                .sum();
    }

    private static long most(Monthly monthly, int at) {
        return monthly.series().stream()
                .mapToLong(series -> series.values().get(at))
                .max()
                .orElse(0);
    }

    /// The next round number, so that the scale can be read.
    static long round(long value) {
        var step = 1L;
        while (step * 10 <= value) {
            step *= 10;
        }
        var times = Math.max(1, (value + step - 1) / step);
        return step * (times > 5 ? 10 : times > 2 ? 5 : times);
    }

    private static String half(long top) {
        return top % 2 == 0 ? String.valueOf(top / 2) : top / 2 + ".5";
    }
}
