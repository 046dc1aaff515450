package policybase.follow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.TextHash;
import policybase.store.Handouts.Audience;

/// Up to where a copy is in step. For others it is an opaque text; the same place is always the same text.
///
/// @param base which base it is of
/// @param begun head of the lines when the copy was begun: what had been taken back by then it never needs to hear of;
///     0 once it is past it
/// @param seq place of the last line the copy has seen
record Cursor(String base, Audience audience, long begun, long seq) {
    private static final Pattern FORM = Pattern.compile("1~([^~]+)~(PUBLIC|OPERATORS)~(\\d{1,18})~(\\d{1,18})~(.{8})");

    Cursor {
        begun = seq >= begun ? 0 : begun;
    }

    Cursor at(long place) {
        return new Cursor(base, audience, begun, place);
    }

    String text() {
        var plain = "1~" + base + "~" + audience + "~" + begun + "~" + seq + "~";
        var checked = plain + TextHash.of(plain).substring(0, 8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty for what was never a cursor.
    static Optional<Cursor> of(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var form = FORM.matcher(plain);
            if (!form.matches()) {
                return Optional.empty();
            }
            var cursor = new Cursor(
                    form.group(1),
                    Audience.valueOf(form.group(2)),
                    Long.parseLong(form.group(3)),
                    Long.parseLong(form.group(4)));
            return Optional.of(cursor).filter(one -> one.text().equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
