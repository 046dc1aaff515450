package policybase.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import policybase.document.Span;
import policybase.screening.number.Mention;
import policybase.screening.number.Mention.Sort;
import policybase.screening.number.Numbers;

/// Takes personal data out of what people typed, before it is kept or logged anywhere: each piece gives way to what it
/// was, 我叫王某某，电话… becomes 我叫【姓名】，电话【手机号】. What is no personal data stays as it is, and a text masked
/// once is not changed by masking it again.
public final class Masking {
    /// Handles of chat services, by the words before them.
    private static final Pattern HANDLE = Pattern.compile(
            "(?:微信|qq|QQ|Qq|vx|VX|wx|WX)(?:账号|号码|号)?(?:[:：是为]|\\s)*([A-Za-z][A-Za-z0-9_-]{5,19}|[1-9]\\d{4,11})(?![A-Za-z0-9])");

    /// A flat: house, entrance and door. A street number alone may be that of an office.
    private static final Pattern FLAT = Pattern.compile(
            "[0-9０-９一二三四五六七八九十]{1,4}(?:号楼|栋|幢|座|号院)?[0-9０-９一二三四五六七八九十]{1,3}单元(?:[0-9０-９一二三四五六七八九十]{1,3}楼)?[0-9０-９一二三四五六七八九十]{1,4}(?:室|号|房|户)?");

    private Masking() {}

    /// A piece to be taken out, and what stands in its place.
    private record Piece(Span where, String label) {}

    public static String mask(String text) {
        var pieces = new ArrayList<Piece>();
        Numbers.in(text).stream().filter(Masking::personal).forEach(mention -> add(pieces, mention));
        spans(HANDLE, text, 1).forEach(where -> add(pieces, where, "账号"));
        spans(FLAT, text, 0).forEach(where -> add(pieces, where, "住址"));
        SpokenNames.in(text).forEach(where -> add(pieces, where, "姓名"));
        pieces.sort(Comparator.comparing(Piece::where).reversed());
        var out = new StringBuilder(text);
        pieces.forEach(piece -> out.replace(piece.where().start(), piece.where().end(), "【" + piece.label() + "】"));
        return out.toString();
    }

    private static final Map<Sort, String> LABELS = Map.of(Sort.OLD_IDENTITY, Sort.IDENTITY.label());

    private static boolean personal(Mention mention) {
        return switch (mention.sort()) {
            case IDENTITY, OLD_IDENTITY, TRAVEL_DOCUMENT, CARD, MOBILE, PLATE, MAIL -> true;
            case LANDLINE -> mention.cued();
            case CREDIT_CODE -> false;
        };
    }

    private static void add(List<Piece> pieces, Mention mention) {
        add(
                pieces,
                mention.where(),
                LABELS.getOrDefault(mention.sort(), mention.sort().label()));
    }

    private static void add(List<Piece> pieces, Span where, String label) {
        if (pieces.stream().noneMatch(piece -> piece.where().overlaps(where))) {
            pieces.add(new Piece(where, label));
        }
    }

    private static List<Span> spans(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(match -> new Span(match.start(group), match.end(group)))
                .toList();
    }
}
