package policybase.web.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// A calendar file (.ics) of whole days, as RFC 5545 lays it out.
final class CalendarFile {
    /// Octets of a line, RFC 5545 §3.1.
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    CalendarFile(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//PolicyBase//ZH");
        line("X-WR-CALNAME:" + escaped(name));
    }

    void day(String id, LocalDate day, String title, String text, String href) {
        line("BEGIN:VEVENT");
        line("UID:" + id);
        line("DTSTAMP:" + DAY.format(day) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("TRANSP:TRANSPARENT");
        line("SUMMARY:" + escaped(title));
        line("DESCRIPTION:" + escaped(text));
        line("URL:" + href);
        line("END:VEVENT");
    }

    String text() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Long lines go on in the next one, after a space; never within a character.
    private void line(String content) {
        var octets = 0;
        for (var character : content.codePoints().toArray()) {
            var one = Character.toString(character);
            var width = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += width;
        }
        text.append("\r\n");
    }
}
