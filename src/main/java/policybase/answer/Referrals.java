package policybase.answer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.answer.Referral.Order;
import policybase.text.Lists;

/// Which questions belong to another channel, by the rules of `channels.tsv`; the first that fits counts.
public final class Referrals {
    static final Referrals NONE = new Referrals(List.of());

    private static final String FILE = "channels.tsv";

    /// Column of a rule that has no exception.
    private static final String NEVER = "-";

    private final List<Rule> rules;

    private record Rule(Referral referral, Pattern asked, Optional<Pattern> unless) {
        boolean fits(String question) {
            return asked.matcher(question).find()
                    && unless.filter(pattern -> pattern.matcher(question).find())
                            .isEmpty();
        }
    }

    private Referrals(List<Rule> rules) {
        this.rules = rules;
    }

    /// @param hotline takes the place of `{hotline}`
    static Referrals load(Path folder, String hotline) {
        return new Referrals(Lists.read(folder.resolve(FILE)).stream()
                .map(columns -> rule(columns, hotline))
                .toList());
    }

    private static Rule rule(List<String> columns, String hotline) {
        if (columns.size() != 6) {
            throw new IllegalArgumentException(FILE + " 每行应有六栏：" + columns);
        }
        var order = Arrays.stream(Order.values())
                .filter(one -> one.label().equals(columns.get(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(FILE + " 第二栏不认识：" + columns));
        var call = columns.get(2).equals(NEVER) ? "" : columns.get(2).replace("{hotline}", hotline);
        var unless =
                columns.get(4).equals(NEVER) ? Optional.<Pattern>empty() : Optional.of(Pattern.compile(columns.get(4)));
        var referral =
                new Referral(columns.getFirst(), order, call, columns.get(5).replace("{hotline}", hotline));
        return new Rule(referral, Pattern.compile(columns.get(3)), unless);
    }

    /// @param question in standard words
    Optional<Referral> of(String question) {
        return rules.stream()
                .filter(rule -> rule.fits(question))
                .map(Rule::referral)
                .findFirst();
    }
}
