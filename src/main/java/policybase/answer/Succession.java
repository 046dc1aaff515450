package policybase.answer;

import java.util.List;
import java.util.Optional;
import policybase.answer.question.Pairs;
import policybase.document.Dates;
import policybase.document.TitleKey;
import policybase.validity.Event;

/// Which text took an older one's place (新旧接替): the one that ended it, one of the same name, or a later one whose title
/// holds nearly all of the older title. The last is what a document left 待核实 by a newer one on its matter shows.
final class Succession {
    /// Share of the older title's pairs of characters.
    private static final double NEARLY_ALL = 0.85;

    private final Verifier verifier;

    Succession(Verifier verifier) {
        this.verifier = verifier;
    }

    /// Whether one of the statements comes from what took the older one's place.
    boolean isNewer(List<Statement> current, Statement older) {
        return current.stream().map(Statement::citation).anyMatch(citation -> took(citation, older.citation()));
    }

    private boolean took(Citation newer, Citation older) {
        var ended = older.status().because().flatMap(Event::byId);
        return ended.filter(newer.id()::equals).isPresent()
                || TitleKey.loose(newer.title()).equals(TitleKey.loose(older.title()))
                || isLater(newer, older)
                        && Pairs.shareHeld(TitleKey.loose(older.title()), TitleKey.of(newer.title())) >= NEARLY_ALL;
    }

    private boolean isLater(Citation newer, Citation older) {
        var day = dates(newer).flatMap(Dates::version);
        return dates(older)
                .flatMap(Dates::version)
                .filter(then -> day.filter(then::isBefore).isPresent())
                .isPresent();
    }

    private Optional<Dates> dates(Citation citation) {
        return verifier.metadata(citation.id()).map(metadata -> metadata.dates());
    }
}
