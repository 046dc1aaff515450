package policybase.interpretation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// The working days of offices: weekdays without the holidays, and the weekends worked to make up for them.
public final class WorkDays {
    private final Set<LocalDate> rest;
    private final Set<LocalDate> work;

    WorkDays(Set<LocalDate> rest, Set<LocalDate> work) {
        this.rest = Set.copyOf(rest);
        this.work = Set.copyOf(work);
    }

    /// Reads `holidays.tsv` (day, rest or work, source) of a folder; without it weekends alone count.
    public static WorkDays load(Path folder) {
        var rest = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        var file = folder.resolve("holidays.tsv");
        try {
            for (var line : Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var cells = line.split("\t", -1);
                    (cells[1].equals("work") ? work : rest).add(LocalDate.parse(cells[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("节假日表读不出：" + file, e);
        }
        return new WorkDays(rest, work);
    }

    public boolean isWorkDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? work.contains(day) : !rest.contains(day);
    }

    /// Whether the holidays of a day's year are in the list.
    public boolean knows(LocalDate day) {
        return rest.stream().anyMatch(known -> known.getYear() == day.getYear());
    }

    /// The day so many working days later.
    public LocalDate after(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0; left -= isWorkDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// Working days after the first day up to and with the second; 0 when that is not later.
    public int between(LocalDate from, LocalDate to) {
        var days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += isWorkDay(day) ? 1 : 0;
        }
        return days;
    }
}
