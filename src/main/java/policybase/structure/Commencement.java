package policybase.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Dates;
import policybase.structure.Passages.Passage;
import policybase.text.ChineseDates;
import policybase.text.Numerals;
import policybase.validity.Event.Basis;

/// Reads when the document itself takes effect (施行).
final class Commencement {
    static final String SELF =
            "(?:本|此|上述|以上|该)(?:法|条例|办法|规定|细则|实施细则|通知|意见|决定|方案|规则|解释|章程|制度|规程|标准|通告|公告|指引|指南|目录|措施|规范|政策|预案|规划|计划|暂行\\p{IsHan}{2,4}|试行\\p{IsHan}{2,4}|实施\\p{IsHan}{2,4}|\\p{IsHan}{2,8}(?:办法|规定|细则|意见|通知|方案))(?:[（(][^（）()]{2,4}[）)])?";
    private static final String VERB = "(?:正式)?(?:开始)?(?:施行|实施|执行|生效|试行|起效|实行)";
    private static final String DAY = "[0-9０-９一二〇○零Ｏ][^，。；自起至到]{6,16}?日";

    /// 自2008年5月1日至2013年4月30日施行: a start and an end in one.
    static final String FROM_TO = "(?:自|从|于|由)\\s*" + DAY + "\\s*(?:起)?，?\\s*(?:至|到)\\s*" + DAY
            + "\\s*(?:止|期间)?，?\\s*(?:有效|" + VERB + ")(?=[，。；]|$)";

    private static final Pattern STATED = Pattern.compile("(?=" + FROM_TO + "|(?:自|从|于|由)\\s*" + DAY
            + "\\s*(?:起|开始|以后|后|零时起|（含）起)?\\s*(?:在[^，。；]{2,12})?" + VERB + ")(?:自|从|于|由)\\s*(?<day>" + DAY + ")");

    /// A sentence that opens with this document and its day, whatever else it says of others.
    private static final Pattern OPENS = Pattern.compile("^[\\s　]*(?!该|上述|以上)" + SELF + "，?\\s*(?:自|从|于|由)?\\s*(?<day>"
            + DAY + ")\\s*(?:起|开始)?\\s*(?:在[^，。；]{2,12})?" + VERB + "(?=[，。；]|$)");

    /// A sentence whose subject is what the title is about: 调整后的高龄津贴标准从2024年1月1日起执行.
    private static final Pattern MATTER = Pattern.compile(
            "^(?<matter>[\\p{IsHan}]{4,40}?)(?:自|从|于|由)\\s*(?<day>" + DAY + ")\\s*(?:起|开始)\\s*" + VERB + "(?=[，。；]|$)");
    private static final Pattern TITLE_MATTER = Pattern.compile("关于(?<matter>[^《》〈〉]{4,40})的\\p{IsHan}{2,4}$");

    private static final Pattern COUNTED = Pattern.compile(
            "(?:自|从|于|在)?\\s*(?<base>公布|发布|印发|颁布|下发|通过|批准|签发|发文|颁发|公告|签署)(?:之日|之时|日)?\\s*(?:起|后|之后|即)\\s*(?:第?(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*(?<unit>日|天|个月|个工作日))?\\s*(?:之?后|起|内)*\\s*"
                    + VERB);
    /// A text is on the web some days after it was signed; more than so many and it was posted later.
    private static final int WEB_DELAY = 45;

