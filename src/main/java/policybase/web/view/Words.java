package policybase.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// How days and sizes are written for readers.
final class Words {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Words() {}

    /// 2025年2月18日.
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// The day of a moment in the county.
    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZONE));
    }

    /// The same, or nothing.
    static String day(Optional<LocalDate> day) {
        return day.map(Words::day).orElse("");
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        }
        return bytes < 1024 * 1024
                ? Math.round(bytes / 102.4) / 10.0 + " KB"
                : Math.round(bytes / 104857.6) / 10.0 + " MB";
    }
}
