package policybase.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import policybase.document.DocumentNumber;
import policybase.document.Span;
import policybase.search.Query.Numbered;
import policybase.text.Normalizer;

/// The ways people type a 文号: whole in any spelling anywhere in the text, or a part of one, which must then be the
/// whole text (川办函89号, 2022 89号, [2022]) or say that it is a document (89号文).
public final class NumberForms {
    private static final String AGENCY = "(?<agency>[\\p{IsHan}]{1,15}[发函规令电字办复通议告备]|)";
    private static final String YEAR = "[〔\\[【〖﹝(〈<]?\\s*(?<year>(?:19|20)\\d\\d)\\s*年?\\s*[〕\\]】〗﹞)〉>]?";
    private static final String BRACKETED = "[〔\\[【〖﹝(〈<]\\s*(?<year>(?:19|20)\\d\\d)\\s*[〕\\]】〗﹞)〉>]";
    private static final String SERIAL = "第?\\s*(?<serial>\\d{1,5})";
    private static final String END = "\\s*号?\\s*(?:文件|文)?";

    /// A text that is nothing but a number or a part of one; the first form that fits counts.
    private static final List<Pattern> WHOLE = List.of(
            // 川办函2022年89号, 川办函 2022 89, [2022]89号
            Pattern.compile("(?<agency>[\\p{IsHan}]{0,15})\\s*" + BRACKETED + "\\s*" + SERIAL + END),
            Pattern.compile(
                    "(?<agency>[\\p{IsHan}]{0,15}?)\\s*" + YEAR + "\\s*第\\s*(?<serial>\\d{1,5})\\s*号\\s*(?:文件|文)?"),
            Pattern.compile(AGENCY + "\\s*" + YEAR + "\\s*第\\s*(?<serial>\\d{1,5})" + END),
            Pattern.compile(AGENCY + "\\s*(?<year>(?:19|20)\\d\\d)(?:\\s*年\\s*|\\s+)" + SERIAL + END),
            // 川办函〔2022〕, 川办函2022, [2022]
            Pattern.compile("(?<agency>[\\p{IsHan}]{1,15}[发函规令电字办])\\s*" + YEAR + "(?<serial>)"),
            Pattern.compile("(?<agency>)" + BRACKETED + "(?<serial>)"),
            // 川办函89号, 89号文
            Pattern.compile("(?<agency>[\\p{IsHan}]{1,15}[发函规令电字办])(?<year>)\\s*" + SERIAL + "\\s*号\\s*(?:文件|文)?"),
            Pattern.compile("(?<agency>)(?<year>)" + SERIAL + "\\s*号\\s*(?:文件|文)"));

    private static final Pattern INSIDE = Pattern.compile(
            "(?<agency>)(?<![0-9])(?:(?<year>(?:19|20)\\d\\d)\\s*年\\s*第?\\s*)?(?<serial>\\d{1,5})\\s*号文件?");

    /// What is left of a number when its year or its brackets are left out within a question: 栎府复8号, 栎府办发2021 20号;
    /// and of an order or announcement: 省政府97号令, 县政府2025年第2号公告.
    private static final Pattern PART = Pattern.compile(
            "(?<agency>\\p{IsHan}{1,10}[发函规复办字]|\\p{IsHan}{0,8}[府院])\\s*(?:(?:19|20)\\d\\d[\\s年-]{1,2})?第?(?<serial>\\d{1,5})\\s*号(?<order>令|公告|通告)?");

    /// 公积金管委会2025年2号文: who issued it instead of the agency's code.
    private static final Pattern ISSUED = Pattern.compile(
            "(?<issuer>\\p{IsHan}{1,20}[局委会厅府院部处])的?(?<year>(?:19|20)\\d\\d)\\s*年\\s*第?(?<serial>\\d{1,5})\\s*号(?!令|公告|通告)");

    /// Characters of the shortest name of an issuer (财政局).
    private static final int SHORTEST = 3;

    /// 政府 alone is how people say 人民政府.
    private static final Pattern FULL = Pattern.compile("(?<!人民)政府");

    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /// Words that run into the agency's code because no space stands between them.
    private static final Pattern LEAD =
            Pattern.compile("^(?:请问|我想问|想问|咨询|查询|查一下|查找|查|找|搜索|看|按照|按|根据|依据|依照|和|与|及|原|关于|在|对|有没有|文件|文号|的|日)+(?=.{2})");

