package policybase.screening.number;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import policybase.screening.number.Mention.Sort;

/// 银行卡号: sixteen to nineteen digits that satisfy Luhn and either have a cue or begin with 62 as cards of China do;
/// with a cue, 62 and the length are enough (a slip of the pen).
final class CardShape implements Shape {
    private static final Pattern CUE = Pattern.compile("账号|帐号|卡号|开户|一卡通|银行|账户|帐户|存折|社保卡|打卡|收款|转账|打到|汇到|信用社|农商行|卡");

    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9a-z.])(?:6[0-9]|4\\d|5[1-5]|3[57]|9\\d|81)(?:[ \\-\\n]?\\d){14,17}(?![0-9a-z]|\\.\\d)");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(FORM, passage, match -> read(match, passage));
    }

    private static @Nullable Mention read(MatchResult match, Passage passage) {
        var number = Digits.bare(match.group());
        var cued = passage.cued(CUE, match.start(), match.end());
        var valid = CardNumber.valid(number);
        var common = number.startsWith("62");
        if (!Digits.grouped(match.group()) || passage.labelledAsThing(match.start())) {
            return null;
        }
        return valid && (cued || common) || cued && common
                ? new Mention(Sort.CARD, Digits.span(match), number, valid, cued)
                : null;
    }
}
