package policybase.call;

import java.time.LocalDate;
import java.util.function.BiFunction;

/// By when what operators report is owed an answer.
///
/// @param errors working days to mend what is wrong
/// @param gaps working days to fill what is missing, and to settle what is handed over
/// @param after the day so many working days after another
public record Deadlines(int errors, int gaps, BiFunction<LocalDate, Integer, LocalDate> after) {
    LocalDate ofError(LocalDate today) {
        return after.apply(today, errors);
    }

    LocalDate ofGap(LocalDate today) {
        return after.apply(today, gaps);
    }
}
