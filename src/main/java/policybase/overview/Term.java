package policybase.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How near the day of a task is (到期日).
public enum Term {
    LATE("late", "已超期"),
    TODAY("today", "今天"),
    WEEK("week", "7天内"),
    MONTH("month", "30天内"),
    LATER("later", "30天以后"),
    NONE("none", "没有期限");

    private final String code;
    private final String label;

    Term(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Term of(Optional<LocalDate> due, LocalDate today) {
        if (due.isEmpty()) {
            return NONE;
        }
        var days = today.until(due.get(), ChronoUnit.DAYS);
        return days < 0 ? LATE : days == 0 ? TODAY : days <= 7 ? WEEK : days <= 30 ? MONTH : LATER;
    }
}
