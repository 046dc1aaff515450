package policybase.structure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;
import policybase.text.ChineseDates;

/// Finds the days of the head: 成文, 印发, 发布, 施行 (where the head says so) and the day of this version.
final class DateReader {
    private static final Pattern PRINTED = Pattern.compile(".*(?:办公室|办公厅|局|委员会|厅|部|院|秘书科|文秘科)?[\\s　]*.*印发[。]?");
    private static final Pattern WEB_TIME = Pattern.compile(
            "(?:(?:发布|更新|发表)?(?:日期|时间)\\s*[:：]?\\s*)?(?<day>\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)\\s*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:\\s.*)?");
    private static final Pattern POSTED = Pattern.compile("[（(](?<day>[^（）()]{8,12})(?:发布|公布)[）)]");

    private final Map<Fact, Found<LocalDate>> found = new EnumMap<>(Fact.class);

    private DateReader() {}

    static DateReader none() {
        return new DateReader();
    }

    static DateReader read(
            Sheet sheet,
            Labels labels,
            Map<String, String> properties,
            String fileName,
            Passing passing,
            Optional<Signature> signature,
            int titleTo) {
        var dates = new DateReader();
        signature.ifPresent(
                s -> dates.put(Fact.SIGNED, Found.text(s.day(), sheet.text(s.dateLine()), sheet.block(s.dateLine()))));
        dates.labels(labels);
        dates.passing(passing);
        dates.lines(sheet, titleTo);
        Optional.ofNullable(properties.get("PubDate"))
                .flatMap(ChineseDates::first)
                .ifPresent(day -> dates.put(
                        Fact.PUBLISHED,
                        Found.other(day.day(), properties.getOrDefault("PubDate", ""), Ground.META_TAG)));
        dates.fileName(fileName);
        return dates;
    }

    Optional<Found<LocalDate>> get(Fact fact) {
        return Optional.ofNullable(found.get(fact));
    }

    void put(Fact fact, Found<LocalDate> day) {
        found.putIfAbsent(fact, day);
    }

    private void labels(Labels labels) {
        var facts = Map.of(
                Labels.Label.SIGNED, Fact.SIGNED,
                Labels.Label.PUBLISHED, Fact.PUBLISHED,
                Labels.Label.EFFECTIVE, Fact.EFFECTIVE,
                Labels.Label.EXPIRES, Fact.EXPIRES);
        facts.forEach((label, fact) -> labels.get(label).ifPresent(value -> ChineseDates.first(value.value())
                .filter(day -> day.day().getYear() >= 1949)
                .ifPresent(day -> put(fact, new Found<>(day.day(), value.quote(), value.ground(), value.block())))));
    }

    private void passing(Passing passing) {
        passing.newestAct().ifPresent(act -> put(Fact.VERSION, Found.text(act.day(), quote(act), act.block())));
        passing.publication().ifPresent(act -> put(Fact.PUBLISHED, Found.text(act.day(), quote(act), act.block())));
        passing.commencement().ifPresent(act -> put(Fact.EFFECTIVE, Found.text(act.day(), quote(act), act.block())));
    }

    private static String quote(Passing.Act act) {
        var day = act.day();
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" + act.words();
    }

    private void lines(Sheet sheet, int titleTo) {
        for (var i = 0; i < sheet.size(); i++) {
            var line = sheet.text(i);
            if (line.length() < 8 || line.length() > 70) {
                continue;
            }
            var block = sheet.block(i);
            if (line.contains("印发") && PRINTED.matcher(line).matches()) {
                var days = ChineseDates.findAll(line);
                if (days.size() == 1 && line.length() - days.getFirst().end() <= 4) {
                    put(Fact.ISSUED, Found.text(days.getFirst().day(), line, block));
                }
            }
            if (i <= Math.max(titleTo, 0) + 4) {
                var posted = POSTED.matcher(line);
                var web = WEB_TIME.matcher(line);
                var day = posted.matches()
                        ? ChineseDates.parse(posted.group("day"))
                        : web.matches() && i > 0 && !Signature.dateOnly(line).isPresent()
                                ? ChineseDates.parse(web.group("day"))
                                : Optional.<LocalDate>empty();
                day.ifPresent(value -> put(Fact.PUBLISHED, Found.text(value, line, block)));
            }
        }
    }

    /// The day in a file's name such as 立法法(2023-03-13).md: the day that version was published, so it counts when it
    /// is not before the last day of the note under the title.
    private void fileName(String fileName) {
        var name = fileName.substring(fileName.lastIndexOf('/') + 1);
        ChineseDates.findAll(name).stream()
                .reduce((first, last) -> last)
                .filter(day -> get(Fact.VERSION)
                        .map(f -> f.value().isBefore(day.day()))
                        .orElse(true))
                .ifPresent(day -> found.put(Fact.VERSION, Found.other(day.day(), name, Ground.FILE_NAME)));
    }
}
