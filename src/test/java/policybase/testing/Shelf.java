package policybase.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.PolicyDocument;
import policybase.document.RelationKind;
import policybase.document.Span;
import policybase.document.Stage;
import policybase.document.TitleKey;
import policybase.register.Register;
import policybase.search.Closeness;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.Hit.ClauseHit;
import policybase.search.Query;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.Searcher;
import policybase.store.Catalogue;
import policybase.store.ChangeLog;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.store.Links.Link;
import policybase.store.Links.Match;
import policybase.store.Links.Route;
import policybase.validity.Event;
import policybase.validity.InForce;
import policybase.validity.Timeline;

/// A few documents in memory that can be read and searched: pairs of characters in common, nothing cleverer.
public final class Shelf implements Documents, Searcher {
    private final Map<DocumentId, Held> held = new LinkedHashMap<>();

    public Shelf put(PolicyDocument document, Event... events) {
        held.put(document.id(), new Held(document, Timeline.of(List.of(events))));
        return this;
    }

    @Override
    public SearchPage search(SearchRequest request) {
        var matching = new ArrayList<Hit>();
        var hidden = 0;
        for (var one : held.values()) {
            var hit = hit(one, request);
            if (hit.isEmpty() || one.document().stage() != Stage.PUBLISHED || !fits(one, request)) {
                continue;
            }
            if (request.filters().validity() == Filters.Validity.IN_FORCE
                    && !InForce.on(request.asOf(), one.timeline())) {
                hidden++;
            } else {
                matching.add(hit.get());
            }
        }
        matching.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id));
        var page =
                matching.stream().skip(request.offset()).limit(request.limit()).toList();
        return new SearchPage(matching.size(), hidden, page, facets(matching), request.asOf(), 1);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, LocalDate asOf) {
        return held.values().stream()
                .filter(one -> InForce.on(asOf, one.timeline()))
                .map(one -> new Suggestion(
                        one.document().metadata().title().cited(),
                        one.document().id().value()))
                .filter(suggestion -> suggestion.text().contains(typed))
                .limit(limit)
                .toList();
    }

    public Register register() {
        return new Register(catalogue(), changes());
    }

    public Catalogue catalogue() {
        return new ShelfCatalogue(held.values());
    }

    public ChangeLog changes() {
        return new ShelfCatalogue(held.values());
    }

    private static Optional<Hit> hit(Held one, SearchRequest request) {
        var metadata = one.document().metadata();
        var text = words(request.query());
        var clauses = one.document().body().clauses().stream()
                .map(clause -> clauseHit(clause, text))
                .filter(clause -> text.isEmpty() || clause.score() > 0)
                .sorted(Comparator.comparingDouble(ClauseHit::score).reversed())
                .limit(3)
                .toList();
        var titleSpans = spans(metadata.title().full(), text);
        var score = titleSpans.size()
                + clauses.stream().mapToDouble(ClauseHit::score).sum();
        if (!text.isEmpty() && score == 0) {
            return Optional.empty();
        }
        var status = one.timeline().statusOn(request.asOf());
        return Optional.of(new Hit(one.document().id(), metadata, status, score, titleSpans, clauses));
    }

    private static ClauseHit clauseHit(Clause clause, String text) {
        var spans = spans(clause.text(), text);
        return new ClauseHit(
                clause.anchor(),
                clause.locator().path(),
                clause.locator().citation(),
                clause.text(),
                spans,
                new Span(0, Math.min(80, clause.text().length())),
                spans.size(),
                0,
                Closeness.UNKNOWN,
                true);
    }

    private static List<Span> spans(String text, String query) {
        var spans = new ArrayList<Span>();
        for (var i = 0; i + 2 <= query.length(); i++) {
            var at = text.indexOf(query.substring(i, i + 2));
            if (at >= 0) {
                spans.add(new Span(at, at + 2));
            }
        }
        return spans;
    }

    private static String words(Query query) {
        return switch (query) {
            case Query.Everything _, Query.Not _ -> "";
            case Query.Words words -> words.text();
            case Query.Article article -> article.title();
            case Query.Preferred preferred -> words(preferred.query());
            case Query.Within(var _, var part) -> words(part);
            case Query.Phrase(var text) -> text;
            case Query.Titled(var title) -> title;
            case Query.Numbered(var agency, var year, var serial) -> agency + year + serial;
            case Query.All(var parts) -> words(parts);
            case Query.Any(var parts) -> words(parts);
        };
    }

    private static String words(List<Query> parts) {
        return String.join(" ", parts.stream().map(Shelf::words).toList());
    }

    private static boolean fits(Held one, SearchRequest request) {
        return request.filters().facets().entrySet().stream().allMatch(wanted -> wanted.getValue().stream()
                .anyMatch(value -> values(wanted.getKey(), one, request.asOf()).contains(value)));
    }

    private static List<String> values(Facet facet, Held one, LocalDate asOf) {
        var metadata = one.document().metadata();
        return switch (facet) {
            case STATUS -> List.of(one.timeline().statusOn(asOf).label().label());
            case ISSUER ->
                metadata.issuers().stream().map(issuer -> issuer.name()).toList();
            case KIND -> metadata.kind().map(kind -> kind.label()).stream().toList();
            case TOPIC -> metadata.topics().stream().map(topic -> topic.name()).toList();
            case AUDIENCE -> ShelfCatalogue.AUDIENCES.of(one.document());
            case YEAR ->
                metadata.dates().signed().map(day -> String.valueOf(day.getYear())).stream()
                        .toList();
            case TIER -> List.of(metadata.tier().label());
            case RANK -> List.of(metadata.rank().label());
            case REGION -> metadata.region().stream().toList();
        };
    }

    private Map<Facet, List<Facet.Count>> facets(List<Hit> hits) {
        var facets = new EnumMap<Facet, List<Facet.Count>>(Facet.class);
        for (var facet : Facet.values()) {
            var counts = new LinkedHashMap<String, Integer>();
            for (var hit : hits) {
                var one = held.get(hit.id());
                if (one != null) {
                    values(facet, one, LocalDate.of(2026, 11, 23))
                            .forEach(value -> counts.merge(value, 1, Integer::sum));
                }
            }
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(entry -> new Facet.Count(entry.getKey(), entry.getValue()))
                            .toList());
        }
        return facets;
    }

    @Override
    public Optional<Held> find(DocumentId id) {
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public Optional<Held> published(DocumentId id) {
        return find(id).filter(one -> one.document().stage() == Stage.PUBLISHED);
    }

    /// As it is now, with the events known at the moment; a shelf keeps no older texts.
    @Override
    public Optional<Held> publishedAt(DocumentId id, Instant moment) {
        return published(id).map(one -> new Held(one.document(), one.timeline().knownAt(moment)));
    }

    @Override
    public List<DocumentId> numbered(DocumentNumber number) {
        return all(Stage.PUBLISHED);
    }

    @Override
    public List<Titled> titles() {
        return held.values().stream()
                .map(one -> new Titled(
                        TitleKey.of(one.document().metadata().title().full()),
                        one.document().id()))
                .toList();
    }

    @Override
    public List<DocumentId> titled(String title) {
        return all(Stage.PUBLISHED);
    }

    @Override
    public List<DocumentId> versions(String work) {
        return held.values().stream()
                .filter(one -> one.document().metadata().work().equals(Optional.of(work)))
                .map(one -> one.document().id())
                .toList();
    }

    @Override
    public List<DocumentId> all(Stage stage) {
        return held.values().stream()
                .filter(one -> one.document().stage() == stage)
                .map(one -> one.document().id())
                .toList();
    }

    @Override
    public List<DocumentId> allPublished() {
        return all(Stage.PUBLISHED);
    }

    @Override
    public long count(Stage stage) {
        return all(stage).size();
    }

    @Override
    public List<DocumentId> speakingOf(Optional<DocumentNumber> number, List<String> titles, Set<RelationKind> kinds) {
        return List.of();
    }

    @Override
    public List<Link> linksFrom(DocumentId id) {
        return find(id).stream().flatMap(Shelf::links).toList();
    }

    @Override
    public List<Link> linksTo(DocumentId id) {
        return held.values().stream()
                .flatMap(Shelf::links)
                .filter(link ->
                        link.match().filter(match -> match.to().equals(id)).isPresent())
                .toList();
    }

    private static Stream<Link> links(Held one) {
        var document = one.document();
        var speaker = "《" + document.metadata().title().cited() + "》";
        return IntStream.range(0, document.relations().size()).mapToObj(i -> {
            var relation = document.relations().get(i);
            var match = relation.target().map(to -> new Match(to, Route.NUMBER, 100));
            return new Link(document.id(), i, speaker, relation, match);
        });
    }

    @Override
    public List<DocumentId> speaking(Set<RelationKind> kinds) {
        return List.of();
    }
}
