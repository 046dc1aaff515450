package policybase.search.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.text.ChineseDates;
import policybase.text.Numerals;

/// A year or a day in a text: the point in time asked about where the words say so (2021年的标准, 2021年3月5日那时), else the
/// year of the document (2021年的通知), whose documents come first.
final class TimeReader {
    private static final Pattern YEAR = Pattern.compile(
            "(?<!\\d)(?<year>(?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3})\\s*年(?!\\s*第?\\s*\\d)|去年|前年|(?<=^|的|\\s)上年");
    private static final Pattern THEN = Pattern.compile("当时|那时|那年|那一年|那阵|的时候|年时|日时|截至|截止到|年底时|日以前|年以前的");
    private static final Pattern HELD =
            Pattern.compile("^年?(?:度)?(?:的|执行的|当年的?)?[\\p{IsHan}]{0,12}?(?:标准|待遇|基数|比例|补多少|是多少|好多钱|多少钱)");

    /// @param day the day asked about
    /// @param year the year of documents to put first
    record Time(Optional<LocalDate> day, OptionalInt year) {}

    Time find(String text, LocalDate today, List<Step> steps) {
        var isThen = THEN.matcher(text).find();
        var days = ChineseDates.findAll(text);
        if (days.size() == 1 && isThen && !days.getFirst().day().isAfter(today)) {
            var day = days.getFirst();
            steps.add(new Step(
                    Kind.DAY, text.substring(day.start(), day.end()), day.day().toString(), "按这一天的效力查找。"));
            return new Time(Optional.of(day.day()), OptionalInt.empty());
        }
        var form = YEAR.matcher(text);
        if (!days.isEmpty() || !form.find()) {
            return new Time(Optional.empty(), OptionalInt.empty());
        }
        var year = year(form.group(), form.group("year"), today);
        var isAlone = !form.find();
        form.reset();
        form.find();
        if (!isAlone || year < 1949 || year > today.getYear()) {
            return new Time(Optional.empty(), OptionalInt.empty());
        }
        var held = HELD.matcher(text.substring(form.end())).find() || isThen;
        if (held && year < today.getYear()) {
            var day = LocalDate.of(year, 12, 31);
            steps.add(new Step(Kind.DAY, form.group(), day.toString(), "问的是当年，按这一天的效力查找。"));
            return new Time(Optional.of(day), OptionalInt.empty());
        }
        steps.add(new Step(Kind.YEAR, form.group(), year + "年", "当作文件的年份，这一年的文件排在前面。"));
        return new Time(Optional.empty(), OptionalInt.of(year));
    }

    private static int year(String typed, @Nullable String numeral, LocalDate today) {
        if (numeral != null) {
            return Numerals.parse(numeral).orElse(0);
        }
        return today.getYear() - (typed.startsWith("前") ? 2 : 1);
    }
}
