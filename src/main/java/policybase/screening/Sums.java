package policybase.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Columns of tables whose 合计 is not the sum of what stands above or below it, and shares that do not make a hundred.
/// Only tables of plain build are judged: one total, no rows within rows.
final class Sums implements Detector {
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计");
    private static final Pattern SUBTOTAL = Pattern.compile("小计");
    private static final Pattern NESTED = Pattern.compile("其中.*|[（(][一二三四五六七八九十\\d]+[）)].*|\\d+\\.\\d+[^\\d].*");
    private static final Pattern NO_SUM = Pattern.compile("序号|编号|代码|年份|年度|人均|单价|标准|均|率|排名|名次|邮编|电话|平均|最.*");
    private static final Pattern SHARE = Pattern.compile("占比|比重|构成|权重|占.*比例?");

    @Override
    public List<Hit> in(Piece piece) {
        var rows = piece.rows();
        if (!piece.isTable() || rows.size() < 3 || !isPlain(rows)) {
            return List.of();
        }
        var totals = new ArrayList<Integer>();
        for (var row = 0; row < rows.size(); row++) {
            if (isTotal(rows.get(row))) {
                totals.add(row);
            }
        }
        return totals.size() == 1 ? columns(piece, totals.getFirst()) : totals.isEmpty() ? shares(piece) : List.of();
    }

    private static boolean isPlain(List<List<String>> rows) {
        var width = rows.getFirst().size();
        return rows.stream().allMatch(row -> row.size() == width)
                && rows.stream().noneMatch(row -> row.stream().limit(2).anyMatch(cell -> NESTED.matcher(bare(cell))
                        .matches()));
    }

    private static boolean isTotal(List<String> row) {
        return row.stream().limit(2).anyMatch(cell -> TOTAL.matcher(bare(cell)).matches());
    }

    private static List<Hit> columns(Piece piece, int total) {
        var hits = new ArrayList<Hit>();
        for (var column = 1; column < piece.rows().getFirst().size(); column++) {
            var said = Figure.of(piece.rows().get(total).get(column));
            var parts = parts(piece.rows(), column, total);
            if (said.isPresent() && parts.isPresent() && parts.get().size() > 1 && !agrees(said.get(), parts.get())) {
                var concern = said.get().percent() ? Concern.PERCENTAGE : Concern.SUM;
                var sum = sum(parts.get()).stripTrailingZeros().toPlainString();
                hits.add(Hit.of(concern, piece.cell(total, column))
                        .advising("各行相加为" + sum + "，表中写的是" + said.get().value().toPlainString() + "，请核对。"));
            }
        }
        return hits;
    }

    /// The figures of a column without its total; empty when a cell holds something else or the column is not one to
    /// be added up.
    private static Optional<List<Figure>> parts(List<List<String>> rows, int column, int total) {
        if (NO_SUM.matcher(bare(rows.getFirst().get(column))).find()) {
            return Optional.empty();
        }
        var parts = new ArrayList<Figure>();
        for (var row = 0; row < rows.size(); row++) {
            var cell = rows.get(row).get(column);
            var figure = Figure.of(cell);
            if (row == total || isSubtotal(rows.get(row))) {
                continue;
            }
            if (figure.isPresent()) {
                parts.add(figure.get());
            } else if (row > 1 && !Figure.isNothing(cell) || row == 1 && !parts.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    private static boolean isSubtotal(List<String> row) {
        return row.stream().limit(2).anyMatch(cell -> SUBTOTAL.matcher(bare(cell))
                .matches());
    }

    /// Equal within rounding; twice the total means that the rows hold their own sums.
    private static boolean agrees(Figure said, List<Figure> parts) {
        var scale = parts.stream().mapToInt(part -> part.value().scale()).max().orElse(0);
        var rounding = scale == 0
                ? BigDecimal.ZERO
                : BigDecimal.ONE
                        .movePointLeft(Math.min(scale, Math.max(0, said.value().scale())))
                        .multiply(new BigDecimal(parts.size()).movePointLeft(1).max(BigDecimal.ONE));
        var sum = sum(parts);
        return sum.subtract(said.value()).abs().compareTo(rounding) <= 0
                || sum.subtract(said.value().multiply(BigDecimal.TWO)).abs().compareTo(rounding) <= 0;
    }

    private static BigDecimal sum(List<Figure> parts) {
        return parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A column of shares without a total should make a hundred.
    private static List<Hit> shares(Piece piece) {
        var hits = new ArrayList<Hit>();
        var rows = piece.rows();
        for (var column = 1; column < rows.getFirst().size(); column++) {
            var place = column;
            var parts =
                    rows.stream().skip(1).map(row -> Figure.of(row.get(place))).toList();
            if (SHARE.matcher(bare(rows.getFirst().get(column))).matches()
                    && parts.stream().allMatch(part -> part.map(Figure::percent).orElse(false))) {
                var sum = sum(parts.stream().flatMap(Optional::stream).toList());
                if (sum.subtract(new BigDecimal(100)).abs().compareTo(BigDecimal.ONE) > 0) {
                    hits.add(Hit.of(Concern.PERCENTAGE, piece.cell(0, column))
                            .advising("各项占比相加为" + sum.stripTrailingZeros().toPlainString() + "%，不是100%，请核对。"));
                }
            }
        }
        return hits;
    }

    private static String bare(String cell) {
        return cell.replaceAll("[\\s　]", "");
    }
}
