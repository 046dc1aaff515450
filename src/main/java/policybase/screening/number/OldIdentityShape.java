package policybase.screening.number;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.number.Mention.Sort;

/// 身份证号 of fifteen digits, without a checksum.
final class OldIdentityShape implements Shape {
    private static final Pattern FORM = Pattern.compile("(?<![0-9a-z.])[1-9](?:[ \\-]?\\d){14}(?![0-9a-z]|\\.\\d)");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(FORM, passage, match -> {
            var number = Digits.bare(match.group());
            var cued = passage.cued(IdentityShape.CUE, match.start(), match.end());
            return IdentityNumber.old(number)
                            && Digits.grouped(match.group())
                            && !passage.labelledAsThing(match.start())
                    ? new Mention(Sort.OLD_IDENTITY, Digits.span(match), number, cued, cued)
                    : null;
        });
    }
}
