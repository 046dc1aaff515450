package policybase.screening.number;

import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.number.Mention.Sort;

/// 电子邮箱. Addresses under gov.cn are those of offices.
final class MailShape implements Shape {
    private static final Pattern FORM =
            Pattern.compile("(?<![a-z0-9._%+\\-])[a-z0-9][a-z0-9._%+\\-]*@(?:[a-z0-9\\-]+\\.)+[a-z]{2,}(?![a-z0-9])");

    @Override
    public List<Mention> in(Passage passage) {
        return Digits.find(
                FORM,
                passage,
                match -> match.group().endsWith(".gov.cn")
                        ? null
                        : new Mention(Sort.MAIL, Digits.span(match), match.group(), true, false));
    }
}
