package policybase.curate.lists;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import policybase.curate.lists.Column.Form;
import policybase.curate.lists.Column.Option;
import policybase.document.EntryId;

/// What a row must be to stand in its list. Each fault says which column and what is wrong with it, in one sentence.
final class Rules {
    static final int LONGEST = 400;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,12}");
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    private final Predicate<EntryId> published;
    private final Predicate<String> isTerm;

    /// @param published whether an entry is public now
    /// @param isTerm whether a word is a term of the dictionary
    Rules(Predicate<EntryId> published, Predicate<String> isTerm) {
        this.published = published;
        this.isTerm = isTerm;
    }

    /// @param row by columns
    /// @param among the list the row stands in, or is to stand in
    List<String> faults(ListKind kind, List<String> row, Edition among) {
        var faults = new ArrayList<String>();
        if (row.size() != kind.columns().size()) {
            return List.of("应有" + kind.columns().size() + "栏（"
                    + String.join(
                            "、", kind.columns().stream().map(Column::label).toList()) + "），这一行有" + row.size()
                    + "栏。");
        }
        for (var place = 0; place < row.size(); place++) {
            var column = kind.columns().get(place);
            form(column, row.get(place))
                    .map(fault -> "“" + column.label() + "”" + fault)
                    .ifPresent(faults::add);
        }
        if (row.getFirst().startsWith("#")) {
            faults.add("“" + kind.columns().getFirst().label() + "”不能以#开头，那是说明行的记号。");
        }
        return faults.isEmpty() ? own(kind, row, among) : faults;
    }

    private static Optional<String> form(Column column, String cell) {
        if (cell.isBlank()) {
            return column.required() ? Optional.of("要填写。") : Optional.empty();
        }
        if (cell.length() > LONGEST || cell.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(cell.length() > LONGEST ? "最多" + LONGEST + "个字。" : "里有制表符或换行，请去掉。");
        }
        return switch (column.form()) {
            case Form.Text() -> Optional.empty();
            case Form.Words() -> words(cell);
            case Form.Day() ->
                parses(() -> LocalDate.parse(cell)) ? Optional.empty() : Optional.of("不是日期，请写成2026-01-31这样。");
            case Form.Month() ->
                parses(() -> YearMonth.parse(cell.length() == 4 ? cell + "-01" : cell))
                        ? Optional.empty()
                        : Optional.of("不是年月，请写成2018-11，或只写年2014。");
            case Form.Number(var most) ->
                cell.matches("\\d{1,4}") && Integer.parseInt(cell) > 0 && Integer.parseInt(cell) <= most
                        ? Optional.empty()
                        : Optional.of("要写1到" + most + "的整数。");
            case Form.Choice(var options) ->
                options.stream().map(Option::value).anyMatch(cell::equals)
                        ? Optional.empty()
                        : Optional.of("只能是"
                                + String.join(
                                        "、",
                                        options.stream()
                                                .map(one -> one.value() + "（" + one.label() + "）")
                                                .toList())
                                + "中的一个。");
            case Form.EntryNumber() -> EntryId.isValid(cell) ? Optional.empty() : Optional.of("不是条目编号，编号是q开头的13位。");
        };
    }

    private static Optional<String> words(String cell) {
        var words = split(cell);
        if (words.stream().anyMatch(String::isBlank)) {
            return Optional.of("有空着的词，请检查多余的 | 。");
        }
        var seen = new HashSet<String>();
        return words.stream().filter(word -> !seen.add(word)).findFirst().map(word -> "里“" + word + "”写了两遍。");
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
    }

    private List<String> own(ListKind kind, List<String> row, Edition among) {
        return switch (kind) {
            case SYNONYMS, DIALECT -> leads(row.get(0), split(row.get(1)), among);
            case SHORT_TITLES -> leads(row.get(0), List.of(row.get(1)), among);
            case HOMOPHONES ->
                Stream.concat(
                                leads(row.get(0), split(row.get(1)), among).stream(),
                                isTerm.test(row.get(0))
                                        ? Stream.of("“" + row.get(0) + "”在政策术语词典里，本身是正确的词，不能当错词。")
                                        : Stream.empty())
                        .toList();
            case TERMS -> HAN.matcher(row.get(0)).matches() ? List.of() : List.of("“术语”要写2到12个汉字，不要有标点和字母。");
            case INSTITUTIONS -> leads(row.get(0), List.of(row.get(1)), among);
            case WORDING -> wording(row);
            case CONTACTS -> MOBILE.matcher(row.get(0)).matches() ? List.of() : List.of("“号码”要写11位手机号。");
            case HOLIDAYS -> holiday(LocalDate.parse(row.get(0)), row.get(1));
            case PINS -> pin(row);
            case OPEN_ITEMS -> openItem(row);
            case REGIONS -> region(row, among);
            case AGENCIES, AUDIENCES, TOPICS, DEFAULT_TERMS, DUTIES -> List.of();
        };
    }

    /// Words must not lead back to where they came from, by whatever way.
    private static List<String> leads(String from, List<String> to, Edition among) {
        if (to.contains(from)) {
            return List.of("两边都是“" + from + "”，没有意义。");
        }
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(to);
        while (!next.isEmpty()) {
            var word = next.pop();
            if (word.equals(from)) {
                return List.of(
                        "“" + from + "”换成“" + String.join("|", to) + "”，又会换回“" + from + "”，成了循环。两个词是一回事的，请只留一行并选“互相”。");
            }
            if (seen.add(word)) {
                among.row(word).ifPresent(row -> next.addAll(split(row.get(1))));
            }
        }
        return List.of();
    }

    private static List<String> wording(List<String> row) {
        if (row.get(0).equals(row.get(1))) {
            return List.of("不该用的写法和应改为的一样。");
        }
        return split(row.get(2)).stream()
                .filter(word -> !word.isEmpty() && !word.contains(row.get(0)))
                .map(word -> "例外“" + word + "”里没有“" + row.get(0) + "”，起不了作用。")
                .toList();
    }

    private static List<String> holiday(LocalDate day, String what) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (what.equals("rest") && weekend) {
            return List.of(day + "是周末，本来就休息，不用写。");
        }
        return what.equals("work") && !weekend ? List.of(day + "是工作日，本来就上班，不用写。") : List.of();
    }

    private static List<String> region(List<String> row, Edition among) {
        var parent = row.get(3);
        var isKnown = row.get(2).equals("国家")
                || among.rows().values().stream()
                        .anyMatch(other -> other.getFirst().equals(parent));
        return isKnown && !parent.equals(row.get(0)) ? List.of() : List.of("上级“" + parent + "”不在这张表里，请先添加上级，或者检查写法。");
    }

    /// A word of one character is in half of all titles.
    private static List<String> openItem(List<String> row) {
        if (row.get(6).equals("本库") && row.get(7).isBlank() && row.get(9).isBlank()) {
            return List.of("内容在本库的，“认内容的词”和“指定内容”至少填一栏，否则认不出内容。");
        }
        return split(row.get(7)).stream()
                .flatMap(words -> Arrays.stream(words.split("[ 　]+")))
                .filter(word -> word.length() == 1)
                .map(word -> "“" + word + "”只有一个字，会认错，请写长些。")
                .toList();
    }

    private List<String> pin(List<String> row) {
        var faults = new ArrayList<String>();
        if (!published.test(new EntryId(row.get(1)))) {
            faults.add("条目" + row.get(1) + "没有发布，置顶了也答不出来。请先发布，或者检查编号。");
        }
        if (LocalDate.parse(row.get(3)).isBefore(LocalDate.parse(row.get(2)))) {
            faults.add("“到哪天止”早于“从哪天起”。");
        }
        return faults;
    }
}
