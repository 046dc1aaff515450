package policybase.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import policybase.validity.StatusLabel;

/// How days and sizes are written for readers.
public final class Words {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Words() {}

    /// 2025年2月18日.
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// The day of a moment in the county.
    public static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZONE));
    }

    /// The same, or nothing.
    public static String day(Optional<LocalDate> day) {
        return day.map(Words::day).orElse("");
    }

    /// Words in quotation marks; those within are the single ones then, as Chinese writes them.
    public static String quoted(String words) {
        return "“" + within(words) + "”";
    }

    /// Words that a page puts into quotation marks.
    public static String within(String words) {
        return words.replace('“', '‘').replace('”', '’');
    }

    /// What happens to a document that comes to have a status.
    public static String turned(StatusLabel label) {
        return switch (label) {
            case IN_FORCE -> "施行";
            case AMENDED -> "适用修改后的文本";
            case NOT_YET -> "不再施行";
            case REPEALED -> "废止";
            case LAPSED -> "失效";
            case PARTLY_LAPSED -> "部分失效";
            case SUSPENDED -> "暂停执行";
            case SUPERSEDED -> "由新文本替代";
            case UNVERIFIED -> "效力待核实";
        };
    }

    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        }
        return bytes < 1024 * 1024
                ? Math.round(bytes / 102.4) / 10.0 + " KB"
                : Math.round(bytes / 104857.6) / 10.0 + " MB";
    }
}
