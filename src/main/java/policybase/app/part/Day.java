package policybase.app.part;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import policybase.document.Fault;
import policybase.validity.Standpoint;

/// The day on which validity is judged, and what the base knew.
public final class Day {
    @Option(names = "--as-of", paramLabel = "DAY", description = "按哪一天判断是否有效，如 2024-06-30，默认今天")
    private @Nullable String day;

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            description = "只依据本库在这一时刻已知的内容，如 2026-03-03（当天结束时）或 2026-03-03T10:00:00+08:00")
    private @Nullable String moment;

    /// Whoever names a moment of knowledge but no day asks about that day.
    public Standpoint from(Clock clock) {
        var given = moment;
        if (given == null) {
            return Standpoint.of(or(clock));
        }
        try {
            var known = given.length() == 10
                    ? LocalDate.parse(given)
                            .plusDays(1)
                            .atStartOfDay(clock.getZone())
                            .toInstant()
                            .minusNanos(1)
                    : OffsetDateTime.parse(given).toInstant();
            var asOf = day == null ? LocalDate.ofInstant(known, clock.getZone()) : or(clock);
            return new Standpoint(asOf, Optional.of(known));
        } catch (DateTimeParseException e) {
            throw new Fault(Fault.Kind.INVALID, "时刻应写作 2026-03-03 或 2026-03-03T10:00:00+08:00 这样：" + given, e);
        }
    }

    public LocalDate or(Clock clock) {
        var given = day;
        if (given == null) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new Fault(Fault.Kind.INVALID, "日期应写作 2024-06-30 这样：" + given, e);
        }
    }
}
