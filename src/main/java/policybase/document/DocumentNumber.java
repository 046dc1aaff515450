package policybase.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 发文字号: the agency's code, the year, the serial, such as 国发〔2023〕5号; or an order (令) without a year, such as
/// 四川省人民政府令第351号; or a proclamation, such as 某县人民政府公告2025年第2号. Brackets, spaces, width, leading zeros and 第 are
/// spelling, not identity (field §2.2).
///
/// @param agency 机关代字 (国发) or, for an order, what stands before 第 (四川省人民政府令); may be empty for 〔2019〕第4号
/// @param year empty for orders
public record DocumentNumber(String agency, OptionalInt year, int serial) {
    private static final String OPEN = "[〔\\[［【〖﹝（(〈<]";
    private static final String CLOSE = "[〕\\]］】〗﹞）)〉>]";
    private static final Pattern YEARLY =
            Pattern.compile("(?<agency>[\\p{IsHan}]{0,16}(?:〔[\\p{IsHan}]{1,6}〕)?)\\s*\\**\\s*" + OPEN
                    + "\\s*\\**\\s*(?<year>(?:19|20)\\s*\\d\\s*\\d)\\s*\\**\\s*年?\\s*" + CLOSE
                    + "\\s*\\**\\s*第?\\s*\\**\\s*(?<serial>\\d{1,5})\\s*\\**\\s*号");
    private static final Pattern ORDER =
            Pattern.compile("(?<agency>[\\p{IsHan}]{2,30}?令)\\s*[（(]?\\s*第\\s*(?<serial>\\d{1,4})\\s*号\\s*[)）]?");

    /// A number found in running text, with the place it stands at. The agency is as captured: words before it may have
    /// run in.
    public record Found(DocumentNumber number, Span span) {}

    private static final Pattern PROCLAIMED = Pattern.compile(
            "(?<agency>[\\p{IsHan}]{2,30}?[公通]告)\\s*(?<year>(?:19|20)\\d\\d)\\s*年\\s*第\\s*(?<serial>\\d{1,4})\\s*号");

    /// The number that makes up the whole text, or empty.
    public static Optional<DocumentNumber> parse(String text) {
        var plain = narrow(text.strip());
        var yearly = YEARLY.matcher(plain);
        if (yearly.matches()) {
            return Optional.of(yearly(yearly));
        }
        var proclaimed = PROCLAIMED.matcher(plain);
        if (proclaimed.matches()) {
            return Optional.of(yearly(proclaimed));
        }
        var order = ORDER.matcher(plain);
        return order.matches() ? Optional.of(order(order)) : Optional.empty();
    }

    /// Every number in a running text, in order; spans are positions in the given text.
    public static List<Found> findAll(String text) {
        var plain = narrow(text);
        var found = new ArrayList<Found>();
        var yearly = YEARLY.matcher(plain);
        while (yearly.find()) {
            found.add(new Found(yearly(yearly), new Span(yearly.start(), yearly.end())));
        }
        var proclaimed = PROCLAIMED.matcher(plain);
        while (proclaimed.find()) {
            found.add(new Found(yearly(proclaimed), new Span(proclaimed.start(), proclaimed.end())));
        }
        var order = ORDER.matcher(plain);
        while (order.find()) {
            found.add(new Found(order(order), new Span(order.start(), order.end())));
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    public DocumentNumber withAgency(String code) {
        return new DocumentNumber(code, year, serial);
    }

    /// The canonical spelling: 国发〔2023〕5号, 四川省人民政府令第351号.
    @Override
    public String toString() {
        if (year.isPresent() && (agency.endsWith("公告") || agency.endsWith("通告"))) {
            return agency + year.getAsInt() + "年第" + serial + "号";
        }
        return year.isPresent() ? agency + "〔" + year.getAsInt() + "〕" + serial + "号" : agency + "第" + serial + "号";
    }

    private static DocumentNumber yearly(Matcher m) {
        var year = Integer.parseInt(m.group("year").replaceAll("\\s", ""));
        return new DocumentNumber(m.group("agency").strip(), OptionalInt.of(year), Integer.parseInt(m.group("serial")));
    }

    private static DocumentNumber order(Matcher m) {
        return new DocumentNumber(m.group("agency"), OptionalInt.empty(), Integer.parseInt(m.group("serial")));
    }

    /// Full-width digits and spaces to half-width, one char for one, so that positions stay.
    private static String narrow(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '　' || c == '\u00a0' ? ' ' : c);
        }
        return out.toString();
    }
}
