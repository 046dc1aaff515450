package policybase.evaluate;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import policybase.answer.Answer;
import policybase.answer.Citation;
import policybase.answer.Outcome;
import policybase.answer.Statement;
import policybase.document.DocumentId;
import policybase.evaluate.AnswerQuestion.Cite;
import policybase.text.Normalizer;

/// Holds an answer against the key of its question, by the points of judging in
/// `corpus/evaluation/answers/README.md`.
final class AnswerJudge {
    private static final Map<Outcome, String> NAMES = Map.of(
            Outcome.CURATED, "grounded",
            Outcome.ANSWERED, "grounded",
            Outcome.PARTLY_ANSWERED, "partial",
            Outcome.PLEASE_SPECIFY, "clarify",
            Outcome.ONLY_HISTORICAL, "only-historical",
            Outcome.NOT_HELD, "not-held",
            Outcome.NOT_OURS, "not-ours");

    private final Function<DocumentId, String> files;

    private AnswerJudge(Function<DocumentId, String> files) {
        this.files = files;
    }

    /// @param expected whether the outcome is one of those acceptable
    /// @param cited whether the key says what may be cited and the outcome cites
    /// @param supported whether one of the statements is what may be cited
    /// @param complete whether every part of the question has such a statement
    /// @param forbidden statements told as what holds though the key says they do not
    record Verdict(
            AnswerQuestion question,
            Answer answer,
            boolean expected,
            boolean cited,
            boolean supported,
            boolean complete,
            List<Statement> forbidden) {
        /// The right outcome, on the right grounds where it has any.
        boolean isCorrect() {
            return expected && forbidden.isEmpty() && (!cited || supported);
        }

        /// Whether something was told that the base does not hold.
        boolean isInvented() {
            return question.kind().equals("unanswerable") && answer.outcome().tellsWhatHolds() && !expected;
        }

        String outcome() {
            return NAMES.getOrDefault(answer.outcome(), "");
        }
    }

    /// @param files path of the file a document came in
    static Verdict judge(AnswerQuestion question, Answer answer, Function<DocumentId, String> files) {
        return new AnswerJudge(files).judge(question, answer);
    }

    private Verdict judge(AnswerQuestion question, Answer answer) {
        var statements = answer.statements();
        var cited = !question.cites().isEmpty() && !statements.isEmpty() && answer.outcome() != Outcome.NOT_OURS;
        var holding = answer.outcome().tellsWhatHolds() ? statements : List.<Statement>of();
        return new Verdict(
                question,
                answer,
                question.expect().contains(NAMES.getOrDefault(answer.outcome(), "")),
                cited,
                question.cites().stream().anyMatch(cite -> isMet(cite, statements)),
                isComplete(question, statements),
                holding.stream()
                        .filter(statement ->
                                question.forbid().stream().anyMatch(one -> isForbidden(one, statement.citation())))
                        .toList());
    }

    private boolean isComplete(AnswerQuestion question, List<Statement> statements) {
        return question.cites().stream().map(Cite::part).distinct().allMatch(part -> question.cites().stream()
                .filter(cite -> cite.part().equals(part))
                .anyMatch(cite -> isMet(cite, statements)));
    }

    private boolean isMet(Cite cite, List<Statement> statements) {
        return statements.stream().anyMatch(statement -> isMet(cite, statement));
    }

    private boolean isMet(Cite cite, Statement statement) {
        var citation = statement.citation();
        var isIt = cite.file().isEmpty()
                ? isOf(cite.document(), citation.title(), citation.number())
                : isFrom(cite.file(), citation);
        return isIt && isMet(cite, citation.locator(), statement.text());
    }

    /// Whether words of a clause are what the key says may be cited.
    static boolean isMet(Cite cite, String title, String number, String locator, String text) {
        return isOf(cite.document(), title, number) && isMet(cite, locator, text);
    }

    private static boolean isMet(Cite cite, String locator, String text) {
        if (cite.holds().isEmpty()) {
            return cite.clause().isEmpty() || isWithin(cite.clause(), locator);
        }
        var words = plain(text);
        return cite.holds().stream().allMatch(held -> words.contains(plain(held)));
    }

    private static boolean isWithin(String clause, String locator) {
        return marks(locator).startsWith(marks(clause));
    }

    private boolean isForbidden(String named, Citation citation) {
        return named.indexOf('/') >= 0 ? isFrom(named, citation) : isOf(named, citation.title(), citation.number());
    }

    private boolean isFrom(String file, Citation citation) {
        return Normalizer.normalize(files.apply(citation.id())).endsWith(Normalizer.normalize(file));
    }

    private static boolean isOf(String document, String title, String number) {
        var wanted = plain(document);
        var name = plain(title);
        return !number.isEmpty() && plain(number).equals(wanted)
                || !name.isEmpty() && (wanted.contains(name) || name.contains(wanted));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text)
                .replaceAll("\\s+", "")
                .replaceAll("[〔\\[【(]", "(")
                .replaceAll("[〕\\]】)]", ")");
    }

    private static String marks(String locator) {
        return plain(locator).replaceAll("[、.．]", "");
    }

    /// Number of distinct parts a question asks for.
    static long parts(AnswerQuestion question) {
        return question.cites().stream()
                .map(Cite::part)
                .filter(OptionalInt::isPresent)
                .distinct()
                .count();
    }
}
