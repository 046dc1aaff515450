package policybase.screening.number;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.number.Mention.Sort;

/// 护照, 港澳台通行证 and residence permits: their shapes are common, so words beside them must say what they are.
final class TravelShape implements Shape {
    private static final Pattern CUE = Pattern.compile("护照|通行证|回乡证|台胞证|居留证|居住证|军官证|passport");
    private static final Pattern FORM =
            Pattern.compile("(?<![0-9a-z])(?:[egdsphkmc][a-z]?\\d{7,10}|军字第?\\d{6,8}号?)(?![0-9a-z])");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(
                FORM,
                passage,
                match -> passage.cued(CUE, match.start(), match.end())
                        ? new Mention(Sort.TRAVEL_DOCUMENT, Digits.span(match), match.group(), true, true)
                        : null);
    }
}
