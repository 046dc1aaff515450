package policybase.answer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.answer.Answer.Choice;
import policybase.answer.Answer.Clarify;
import policybase.text.Lists;

/// Which questions have several answers, so that one has to ask back, by the rules of `clarify.tsv`; the first that
/// fits counts.
public final class Clarifier {
    static final Clarifier NONE = new Clarifier(List.of());

    private static final String FILE = "clarify.tsv";

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final List<Rule> rules;

    private record Rule(Pattern asked, Pattern told, String question, List<Words> choices) {}

    /// What a choice is called, and the words that put it into the question.
    private record Words(String label, String words) {}

    private Clarifier(List<Rule> rules) {
        this.rules = rules;
    }

    static Clarifier load(Path folder) {
        return new Clarifier(
                Lists.read(folder.resolve(FILE)).stream().map(Clarifier::rule).toList());
    }

    private static Rule rule(List<String> columns) {
        if (columns.size() != 4) {
            throw new IllegalArgumentException(FILE + " 每行应有四栏：" + columns);
        }
        var choices = Arrays.stream(columns.get(3).split("\\|"))
                .map(choice -> choice.split("=", 2))
                .map(parts -> new Words(parts[0], parts[parts.length - 1]))
                .toList();
        return new Rule(
                Pattern.compile(columns.getFirst()),
                columns.get(1).equals("-") ? NEVER : Pattern.compile(columns.get(1)),
                columns.get(2),
                choices);
    }

    /// @param standard the question in standard words
    /// @param text the question as typed, which the choices complete
    Optional<Clarify> of(String standard, String text) {
        return rules.stream()
                .filter(rule -> rule.asked.matcher(standard).find()
                        && !rule.told.matcher(standard).find())
                .findFirst()
                .map(rule -> new Clarify(
                        rule.question,
                        rule.choices.stream()
                                .map(choice -> new Choice(choice.label, choice.words + "，" + text))
                                .toList()));
    }
}
