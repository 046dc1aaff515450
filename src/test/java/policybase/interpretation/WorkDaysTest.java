package policybase.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkDaysTest {
    private static final WorkDays DAYS = WorkDays.load(Path.of("corpus/dictionary"));

    @Test
    void weekendsAndHolidaysAreNotCountedAndMakeUpDaysAre() {
        // 2023: the two weekend days worked after the spring festival; the eight days of autumn and the two worked
        // after
        assertThat(DAYS.between(day("2023-01-20"), day("2023-01-29"))).isEqualTo(2);
        assertThat(DAYS.between(day("2023-09-28"), day("2023-10-08"))).isEqualTo(2);
        // 2024: Friday before the long holiday of the spring festival to the Sunday that is worked after it
        assertThat(DAYS.between(day("2024-02-09"), day("2024-02-17"))).isZero();
        assertThat(DAYS.between(day("2024-02-09"), day("2024-02-18"))).isEqualTo(1);
        // 2025: 30 September, the eight days of the national holiday, and the Saturday worked for it
        assertThat(DAYS.between(day("2025-09-30"), day("2025-10-08"))).isZero();
        assertThat(DAYS.between(day("2025-09-30"), day("2025-10-13"))).isEqualTo(4);
        // 2026: a plain week
        assertThat(DAYS.between(day("2026-03-02"), day("2026-03-09"))).isEqualTo(5);
        assertThat(DAYS.between(day("2026-03-02"), day("2026-03-02"))).isZero();
    }

    @Test
    void aYearWithoutHolidaysInTheListIsKnownToBeUnknown() {
        assertThat(DAYS.knows(day("2026-07-01"))).isTrue();
        assertThat(DAYS.knows(day("2019-07-01"))).isFalse();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
