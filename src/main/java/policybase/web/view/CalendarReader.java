package policybase.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import policybase.calendar.Calendar;
import policybase.calendar.Upcoming;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Metadata;

/// Makes the page and the feeds of the calendar.
public final class CalendarReader {
    /// The page tells of turns up to so many days old.
    public static final int PAST = 90;

    private final Calendar calendar;
    private final List<Integer> marks;
    private final LocalDate today;

    /// @param marks days before the end at which it is told, largest first, such as 180, 90, 30, 7
    public CalendarReader(Calendar calendar, List<Integer> marks, LocalDate today) {
        this.calendar = calendar;
        this.marks = List.copyOf(marks);
        this.today = today;
    }

    public CalendarView read(PageFrame frame, Optional<LocalDate> round) {
        return new CalendarView(
                frame,
                bands(),
                within().stream()
                        .filter(one -> !one.ends())
                        .map(one -> line(one.id().value(), one.metadata(), one.turnsOn(), "这一天起施行。"))
                        .toList(),
                calendar.past(today, PAST).stream().map(CalendarReader::line).toList(),
                round.map(Words::day).orElse(""));
    }

    /// What ends, each with the marks that are behind it already: one message of the feed for each mark.
    public List<Reminder> reminders() {
        var reminders = new ArrayList<Reminder>();
        for (var one : ending()) {
            for (var mark : marks) {
                if (one.daysLeft(today) <= mark) {
                    reminders.add(new Reminder(one, mark, one.lastDay().minusDays(mark)));
                }
            }
        }
        reminders.sort(java.util.Comparator.comparing(Reminder::since).reversed());
        return reminders;
    }

    /// @param since the day on which the mark was reached
    public record Reminder(Upcoming upcoming, int mark, LocalDate since) {}

    public List<Upcoming> ending() {
        return within().stream().filter(Upcoming::ends).toList();
    }

    /// What loses its force within the first mark, soonest first.
    public List<CalendarView.Line> endingLines(int most, BiPredicate<DocumentId, Metadata> wanted) {
        return ending().stream()
                .filter(one -> wanted.test(one.id(), one.metadata()))
                .limit(most)
                .map(one -> line(one, sentence(one, today)))
                .toList();
    }

    /// What turned lately, newest first.
    public List<CalendarView.Line> turnedLines(int most, BiPredicate<DocumentId, Metadata> wanted) {
        return calendar.past(today, PAST).stream()
                .filter(one -> wanted.test(one.turn().id(), one.metadata()))
                .limit(most)
                .map(CalendarReader::line)
                .toList();
    }

    public static String sentence(Upcoming one, LocalDate today) {
        var left = one.daysLeft(today);
        return "有效至" + Words.day(one.lastDay()) + "，" + (left == 0 ? "今天是最后一天" : "还有" + left + "天") + "，次日起"
                + Words.turned(one.then().label()) + "。";
    }

    private List<Upcoming> within() {
        return calendar.coming(today, marks.getFirst());
    }

    private List<CalendarView.Band> bands() {
        var bands = new ArrayList<CalendarView.Band>();
        for (var i = marks.size() - 1; i >= 0; i--) {
            var most = marks.get(i);
            var least = i + 1 < marks.size() ? marks.get(i + 1) + 1 : 0;
            var lines = ending().stream()
                    .filter(one -> one.daysLeft(today) >= least && one.daysLeft(today) <= most)
                    .map(one -> line(one, sentence(one, today)))
                    .toList();
            bands.add(new CalendarView.Band(least == 0 ? most + "天内" : least + "天至" + most + "天", lines));
        }
        return bands;
    }

    private static CalendarView.Line line(Upcoming one, String text) {
        return line(one.id().value(), one.metadata(), one.lastDay(), text);
    }

    private static CalendarView.Line line(Calendar.Turned turned) {
        var turn = turned.turn();
        return line(
                turn.id().value(),
                turned.metadata(),
                turn.on(),
                turn.before().label() + "→" + turn.after().label() + "：" + turn.reason());
    }

    private static CalendarView.Line line(String id, Metadata metadata, LocalDate day, String text) {
        return new CalendarView.Line(
                metadata.title().full(),
                metadata.number().map(DocumentNumber::toString).orElse(""),
                "/documents/" + id,
                Words.day(day),
                text);
    }
}
