package policybase.overview.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How long it took from a question or report to its answer, by the month of the answer. A day is twenty-four hours;
/// what was answered sooner took none.
///
/// @param months one for each month of the year
public record Loop(String label, List<Month> months, Month year) {
    public Loop {
        months = List.copyOf(months);
    }

    /// @param answered in the month
    /// @param half so many days or fewer for half of them
    /// @param late answered after the day an answer was owed, or none owed
    public record Month(long answered, Optional<Long> half, Optional<Long> longest, long late) {
        public static final Month NOTHING = new Month(0, Optional.empty(), Optional.empty(), 0);
    }

    /// @param late whether the answer was owed before
    record Closed(Instant asked, Instant answered, boolean late) {
        long days() {
            return Duration.between(asked, answered).toDays();
        }

        YearMonth month(ZoneId zone) {
            return YearMonth.from(answered.atZone(zone));
        }
    }

    static Loop of(String label, List<YearMonth> months, List<Closed> closed, ZoneId zone) {
        return new Loop(
                label,
                months.stream()
                        .map(month -> month(closed.stream()
                                .filter(one -> one.month(zone).equals(month))
                                .toList()))
                        .toList(),
                month(closed));
    }

    private static Month month(List<Closed> closed) {
        if (closed.isEmpty()) {
            return Month.NOTHING;
        }
        var days = closed.stream().map(Closed::days).sorted().toList();
        return new Month(
                days.size(),
                Optional.of(days.get((days.size() - 1) / 2)),
                Optional.of(days.getLast()),
                closed.stream().filter(Closed::late).count());
    }
}
