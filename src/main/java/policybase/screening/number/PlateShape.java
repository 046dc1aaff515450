package policybase.screening.number;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.number.Mention.Sort;

/// 车牌号: province, letter of the place, five or six letters and digits, most of them digits.
final class PlateShape implements Shape {
    private static final Pattern CUE = Pattern.compile("车牌|号牌|车辆|车|驾驶");
    private static final Pattern FORM = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z]"
            + "[·•. \\-]?(?:[a-hj-np-z0-9]{5,6}|[a-hj-np-z0-9]{4}[挂学警])(?![0-9a-z/])");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(FORM, passage, match -> {
            var digits = match.group().chars().filter(c -> c >= '0' && c <= '9').count();
            var cued = passage.cued(CUE, match.start(), match.end());
            return digits >= 3 && !passage.labelledAsThing(match.start())
                    ? new Mention(Sort.PLATE, Digits.span(match), match.group().replaceAll("[·•. \\-]", ""), true, cued)
                    : null;
        });
    }
}
