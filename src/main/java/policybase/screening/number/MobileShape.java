package policybase.screening.number;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.number.Mention.Sort;

/// 手机号: eleven digits from 13 to 19. Amounts and labelled numbers of things are none.
final class MobileShape implements Shape {
    private static final Pattern CUE = Pattern.compile("电话|手机|联系|致电|拨打|tel|phone|号码|热线|微信");
    private static final Pattern FORM =
            Pattern.compile("(?<![\\d.])(?:(?:\\+|00)?86[\\- ]?)?(1[\\- ]?[3-9](?:[\\- \\n]?\\d){9})"
                    + "(?!\\d|\\.\\d|\\s?(?:元|万|亿|%|平方|㎡|吨|千瓦|千克|公斤|户|人次|人民币))");

    private static final Pattern MONEY = Pattern.compile("(?:￥|¥|\\$|金额|合计|总计)[:: ]?$");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(FORM, passage, match -> {
            var number = Digits.bare(match.group(1));
            var cued = passage.cued(CUE, match.start(), match.end());
            var money = MONEY.matcher(passage.before(match.start())).find();
            return Digits.grouped(match.group(1)) && !money && !passage.labelledAsThing(match.start())
                    ? new Mention(Sort.MOBILE, Digits.span(match), number, cued, cued)
                    : null;
        });
    }
}
