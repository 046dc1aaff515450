package policybase.overview.figures;

import java.time.YearMonth;
import java.util.List;

/// Figures month by month, of several sorts.
public record Monthly(List<YearMonth> months, List<Series> series) {
    public Monthly {
        months = List.copyOf(months);
        series = List.copyOf(series);
    }

    /// @param values one for each month
    public record Series(String label, List<Long> values) {
        public Series {
            values = List.copyOf(values);
        }

        public long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    public long total() {
        return series.stream().mapToLong(Series::total).sum();
    }
}