    private NumberForms() {}

    /// A number within a text.
    record Found(Numbered number, Span span) {}

    /// @param text with half-width digits and signs, character for character as typed
    static List<Found> in(String typed) {
        var text = simple(typed);
        var whole = whole(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        var found = new ArrayList<Found>();
        for (var at : DocumentNumber.findAll(text)) {
            if (found.stream().noneMatch(other -> other.span().overlaps(at.span()))) {
                var agency = withoutLead(at.number().agency());
                found.add(new Found(Numbered.of(at.number().withAgency(agency)), at.span()));
            }
        }
        var inside = INSIDE.matcher(text);
        while (inside.find()) {
            var span = new Span(inside.start(), inside.end());
            if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
                found.add(new Found(numbered(inside), span));
            }
        }
        return found;
    }

    /// Numbers of which a text leaves out the year or the brackets, as far as they begin with an agency; of the only
    /// year that the text names, where it names one.
    public static List<Numbered> parts(String typed) {
        var text = Normalizer.normalize(typed);
        var years = ONE_YEAR.matcher(text).results().map(MatchResult::group).toList();
        var year = years.size() == 1 ? years.getFirst() : "";
        var parts = PART.matcher(text);
        var found = new ArrayList<Numbered>();
        while (parts.find()) {
            var agency = parts.group("agency");
            var serial = number(parts.group("serial"));
            found.add(
                    parts.group("order") == null
                            ? new Numbered(agency, number(year), serial)
                            : new Numbered(
                                    FULL.matcher(agency).replaceAll("人民政府") + parts.group("order"),
                                    parts.group("order").equals("令") ? 0 : number(year),
                                    serial));
        }
        return found;
    }

    /// A number with the name of who issued the document, long or short.
    ///
    /// @param issuer words that end with the name; others may stand before it
    public record Issued(String issuer, Numbered number) {
        /// Whether a name ends what was typed, in full or shortened (县人社局 for 县人力资源和社会保障局): all characters of
        /// the short form stand in the name, in this order.
        public boolean isBy(String name) {
            return IntStream.rangeClosed(0, issuer.length() - SHORTEST)
                    .anyMatch(from -> isShort(issuer.substring(from), name));
        }

        private static boolean isShort(String typed, String name) {
            var at = 0;
            for (var i = 0; i < name.length() && at < typed.length(); i++) {
                at += name.charAt(i) == typed.charAt(at) ? 1 : 0;
            }
            return at == typed.length();
        }
    }

    /// Numbers that a text gives with the issuer's name instead of the agency's code.
    public static List<Issued> issued(String typed) {
        return ISSUED.matcher(Normalizer.normalize(typed))
                .results()
                .map(at -> new Issued(
                        at.group("issuer"), new Numbered("", number(at.group("year")), number(at.group("serial")))))
                .toList();
    }

    /// Simplified characters for traditional ones (號, 國), one for one; nothing else is changed.
    private static String simple(String typed) {
        var out = new StringBuilder(typed);
        for (var i = 0; i < typed.length(); i++) {
            if (Character.isIdeographic(typed.charAt(i))) {
                var normal = Normalizer.normalize(String.valueOf(typed.charAt(i)));
                out.setCharAt(i, normal.length() == 1 ? normal.charAt(0) : typed.charAt(i));
            }
        }
        return out.toString();
    }

    private static Optional<Found> whole(String text) {
        var stripped = text.strip();
        if (stripped.length() > 60) {
            return Optional.empty();
        }
        var complete = DocumentNumber.parse(stripped)
                .map(number -> Numbered.of(number.withAgency(withoutLead(number.agency()))));
        return complete.or(() -> WHOLE.stream()
                        .map(form -> form.matcher(stripped))
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(NumberForms::numbered))
                .map(number -> new Found(number, new Span(0, text.length())));
    }

    private static Numbered numbered(Matcher form) {
        return new Numbered(
                withoutLead(form.group("agency")), number(form.group("year")), number(form.group("serial")));
    }

    private static String withoutLead(String agency) {
        return LEAD.matcher(agency).replaceFirst("");
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
