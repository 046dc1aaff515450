package policybase.curate.cleanup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Issuer;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.store.Cleanup.Decision;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.text.ChineseDates;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// What a decision says of itself, read from the document.
final class Decisions {
    private static final Pattern UP_TO = Pattern.compile("^(?:以前|之前|前|底前)[^。]{0,12}(?:制定|印发|发布|公布|出台)");

    private Decisions() {}

    static Decision of(Held held, Documents documents) {
        var document = held.document();
        var metadata = document.metadata();
        var isDecision = metadata.number().isPresent() || !metadata.issuers().isEmpty();
        return new Decision(
                title(document),
                metadata.number(),
                day(held),
                makers(metadata.issuers()),
                upTo(held),
                isDecision
                        ? Optional.of(document.id())
                        : metadata.number().flatMap(number -> documents.numbered(number).stream()
                                .findFirst()));
    }

    /// A sheet without a title goes by the name of its file.
    private static String title(PolicyDocument document) {
        var title = document.metadata().title().full();
        return title.isBlank() ? document.original().fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "") : title;
    }

    /// The day it takes effect by its own words, else the day it was made.
    private static Optional<LocalDate> day(Held held) {
        return held.timeline().events().stream()
                .filter(event -> event.kind() == EventKind.COMMENCES && event.standing() == Standing.CONFIRMED)
                .flatMap(event -> event.on().stream())
                .findFirst()
                .or(() -> held.document().metadata().dates().version());
    }

    /// A government speaks for its office too.
    private static List<String> makers(List<Issuer> issuers) {
        var makers = new ArrayList<String>();
        for (var issuer : issuers) {
            makers.add(issuer.name());
            if (issuer.name().endsWith("人民政府")) {
                makers.add(issuer.name() + "办公室");
            }
        }
        return makers;
    }

    static Optional<Relation> unlisted(Held held) {
        return held.document().relations().stream()
                .filter(relation -> relation.kind() == RelationKind.REPEALS_UNLISTED)
                .findFirst();
    }

    private static Optional<LocalDate> upTo(Held held) {
        var stated = unlisted(held)
                .flatMap(relation -> relation.scope().stream().findFirst())
                .flatMap(Decisions::iso);
        return stated.or(() -> held.document().body().clauses().stream()
                        .flatMap(clause -> ChineseDates.findAll(clause.text()).stream()
                                .filter(found -> UP_TO.matcher(clause.text().substring(found.end()))
                                        .find())
                                .map(ChineseDates.Found::day))
                        .findFirst())
                .or(() -> held.document().metadata().dates().version());
    }

    private static Optional<LocalDate> iso(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
