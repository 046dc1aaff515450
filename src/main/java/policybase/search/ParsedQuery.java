package policybase.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text understood: the query, whether it asks something, and what was noticed on the way.
///
/// @param text as typed
/// @param understood the text with its slips mended and its pinyin in characters; as typed where there is nothing to
///     mend
/// @param remarks Chinese sentences, such as about a quote that never closes
/// @param steps what was understood by which rule, in order
/// @param day the day the text asks about, where it says so (2021年的标准)
public record ParsedQuery(
        String text,
        String understood,
        Query query,
        boolean question,
        List<String> remarks,
        List<Step> steps,
        Optional<LocalDate> day) {
    public ParsedQuery {
        remarks = List.copyOf(remarks);
        steps = List.copyOf(steps);
    }

    public ParsedQuery(String text, Query query, boolean question, List<String> remarks) {
        this(text, text, query, question, remarks, List.of(), Optional.empty());
    }

    public ParsedQuery withRemarks(List<String> others) {
        return new ParsedQuery(text, understood, query, question, others, steps, day);
    }

    /// The text without the words that speak of its day, once it is asked as of that day: no document need hold them.
    public String timeless() {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.DAY && text.contains(step.from()))
                .findFirst()
                .map(step -> text.replaceFirst(Pattern.quote(step.from()) + "(?:度|当年|那年|时|的)*", "")
                        .strip())
                .filter(rest -> !rest.isEmpty())
                .orElse(text);
    }

    /// What may have been meant but is not looked for (您是不是要找).
    public List<String> perhaps() {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.PERHAPS)
                .map(Step::to)
                .toList();
    }

    /// Whether other words are looked for than those typed.
    public boolean isCorrected() {
        return steps.stream().anyMatch(step -> step.kind().isCorrection());
    }
}
