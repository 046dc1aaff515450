package policybase.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import policybase.document.Fault;

/// The day on which validity is judged.
final class Day {
    @Option(names = "--as-of", paramLabel = "DAY", description = "按哪一天判断是否有效，如 2024-06-30，默认今天")
    private @Nullable String day;

    LocalDate or(Clock clock) {
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
