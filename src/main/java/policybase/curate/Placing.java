package policybase.curate;

import java.util.List;
import java.util.Optional;
import policybase.document.Clause;
import policybase.document.PolicyDocument;
import policybase.validity.Event;

/// Finds the clause in which the words of an event stand, so that a reader can go and see.
final class Placing {
    /// Words shorter than this, in characters, stand in many places and point nowhere.
    private static final int TELLING = 6;

    private Placing() {}

    /// @param source the document whose text has the words
    static Event in(PolicyDocument source, Event event) {
        return event.source().anchor().isPresent() ? event : event.withAnchor(anchor(source, event.quote()));
    }

    static List<Event> in(PolicyDocument source, List<Event> events) {
        return events.stream().map(event -> in(source, event)).toList();
    }

    /// The whole of the words, else what follows the heading of a list that was put in front of an item.
    private static Optional<String> anchor(PolicyDocument source, String quote) {
        var words = bare(quote);
        var item = bare(quote.substring(quote.indexOf(' ') + 1));
        return holding(source, words).or(() -> holding(source, item));
    }

    private static Optional<String> holding(PolicyDocument source, String words) {
        return words.length() < TELLING
                ? Optional.empty()
                : source.body().clauses().stream()
                        .filter(clause -> bare(clause.text()).contains(words))
                        .map(Clause::anchor)
                        .findFirst();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
