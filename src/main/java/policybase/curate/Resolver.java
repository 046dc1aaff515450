package policybase.curate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.Metadata;
import policybase.document.Rank;
import policybase.document.Relation;
import policybase.document.TitleKey;
import policybase.store.Documents;
import policybase.store.Links;
import policybase.store.Links.Match;
import policybase.store.Links.Route;

/// Finds the document of the base that a relation speaks of: by number, else by title with maker and year, else by a
/// title
/// nearly the same, which is a proposal only (field §2.5).
final class Resolver {
    private static final int NUMBERED = 100;
    /// The number is this document's, the title printed beside it is not.
    private static final int NUMBERED_OTHERWISE_NAMED = 85;
    private static final int TITLE_AND_MAKER = 95;
    private static final int TITLE_ALONE = 85;
    /// A title many documents bear, or one of several that bear it.
    private static final int TITLE_IN_DOUBT = 60;
    private static final int NEARLY_AND_MAKER = 70;
    private static final int NEARLY = 50;

    private final Documents documents;
    private final Links links;

    Resolver(Documents documents, Links links) {
        this.documents = documents;
        this.links = links;
    }

    /// @param from the document that says it
    /// @param speaker its head facts
    Optional<Match> match(DocumentId from, Metadata speaker, Relation relation) {
        var cited = relation.cited();
        var numbered = cited.number()
                .map(number -> faces(from, documents.numbered(number)))
                .orElse(Map.of());
        if (!numbered.isEmpty()) {
            var named = keep(numbered, face -> cited.title()
                    .map(title -> Cited.isTitled(face, title, speaker))
                    .orElse(true));
            var rest = named.isEmpty() ? numbered : named;
            return Optional.of(new Match(
                    version(rest, speaker, relation),
                    Route.NUMBER,
                    named.isEmpty() ? NUMBERED_OTHERWISE_NAMED : NUMBERED));
        }
        return cited.title().flatMap(title -> {
            var bearing = keep(faces(from, documents.titled(title)), face -> Cited.isTitled(face, title, speaker));
            var titled = unlessNumberedOtherwise(bearing, relation);
            return titled.isEmpty() ? nearly(from, speaker, relation, title) : titled(titled, speaker, relation, title);
        });
    }

    private Optional<Match> titled(
            Map<DocumentId, Metadata> titled, Metadata speaker, Relation relation, String title) {
        var made = keep(titled, face -> isMaker(face, speaker, relation));
        var dated = keep(made.isEmpty() ? titled : made, face -> isOfYear(face, relation));
        var rest = !dated.isEmpty() ? dated : !made.isEmpty() ? made : titled;
        var to = version(rest, speaker, relation);
        if (works(rest) > 1) {
            return Optional.of(new Match(to, Route.TITLE, TITLE_IN_DOUBT));
        }
        if (!made.isEmpty()) {
            return Optional.of(new Match(to, Route.TITLE_AND_MAKER, TITLE_AND_MAKER));
        }
        var sure = title.length() >= Consequence.TELLING_TITLE
                || rest.values().stream().allMatch(face -> face.rank().compareTo(Rank.LOCAL_REGULATION) < 0);
        return Optional.of(new Match(to, Route.TITLE, sure ? TITLE_ALONE : TITLE_IN_DOUBT));
    }

    /// A title with 的 or 试行 more or less, or without the place it was made for.
    private Optional<Match> nearly(DocumentId from, Metadata speaker, Relation relation, String title) {
        var place = speaker.region().orElse("");
        var spellings = place.isEmpty() || title.startsWith(place) ? Stream.of(title) : Stream.of(title, place + title);
        var ids = spellings
                .flatMap(name -> links.nearly(name).stream())
                .distinct()
                .toList();
        // a 试行 text is not a proposal for the later versions of the same work
        var found = keep(
                unlessNumberedOtherwise(faces(from, ids), relation),
                face -> face.work().isEmpty() || !face.work().equals(speaker.work()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var made = keep(found, face -> isMaker(face, speaker, relation));
        var to = version(made.isEmpty() ? found : made, speaker, relation);
        return Optional.of(new Match(to, Route.SIMILAR, made.isEmpty() ? NEARLY : NEARLY_AND_MAKER));
    }

    private Map<DocumentId, Metadata> faces(DocumentId from, List<DocumentId> ids) {
        var faces = new LinkedHashMap<DocumentId, Metadata>();
        for (var id : ids) {
            if (!id.equals(from)) {
                links.face(id).ifPresent(face -> faces.put(id, face));
            }
        }
        return faces;
    }

    private static Map<DocumentId, Metadata> keep(
            Map<DocumentId, Metadata> faces, java.util.function.Predicate<Metadata> test) {
        var kept = new LinkedHashMap<DocumentId, Metadata>();
        faces.forEach((id, face) -> {
            if (test.test(face)) {
                kept.put(id, face);
            }
        });
        return kept;
    }

    /// Two different numbers are two different documents, whatever their titles.
    private static Map<DocumentId, Metadata> unlessNumberedOtherwise(
            Map<DocumentId, Metadata> faces, Relation relation) {
        var number = relation.cited().number();
        return number.isEmpty() ? faces : keep(faces, face -> face.number().isEmpty());
    }

    /// Whether the words around the name, or the speaker being of the same house or place, point to the maker.
    private static boolean isMaker(Metadata face, Metadata speaker, Relation relation) {
        var makers = face.issuers().stream().map(Issuer::name).toList();
        return makers.stream().anyMatch(relation.quote()::contains)
                || speaker.issuers().stream().map(Issuer::name).anyMatch(makers::contains)
                || face.region().isPresent() && face.region().equals(speaker.region());
    }

    /// Whether the words, or the number cited, speak of the year the document was made.
    private static boolean isOfYear(Metadata face, Relation relation) {
        var year = face.dates().version().map(LocalDate::getYear);
        var cited = relation.cited().number().map(DocumentNumber::year);
        return year.filter(y -> relation.quote().contains(y + "年")
                        || cited.filter(c -> c.isPresent() && c.getAsInt() == y).isPresent())
                .isPresent();
    }

    private static long works(Map<DocumentId, Metadata> faces) {
        return faces.values().stream()
                .map(face -> face.work().orElse(TitleKey.of(face.title().cited())) + face.issuerNames())
                .distinct()
                .count();
    }

    /// Among versions: for a saying that acts on the text, the newest made before it; else the newest there is, which
    /// is
    /// what a reader wants.
    private static DocumentId version(Map<DocumentId, Metadata> faces, Metadata speaker, Relation relation) {
        var acts = Consequence.KINDS.contains(relation.kind());
        var said = acts ? speaker.dates().version() : Optional.<LocalDate>empty();
        var before =
                said.map(day -> keep(faces, face -> !day(face).isAfter(day))).orElse(faces);
        return (before.isEmpty() ? faces : before)
                .entrySet().stream()
                        .max(Comparator.comparing((Map.Entry<DocumentId, Metadata> entry) -> day(entry.getValue()))
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                        .orElseThrow()
                        .getKey();
    }

    private static LocalDate day(Metadata face) {
        return face.dates().version().orElse(LocalDate.MIN);
    }
}
