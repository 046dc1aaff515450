package policybase.screening.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import policybase.screening.number.Mention.Sort;

/// 身份证号 of eighteen characters. Without the right check character it may be a slip of the pen: then it counts only
/// when written without gaps or in the usual groups.
final class IdentityShape implements Shape {
    static final Pattern CUE = Pattern.compile("身份证|身份号|身份证明|证件|公民身份|证号");
    private static final Pattern FORM =
            Pattern.compile("(?<![0-9a-z])[1-9](?:[ \\-\\t\\n]?\\d){16}[ \\-\\t\\n]?[\\dx](?![0-9a-z])");

    /// 残疾人证号: the identity number, then the kind and the degree of the disability.
    private static final Pattern DISABILITY =
            Pattern.compile("(?<![0-9a-z])([1-9]\\d{16}[\\dx])[1-7][1-4](?:b\\d)?(?![0-9a-z])");

    @Override
    public List<Mention> in(Passage passage) {
        var found = new ArrayList<>(Digits.find(FORM, passage, match -> read(match, passage)));
        found.addAll(Digits.find(
                DISABILITY,
                passage,
                match -> IdentityNumber.valid(match.group(1)) && !passage.labelledAsThing(match.start())
                        ? new Mention(Sort.IDENTITY, Digits.span(match), match.group(1), true, true)
                        : null));
        return found;
    }

    private static @Nullable Mention read(MatchResult match, Passage passage) {
        var number = Digits.bare(match.group());
        if (!IdentityNumber.shaped(number) || passage.labelledAsThing(match.start())) {
            return null;
        }
        var valid = IdentityNumber.valid(number);
        var cued = passage.cued(CUE, match.start(), match.end());
        return valid || cued || Digits.grouped(match.group())
                ? new Mention(Sort.IDENTITY, Digits.span(match), number, valid, cued)
                : null;
    }
}
