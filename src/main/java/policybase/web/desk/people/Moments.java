package policybase.web.desk.people;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as people read them.
final class Moments {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Moments() {}

    static String of(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).format(FORM);
    }
}
