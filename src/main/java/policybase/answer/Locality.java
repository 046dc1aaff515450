package policybase.answer;

import java.util.List;
import java.util.Optional;
import policybase.answer.Answer.Choice;
import policybase.answer.Answer.Clarify;
import policybase.answer.question.Asked;
import policybase.document.Metadata;
import policybase.document.Tier;
import policybase.search.Hit;
import policybase.search.Places;

/// Whose rules are asked for (地区). What one city rules does not hold in another, so a question that names a place is
/// answered by rules that hold there; one that names none, by no place's rules while others rule the same differently.
///
/// @param places which place lies in which
/// @param home the place the base serves; whose rules hold there is known only when it is on the list
/// @param asked the place the question names, by its full name; only places of the list are known
record Locality(Places places, String home, Optional<String> asked) {
    private static final String WHICH = "各地的规定不一样。您问的是哪个地方的？";

    /// More are not read by anybody.
    private static final int CHOICES = 6;

    /// Whether a document rules for another place than the one asked about. What the nation rules holds there, too; of
    /// places that are not on the list nobody can say, so their rules have to name the place.
    ///
    /// @param words of the document that are looked at
    boolean isElsewhere(Metadata metadata, String words) {
        return asked.filter(place -> !holds(metadata, place))
                .filter(place -> places.names(place).stream()
                        .noneMatch(name -> words.contains(name)
                                || metadata.title().full().contains(name)
                                || metadata.issuerNames().contains(name)))
                .isPresent();
    }

    private boolean holds(Metadata metadata, String place) {
        if (isHome(place)) {
            return metadata.region()
                    .map(region -> !places.areApart(region, home))
                    .orElse(true);
        }
        return metadata.region()
                .map(region -> places.knows(region) && !places.areApart(region, place))
                .orElse(metadata.tier() == Tier.NATIONAL);
    }

    /// The question without the name of the place served, which its documents need not repeat.
    Asked told(Asked question) {
        return asked.filter(this::isHome).isPresent()
                ? question.without(word -> places.knows(word) && places.holds(word, home))
                : question;
    }

    /// Whether a place is the one served or one above it.
    private boolean isHome(String place) {
        return places.knows(home) && places.holds(place, home);
    }

    /// Whether the words name a place that is known, so that [#isElsewhere] judges it.
    boolean knows(String place) {
        return places.knows(place);
    }

    /// Whether no place is asked about while the documents found are those of places of which none lies in the other.
    boolean isOpen(List<Hit> hits) {
        var regions = regions(hits);
        return asked.isEmpty()
                && regions.stream().anyMatch(one -> regions.stream().anyMatch(other -> places.areApart(one, other)));
    }

    /// Asks back which place is meant, when clauses of places of which none lies in the other would answer alike.
    ///
    /// @param fits those about as good as the best
    /// @param text the question, which the choices complete
    Optional<Clarify> unclear(List<Fit> fits, String text) {
        var hits = fits.stream().map(fit -> fit.candidate().hit()).toList();
        if (hits.isEmpty() || !isLocal(hits.getFirst().metadata()) || !isOpen(hits)) {
            return Optional.empty();
        }
        return Optional.of(new Clarify(
                WHICH,
                regions(hits).stream()
                        .limit(CHOICES)
                        .map(region -> new Choice(region, region + "，" + text))
                        .toList()));
    }

    /// Whether a document is that of a place, none being asked about: it may not hold where the asker lives.
    boolean isLocal(Metadata metadata) {
        return metadata.region()
                .filter(places::isBelowNation)
                .filter(region -> !isHome(region))
                .isPresent();
    }

    private static List<String> regions(List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> hit.metadata().region().stream())
                .distinct()
                .toList();
    }
}
