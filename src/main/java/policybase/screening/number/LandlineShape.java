package policybase.screening.number;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.number.Mention.Sort;

/// 固定电话 with its area code: public as a rule; cued when it is said to be somebody's own.
final class LandlineShape implements Shape {
    private static final Pattern OWN = Pattern.compile("我家|家里|我的|本人|家庭电话|住宅电话|宅电|我电话|我妈|我爸");
    private static final Pattern FORM =
            Pattern.compile("(?<![\\d.])\\(?0\\d{2,3}\\)?[\\- ]?[2-8]\\d{6,7}(?:[\\-转]\\d{1,4})?(?!\\d|\\.\\d)");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(FORM, passage, match -> {
            var own = passage.cued(OWN, match.start(), match.end());
            return new Mention(Sort.LANDLINE, Digits.span(match), Digits.bare(match.group()), own, own);
        });
    }
}
