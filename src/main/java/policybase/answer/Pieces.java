package policybase.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The parts of a question that ask several things at once (契税交几个点，公积金首付最低几成). What has no form of asking
/// is circumstance and no part.
final class Pieces {
    private static final Pattern BETWEEN = Pattern.compile("[，,；;。？?！!\\s]+|(?:另外|还有|以及)");

    /// Share of a part's content that the statements, with their titles, must hold to be about it.
    private static final double ABOUT = 0.35;

    private Pieces() {}

    /// Those parts of a question, as far as it has several, that ask for a fact by its form.
    static List<String> of(Asked asked) {
        var pieces = Stream.of(BETWEEN.split(asked.standard()))
                .filter(piece -> Focus.of(piece).stream().anyMatch(Focus::isDemanded)
                        || !Unit.of(piece).isEmpty())
                .toList();
        return pieces.size() > 1 ? pieces : List.of();
    }

    /// The first part that statements do not speak of.
    ///
    /// @param said words of the statements and titles of their documents
    static Optional<String> unspoken(Asked asked, String said) {
        return of(asked).stream()
                .filter(piece -> !asked.within(piece).terms().isEmpty())
                .filter(piece -> asked.within(piece).coverage(said) < ABOUT)
                .findFirst();
    }
}
