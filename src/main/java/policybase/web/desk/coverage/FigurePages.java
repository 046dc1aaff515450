package policybase.web.desk.coverage;

import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import policybase.overview.figures.Figures;
import policybase.overview.figures.Loop;
import policybase.overview.figures.Monthly;
import policybase.web.room.Csv;
import policybase.web.room.DeskRenderer;

/// Plots of what happens in the base.
final class FigurePages {
    private final Supplier<CoverageRoom.Parts> parts;
    private final DeskRenderer renderer;

    FigurePages(Supplier<CoverageRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void page(Context context) {
        var figures = parts.get().figures();
        var chosen = Chosen.of(context, figures);
        var loops = figures.loops(chosen.year());
        renderer.render(
                context,
                "figures.jte",
                new FiguresView(
                        renderer.frame(context, "统计"),
                        chosen.year(),
                        chosen.years(),
                        chosen.department(),
                        chosen.departments(),
                        plots(figures, chosen, loops),
                        loops.stream().map(FigurePages::shown).toList(),
                        chosen.address(CoverageRoom.FIGURES + ".csv"),
                        chosen.address(CoverageRoom.ANNUAL)));
    }

    private static List<Plot> plots(Figures figures, Chosen chosen, List<Loop> loops) {
        var year = chosen.year();
        return List.of(
                Plot.of("gaps", year + "年每月没有问到的次数，按渠道", "次", figures.gaps(year), true),
                Plot.of("answers", year + "年每月的答复，按结果", "次", figures.answers(year), true),
                Plot.of("ahead", "今后12个月到期的（" + chosen.whose() + "）", "件", figures.ahead(chosen.department()), true),
                Plot.of("days", year + "年从提问到答复的天数（每月一半在几天以内）", "天", days(year, loops), false));
    }

    private static Monthly days(int year, List<Loop> loops) {
        return new Monthly(
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> YearMonth.of(year, month))
                        .toList(),
                loops.stream()
                        .map(loop -> new Monthly.Series(
                                loop.label().replaceFirst("（.*", ""),
                                loop.months().stream()
                                        .map(month -> month.half().orElse(0L))
                                        .toList()))
                        .toList());
    }

    private static FiguresView.LoopView shown(Loop loop) {
        var year = loop.year();
        return new FiguresView.LoopView(
                loop.label(),
                year.answered() == 0
                        ? "这一年没有办结的。"
                        : "共" + year.answered() + "件，一半在" + text(year.half()) + "天以内，最长" + text(year.longest())
                                + "天，超过时限" + year.late() + "件。",
                IntStream.range(0, loop.months().size())
                        .filter(at -> loop.months().get(at).answered() > 0)
                        .mapToObj(at -> row(at + 1, loop.months().get(at)))
                        .toList());
    }

    private static FiguresView.Row row(int number, Loop.Month month) {
        return new FiguresView.Row(
                number + "月", month.answered(), text(month.half()), text(month.longest()), month.late());
    }

    private static String text(Optional<Long> days) {
        return days.map(String::valueOf).orElse("");
    }

    /// One line a figure and month.
    void csv(Context context) {
        var figures = parts.get().figures();
        var chosen = Chosen.of(context, figures);
        var out = new StringBuilder(Csv.line(List.of("统计", "类别", "月份", "数", "单位")));
        var loops = figures.loops(chosen.year());
        out.append(lines("没有问到的次数", "次", figures.gaps(chosen.year())));
        out.append(lines("答复", "次", figures.answers(chosen.year())));
        out.append(lines("到期（" + chosen.whose() + "）", "件", figures.ahead(chosen.department())));
        out.append(lines("从提问到答复，一半在几天以内", "天", days(chosen.year(), loops)));
        Csv.send(context, "figures-" + chosen.year() + ".csv", out.toString());
    }

    private static String lines(String what, String unit, Monthly monthly) {
        var lines = new ArrayList<String>();
        for (var series : monthly.series()) {
            for (var at = 0; at < monthly.months().size(); at++) {
                lines.add(Csv.line(List.of(
                        what,
                        series.label(),
                        monthly.months().get(at).toString(),
                        String.valueOf(series.values().get(at)),
                        unit)));
            }
        }
        return String.join("", lines);
    }
}