    private static final Pattern OWN = Pattern.compile(SELF + "|本[\\p{IsHan}（）()]{1,14}(?:自|从|于)");
    private static final Pattern OF_OTHERS = Pattern.compile("[《〈][^》]+[》〉](?:（[^）]+）)?\\s*(?:自|从|于)");
    private static final Pattern SCOPE = Pattern.compile("(?:其中)?(?<scope>第[" + Numerals.CHARACTERS
            + "\\d]{1,6}条(?:之[一二三])?(?:第[一二三四五六七八九十]款)?)(?:的规定|规定)?\\s*(?:自|从|于)");
    private static final Pattern ARTICLES =
            Pattern.compile("第[" + Numerals.CHARACTERS + "\\d]{1,6}条(?:之[一二三])?(?:第[一二三四五六七八九十]款)?");
    private static final Pattern CLAUSES = Pattern.compile("(?<scope>" + ARTICLES + "(?:[、和]" + ARTICLES
            + ")*)(?:的规定|规定)?，?\\s*(?:自|从|于)\\s*(?<day>[12１２二一][^，。；自起]{6,16}?日)\\s*起\\s*" + VERB);
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "(?:施行|实施|执行|生效)的?(?:具体)?(?:日期|时间)[^。；]{0,20}另行|(?:另行[^。；]{0,12}|由[^。；，]{1,12}公布)(?:施行|实施|生效)(?:日期|时间)|^"
                    + SELF + "(?:自|从)(?![^，。；]*(?:公布|发布|印发|颁布|通过|批准|签署|下发|本))[^，。；\\d]{4,30}之日起" + VERB + "。?$");
    private static final Pattern NOT_OWN = Pattern.compile(
            "(?<!本)(?:实施细则|实施办法|具体办法|标准|项目|合同|协议|许可|缴费|待遇|工程)(?:，)?自|未(?:施行|实施)|自[^，。；]{0,40}起(?:不再|停止|未)|应当自|可以自|起施行的|施行前|施行之日|(?:公布|发布|印发)(?:实施|施行|执行)(?:后|以后|之后|的|前)");

    /// 本《办法》自…起施行.
    private static final Pattern SELF_NAMED = Pattern.compile("本[《〈](\\p{IsHan}{2,8})[》〉]");

    private Commencement() {}

    /// @param day empty when the text counts from a day that is not known
    record Start(Optional<LocalDate> day, Basis basis, boolean sure, List<String> scope, String quote) {}

    /// The strongest sentence on the document's own start; a later one wins among equals.
    static Optional<Start> read(Passages passages, Dates dates, Optional<String> ownTitle) {
        Optional<Start> best = Optional.empty();
        var strength = 0;
        for (var passage : passages.all()) {
            if (!speaksOfStart(passage.text())) {
                continue;
            }
            for (var printed : passage.sentences()) {
                var sentence = SELF_NAMED.matcher(printed).replaceAll("本$1");
                if (!speaksOfStart(sentence)) {
                    continue;
                }
                var power = power(sentence, passage, passages, ownTitle);
                if (power > 0 && power >= strength) {
                    var start = start(sentence, dates);
                    if (start.isPresent() && start.get().scope().isEmpty()) {
                        best = start;
                        strength = power;
                    }
                }
            }
        }
        return best;
    }

    /// A cheap look before the patterns.
    private static boolean speaksOfStart(String text) {
        return (text.contains("起") || text.contains("后") || text.contains("日"))
                && (text.contains("施行")
                        || text.contains("实施")
                        || text.contains("执行")
                        || text.contains("生效")
                        || text.contains("日有效")
                        || text.contains("试行")
                        || text.contains("实行"));
    }

    private static int power(String sentence, Passage passage, Passages passages, Optional<String> ownTitle) {
        var end = passages.nearEnd(passage);
        if (OPENS.matcher(sentence).find()) {
            return end ? 4 : 3;
        }
        if (!passage.attachment()
                && ownTitle.filter(title -> isMatter(sentence, title)).isPresent()) {
            return 2;
        }
        var stated = STATED.matcher(sentence);
        var counted = COUNTED.matcher(sentence);
        if (!stated.find() && !counted.find() || NOT_OWN.matcher(sentence).find()) {
            return 0;
        }
        var own = OWN.matcher(sentence).find();
        var named =
                ownTitle.filter(title -> sentence.contains("《" + title + "》")).isPresent();
        if (OF_OTHERS.matcher(sentence).find() && !named) {
            return 0;
        }
        var opens = sentence.matches("^(?:自|从|现予|现公布|以上|上述).*");
        if (passage.attachment() && !own) {
            return 0;
        }
        return own && end ? 4 : own ? 3 : named || sentence.contains("现予") ? 2 : opens && end ? 2 : 0;
    }

    private static boolean isMatter(String sentence, String title) {
        var said = MATTER.matcher(sentence);
        var named = TITLE_MATTER.matcher(title);
        return said.find() && named.find() && matter(said.group("matter")).equals(matter(named.group("matter")));
    }

    private static String matter(String words) {
        return words.replaceAll("后的|的|本次|此次", "");
    }

    /// A notice that stops or lengthens another works from the day it says so: 自2026年4月1日起暂停执行《X》.
    private static final Pattern WORKS_FROM =
            Pattern.compile("(?:自|从)\\s*(?<day>\\d{4}[^，。；自起]{4,8}?日)\\s*(?:起|以后)，?\\s*(?:暂停|停止|恢复|废止|延长|调整|按|提高)");

    static Optional<Start> stopping(Passages passages, String title) {
        if (!title.matches(".*(?:暂停|停止|恢复|废止|延长|延续|调整|提高).*")) {
            return Optional.empty();
        }
        for (var passage : passages.all()) {
            var m = WORKS_FROM.matcher(passage.text());
            if (!passage.attachment() && m.find()) {
                var day = ChineseDates.first(m.group("day"));
                if (day.isPresent()) {
                    return Optional.of(
                            new Start(Optional.of(day.get().day()), Basis.STATED, true, List.of(), passage.text()));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Start> start(String sentence, Dates dates) {
        var scope = SCOPE.matcher(sentence);
        var clauses = scope.find() ? scope.start() : sentence.length();
        var scopes = clauses < sentence.length() ? List.of(scope.group("scope")) : List.<String>of();
        var opens = OPENS.matcher(sentence);
        if (opens.find()) {
            var day = ChineseDates.first(opens.group("day"));
            if (day.isPresent()) {
                return Optional.of(new Start(Optional.of(day.get().day()), Basis.STATED, true, List.of(), sentence));
            }
        }
        var stated = STATED.matcher(sentence);
        while (stated.find()) {
            var day = ChineseDates.first(stated.group("day"));
            if (day.isPresent() && stated.start() < clauses) {
                return Optional.of(new Start(Optional.of(day.get().day()), Basis.STATED, true, List.of(), sentence));
            }
            if (day.isPresent()) {
                return Optional.of(new Start(Optional.of(day.get().day()), Basis.STATED, true, scopes, sentence));
            }
        }
        var counted = COUNTED.matcher(sentence);
        if (!counted.find()) {
            return Optional.empty();
        }
        var base = base(counted.group("base"), dates);
        var number = Optional.ofNullable(counted.group("n"))
                .flatMap(n -> Numerals.parse(n).stream().boxed().findFirst());
        var unit = Optional.ofNullable(counted.group("unit")).orElse("");
        var day = base.map(b -> number.map(n -> after(b, n, unit)).orElse(b));
        var sure = base.isPresent() && !unit.equals("个工作日");
        var basis = onlyPosted(dates) ? Basis.ASSUMED : Basis.COUNTED;
        return Optional.of(new Start(day, basis, sure, scopes, sentence));
    }

    /// 三十日后 and the like. The day counted from is not counted itself, and the text takes effect when the last
    /// of them is over (民法典第二百零一条).
    private static LocalDate after(LocalDate base, int number, String unit) {
        return (unit.equals("个月") ? base.plusMonths(number) : base.plusDays(number)).plusDays(1);
    }

    /// The sentence that leaves the start to what happens elsewhere (施行日期另行通知, 从乡镇加入统筹之日起施行), if one does.
    static Optional<String> leftOpen(Passages passages) {
        return passages.all().stream()
                .filter(passage -> passage.text().contains("另行")
                        || !passage.attachment() && passage.text().matches(".*(?:之日起|生效日期|施行日期).*"))
                .flatMap(passage -> passage.sentences().stream())
                .filter(sentence -> LEFT_OPEN.matcher(sentence).find())
                .findFirst();
    }

    /// Articles that take effect on a day of their own.
    static List<Start> ofClauses(Passages passages) {
        var found = new ArrayList<Start>();
        for (var passage : passages.all()) {
            if (passage.attachment() || !speaksOfStart(passage.text()) || !passages.nearEnd(passage)) {
                continue;
            }
            for (var sentence : passage.sentences()) {
                var clause = CLAUSES.matcher(sentence);
                while (!sentence.contains("《") && clause.find()) {
                    var scope = ARTICLES.matcher(clause.group("scope"))
                            .results()
                            .map(article -> article.group())
                            .toList();
                    ChineseDates.first(clause.group("day"))
                            .ifPresent(day ->
                                    found.add(new Start(Optional.of(day.day()), Basis.STATED, true, scope, sentence)));
                }
            }
        }
        return found;
    }

    /// The day 公布 or 印发 means: the one so named, else the next best (field §1.4). A day of publication far from that
    /// of signing is the day somebody put the text on the web.
    private static Optional<LocalDate> base(String word, Dates dates) {
        var made = dates.issued().or(dates::signed);
        var published = dates.published()
                .filter(day -> made.map(m -> !day.isAfter(m.plusDays(WEB_DELAY)) && !day.isBefore(m))
                        .orElse(true));
        return switch (word) {
            case "公布", "发布", "颁布", "公告" -> dates.versioned().or(() -> published).or(() -> made);
            case "通过", "批准", "签署", "签发" ->
                dates.versioned().or(dates::signed).or(() -> made).or(() -> published);
            default -> made.or(() -> published).or(dates::versioned);
        };
    }

    /// Whether nothing but a day of publication is known, which on a web page is the day of posting.
    private static boolean onlyPosted(Dates dates) {
        return dates.issued().isEmpty()
                && dates.signed().isEmpty()
                && dates.versioned().isEmpty();
    }
}
