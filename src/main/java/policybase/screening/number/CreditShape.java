package policybase.screening.number;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.number.Mention.Sort;

/// 统一社会信用代码, always with its checksum. All digits may be an identity number too: then its label decides.
final class CreditShape implements Shape {
    private static final Pattern FORM =
            Pattern.compile("(?<![0-9a-z])[1-9any][0-9a-z][ \\-]?\\d{6}[ \\-]?(?:[ \\-]?[0-9a-z]){10}(?![0-9a-z])");

    private static final Pattern CUE = Pattern.compile("信用代码|组织机构代码|机构代码|税号|纳税人识别号|社会信用");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(FORM, passage, match -> {
            var code = Digits.bare(match.group());
            var cued = passage.cued(CUE, match.start(), match.end());
            var person = IdentityNumber.valid(code) && !cued;
            return CreditCode.valid(code) && !person
                    ? new Mention(Sort.CREDIT_CODE, Digits.span(match), code, true, cued)
                    : null;
        });
    }
}
