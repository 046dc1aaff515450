package policybase.web.desk.coverage;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import policybase.overview.figures.AnnualReport;
import policybase.register.Table;
import policybase.web.room.DeskRenderer;

/// The figures of the annual report on disclosure: to read and print, and for spreadsheets.
final class AnnualPages {
    private final Supplier<CoverageRoom.Parts> parts;
    private final DeskRenderer renderer;

    AnnualPages(Supplier<CoverageRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void page(Context context) {
        var chosen = Chosen.of(context, parts.get().figures());
        var report = report(chosen);
        renderer.render(
                context,
                "annual.jte",
                new AnnualView(
                        renderer.frame(context, chosen.year() + "年政府信息公开工作年度报告用数"),
                        chosen.year(),
                        chosen.years(),
                        chosen.department(),
                        chosen.departments(),
                        chosen.whose(),
                        report.on().toString(),
                        report.sections().stream().map(AnnualPages::section).toList(),
                        report.makers().stream().map(AnnualPages::maker).toList(),
                        chosen.address(CoverageRoom.ANNUAL + ".csv"),
                        chosen.address(CoverageRoom.ANNUAL + ".xlsx")));
    }

    private AnnualReport report(Chosen chosen) {
        return parts.get().annual().of(chosen.year(), chosen.department());
    }

    private static AnnualView.Section section(AnnualReport.Section section) {
        return new AnnualView.Section(
                section.title(),
                section.lines().stream()
                        .map(line -> new AnnualView.Line(
                                line.name(), line.shown(), line.value().isPresent(), line.unit(), line.told()))
                        .toList());
    }

    private static AnnualView.Maker maker(AnnualReport.Maker maker) {
        var figures = maker.figures();
        return new AnnualView.Maker(
                maker.name(), figures.made(), figures.ended(), figures.inForce(), figures.undetermined());
    }

    void csv(Context context) {
        send(context, "text/csv; charset=utf-8", "csv", Table::csv);
    }

    void xlsx(Context context) {
        send(context, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Table::xlsx);
    }

    private interface Writing {
        void write(Table table, ByteArrayOutputStream out) throws IOException;
    }

    private void send(Context context, String type, String ending, Writing writing) {
        var chosen = Chosen.of(context, parts.get().figures());
        var out = new ByteArrayOutputStream();
        try {
            writing.write(table(report(chosen), chosen.whose()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.contentType(type)
                .header("Content-Disposition", "attachment; filename=\"annual-" + chosen.year() + "." + ending + "\"")
                .result(out.toByteArray());
    }

    private static Table table(AnnualReport report, String whose) {
        var rows = new ArrayList<List<String>>();
        for (var section : report.sections()) {
            for (var line : section.lines()) {
                rows.add(List.of(section.title(), line.name(), line.shown(), line.unit(), line.told()));
            }
        }
        for (var maker : report.makers()) {
            var figures = maker.figures();
            rows.add(of(maker.name(), "本年制发", figures.made()));
            rows.add(of(maker.name(), "本年废止", figures.ended()));
            rows.add(of(maker.name(), "现行有效", figures.inForce()));
            rows.add(of(maker.name(), "未认定", figures.undetermined()));
        }
        return new Table(
                report.year() + "年",
                List.of(
                        report.year() + "年政府信息公开工作年度报告用数（" + whose + "），统计到" + report.on() + "。",
                        "写“本库不知道”的，要由别的系统或台账提供，不是0。"),
                List.of("部分", "指标", "数", "单位", "怎么算的"),
                List.of(36, 44, 12, 8, 80),
                Set.of(2),
                rows);
    }

    private static List<String> of(String maker, String what, int value) {
        return List.of("行政规范性文件，按制定机关", maker + "：" + what, String.valueOf(value), "件", "算法同全县。联合发文各机关都算。");
    }
}
