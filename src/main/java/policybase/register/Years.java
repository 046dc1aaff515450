package policybase.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import policybase.document.Metadata;
import policybase.document.Normative;
import policybase.store.Catalogue;
import policybase.store.Listed;

/// The figures of the yearly report on disclosure (政府信息公开工作年度报告): 行政规范性文件 made and ended in
/// each year, and in force on its last day.
public final class Years {
    private final Supplier<Catalogue.Snapshot> catalogue;

    public Years(Supplier<Catalogue.Snapshot> catalogue) {
        this.catalogue = catalogue;
    }

    /// @param made 本年制发: dated in the year
    /// @param ended 本年废止或失效: lost its force for good in the year
    /// @param inForce 现行有效: in force on `on`
    /// @param undetermined in force on `on`, but nobody has said whether they are 规范性文件
    /// @param on 31 December, or today for the year that is not over
    public record Figures(int year, int made, int ended, int inForce, int undetermined, LocalDate on) {}

    /// Newest year first; no year without a document.
    public List<Figures> upTo(LocalDate today) {
        var listed = catalogue.get().listed().stream()
                .filter(one -> one.published().isPresent())
                .toList();
        var years = new TreeSet<Integer>();
        for (var one : listed) {
            made(one).filter(day -> !day.isAfter(today)).ifPresent(day -> years.add(day.getYear()));
        }
        var figures = new ArrayList<Figures>();
        if (!years.isEmpty()) {
            for (var year = years.first(); year <= today.getYear(); year++) {
                figures.addFirst(figures(year, today, listed));
            }
        }
        return figures;
    }

    /// The figures of one year over some public documents.
    public static Figures figures(int year, LocalDate today, List<Listed> listed) {
        var end = LocalDate.of(year, 12, 31);
        var on = end.isAfter(today) ? today : end;
        var made = 0;
        var ended = 0;
        var inForce = 0;
        var undetermined = 0;
        for (var one : listed) {
            var verdict = verdict(one);
            var isInForce = one.timeline().statusOn(on).inForce();
            if (verdict == Normative.YES) {
                made += made(one)
                                .filter(day -> day.getYear() == year && !day.isAfter(on))
                                .isPresent()
                        ? 1
                        : 0;
                ended += endedIn(one, year, on) ? 1 : 0;
                inForce += isInForce ? 1 : 0;
            } else if (verdict == Normative.UNDETERMINED) {
                undetermined += isInForce ? 1 : 0;
            }
        }
        return new Figures(year, made, ended, inForce, undetermined, on);
    }

    private static Normative verdict(Listed one) {
        return Classing.of(one.published().orElseThrow(), one.decisions()).verdict();
    }

    private static java.util.Optional<LocalDate> made(Listed one) {
        return one.published().map(Metadata::dates).flatMap(dates -> dates.version());
    }

    private static boolean endedIn(Listed one, int year, LocalDate on) {
        var windows = one.timeline().windows();
        for (var i = 1; i < windows.size(); i++) {
            var from = windows.get(i).from();
            if (from.getYear() == year
                    && !from.isAfter(on)
                    && windows.get(i).status().label().isOver()
                    && !windows.get(i - 1).status().label().isOver()) {
                return true;
            }
        }
        return false;
    }
}
