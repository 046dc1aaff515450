package policybase.answer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policybase.answer.question.Asked;
import policybase.answer.question.Focus;
import policybase.answer.question.Unit;

/// The parts of a question that ask several things at once (契税交几个点，公积金首付最低几成). What has no form of asking
/// is circumstance and no part.
final class Pieces {
    private static final Pattern BETWEEN = Pattern.compile("[，,；;。？?！!\\s]+|(?:另外|还有|以及)");

    private static final Pattern HOW = Pattern.compile("怎么|如何|怎样|吗|能不能|哪|有没有|还是|几个钱|几点(?!要求|意见|建议|措施|内容|规定)");

    private static final Pattern YEAR = Pattern.compile("20\\d{2}年");

    /// Share of a part's content that the statements, with their titles, must hold to be about it.
    private static final double ABOUT = 0.6;

    /// A part with fewer words of content speaks of what the others name (多久答复).
    private static final int ITS_OWN = 2;

    /// More parts are not looked at: each is asked for itself.
    private static final int MOST = 4;

    private Pieces() {}

    /// Those parts of a question, as far as it has several, that ask something by their form.
    static List<String> of(Asked asked) {
        var pieces = Stream.of(BETWEEN.split(asked.standard()))
                .filter(piece -> !piece.isBlank())
                .filter(piece -> !Focus.of(piece).isEmpty()
                        || !Unit.of(piece).isEmpty()
                        || HOW.matcher(piece).find())
                .limit(MOST)
                .toList();
        return pieces.size() > 1 ? pieces : List.of();
    }

    /// Whether a part can be left without an answer: one that names nothing of its own goes with the others.
    static boolean namesItsOwn(Asked part) {
        return part.terms().size() >= ITS_OWN;
    }

    /// Whether words have the form of what each part asks.
    static boolean areMetBy(Asked asked, String words) {
        return of(asked).stream().map(asked::within).allMatch(part -> part.isMetBy(words) && part.isMeasuredIn(words));
    }

    /// Whether one of the statements speaks of a part and has the form of what it asks.
    static boolean isSpoken(Asked part, List<Statement> statements) {
        return statements.stream()
                .anyMatch(statement -> part.isMetBy(statement.text())
                        && part.isMeasuredIn(statement.text())
                        && part.coverage(statement.text() + "\n"
                                        + statement.citation().title())
                                >= ABOUT);
    }

    /// A part as one can ask it alone, best first: with the circumstances that the question tells (儿子退伍想开个修车铺), and
    /// without. One that names nothing of its own speaks of what the first part speaks of.
    static List<String> alone(Asked asked, String piece, List<String> pieces) {
        var told = Stream.of(BETWEEN.split(asked.standard()))
                .filter(part -> !part.isBlank() && !pieces.contains(part))
                .filter(part -> !asked.within(part).terms().isEmpty())
                .collect(Collectors.joining("，"));
        var first = pieces.getFirst();
        var itself = piece.equals(first) || namesItsOwn(asked.within(piece))
                ? piece
                : years(first) + asked.within(first).content() + " " + piece;
        return told.isEmpty() ? List.of(itself) : List.of(told + "，" + piece, itself);
    }

    private static String years(String text) {
        return YEAR.matcher(text).results().map(year -> year.group() + " ").collect(Collectors.joining());
    }
}
