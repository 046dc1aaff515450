package policybase.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Span;
import policybase.document.Stage;
import policybase.search.Closeness;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.Hit.ClauseHit;
import policybase.search.Query;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.Searcher;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Standpoint;

/// Finds as the base knew things at an earlier moment. The index knows only the present: it is asked
/// without regard to validity, and each document found is judged again by what the store knew then:
/// its text, its events, whether it was public at all. Documents withdrawn since are looked for in the
/// store by number, title and words. What the ranking of that day was is not kept.
final class Recollection {
    static final String REMARK = "这是按本库过去某一时刻所知重新查找的结果：文件是否已公开、正文和效力都按当时的记录逐份核对；排列先后按现在的方法。";

    /// Documents of the index looked at, in lots: whoever asks about the past asks about few.
    private static final int MOST = 300;

    private static final int LOT = 100;

    /// Documents withdrawn since that are looked into.
    private static final int WITHDRAWN = 200;

    /// Of a clause that holds every word.
    private static final Closeness HOLDS_ALL = new Closeness(1, 1, 0);

    private final Searcher searcher;
    private final Documents documents;

    Recollection(Searcher searcher, Documents documents) {
        this.searcher = searcher;
        this.documents = documents;
    }

    SearchPage search(SearchRequest request, Standpoint from) {
        var hits = new ArrayList<Hit>();
        var seen = new HashSet<DocumentId>();
        var hidden = 0;
        var present = present(request);
        for (var hit : Stream.concat(present.stream(), withdrawn(request, from)).toList()) {
            var then = seen.add(hit.id()) ? recall(hit, hits.size() < request.whole(), from) : Optional.<Hit>empty();
            if (then.isEmpty() || !hasStatus(then.get(), request.filters())) {
                continue;
            }
            if (request.filters().validity() == Filters.Validity.ANY
                    || then.get().status().inForce()) {
                hits.add(then.get());
            } else {
                hidden++;
            }
        }
        var page = hits.stream().skip(request.offset()).limit(request.limit()).toList();
        return new SearchPage(hits.size(), hidden, page, Map.of(), request.asOf(), 0);
    }

    private List<Hit> present(SearchRequest request) {
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        facets.putAll(request.filters().facets());
        facets.remove(Facet.STATUS);
        var filters = new Filters(Filters.Validity.ANY, facets);
        var hits = new ArrayList<Hit>();
        for (var offset = 0; offset < MOST; offset += LOT) {
            var page = searcher.search(new SearchRequest(
                    request.query(),
                    filters,
                    request.order(),
                    offset,
                    LOT,
                    request.asOf(),
                    request.clauses(),
                    request.whole(),
                    request.meant()));
            hits.addAll(page.hits());
            if (offset + LOT >= page.total()) {
                break;
            }
        }
        return hits;
    }

    /// The hit as it would have been: head, status and clauses of the revision public then.
    private Optional<Hit> recall(Hit hit, boolean isWhole, Standpoint from) {
        return documents.published(hit.id(), from).map(held -> {
            var body = held.document().body().clauses();
            var same = hit.clauses().stream()
                    .filter(clause -> body.stream()
                            .anyMatch(old -> old.anchor().equals(clause.anchor())
                                    && old.text().equals(clause.text())))
                    .toList();
            var clauses = isWhole ? whole(same, body) : same;
            var metadata = held.document().metadata();
            var spans = metadata.title().equals(hit.metadata().title()) ? hit.titleSpans() : List.<Span>of();
            var status = held.timeline().statusOn(from.asOf());
            return new Hit(hit.id(), metadata, status, hit.score(), spans, clauses);
        });
    }

    /// All clauses of then; the index knows nothing of those that read otherwise now.
    private static List<ClauseHit> whole(List<ClauseHit> same, List<Clause> body) {
        var anchors = same.stream().map(ClauseHit::anchor).collect(Collectors.toSet());
        var others = body.stream()
                .filter(clause -> !anchors.contains(clause.anchor()))
                .limit(SearchRequest.LONGEST)
                .map(clause -> clauseHit(clause, List.of()));
        return Stream.concat(same.stream(), others).toList();
    }

    private static boolean hasStatus(Hit hit, Filters filters) {
        var wanted = filters.facets().getOrDefault(Facet.STATUS, List.of());
        return wanted.isEmpty() || wanted.contains(hit.status().label().label());
    }

    /// Only without filters of other kinds, which the index alone can judge.
    private Stream<Hit> withdrawn(SearchRequest request, Standpoint from) {
        if (request.filters().facets().keySet().stream().anyMatch(facet -> facet != Facet.STATUS)) {
            return Stream.empty();
        }
        var named = named(request.query());
        var words = words(request.query());
        return documents.all(Stage.WITHDRAWN).stream()
                .limit(WITHDRAWN)
                .flatMap(id -> documents.published(id, from).stream())
                .map(held -> found(held, words, from))
                .filter(hit -> named.contains(hit.id())
                        || request.query() instanceof Query.Everything
                        || !hit.clauses().isEmpty());
    }

    private Set<DocumentId> named(Query query) {
        var ids = new LinkedHashSet<DocumentId>();
        switch (query) {
            case Query.Numbered numbered -> {
                if (numbered.year() > 0 && numbered.serial() > 0) {
                    DocumentNumber.parse(numbered.agency() + "〔" + numbered.year() + "〕" + numbered.serial() + "号")
                            .map(documents::numbered)
                            .ifPresent(ids::addAll);
                }
            }
            case Query.Titled(var title) -> ids.addAll(documents.titled(title));
            case Query.Words words -> ids.addAll(documents.titled(words.text()));
            case Query.Article article -> ids.addAll(documents.titled(article.title()));
            case Query.Preferred preferred -> ids.addAll(named(preferred.query()));
            case Query.Within(var _, var part) -> ids.addAll(named(part));
            case Query.All(var parts) -> parts.forEach(part -> ids.addAll(named(part)));
            case Query.Any(var parts) -> parts.forEach(part -> ids.addAll(named(part)));
            case Query.Phrase _, Query.Everything _, Query.Not _ -> {}
        }
        return ids;
    }

    private static List<String> words(Query query) {
        return switch (query) {
            case Query.Words words -> List.of(words.text().strip().split("\\s+"));
            case Query.Preferred preferred -> words(preferred.query());
            case Query.Within(var _, var part) -> words(part);
            case Query.Phrase(var text) -> List.of(text);
            case Query.All(var parts) ->
                parts.stream().flatMap(part -> words(part).stream()).toList();
            case Query.Any(var parts) ->
                parts.stream().flatMap(part -> words(part).stream()).toList();
            case Query.Numbered _, Query.Titled _, Query.Article _, Query.Everything _, Query.Not _ -> List.of();
        };
    }

    /// The clauses that hold every word.
    private static Hit found(Held held, List<String> words, Standpoint from) {
        var clauses = held.document().body().clauses().stream()
                .filter(clause -> !words.isEmpty() && words.stream().allMatch(clause.text()::contains))
                .map(clause -> clauseHit(clause, words))
                .toList();
        var document = held.document();
        var status = held.timeline().statusOn(from.asOf());
        return new Hit(document.id(), document.metadata(), status, 0, List.of(), clauses);
    }

    /// @param words those it holds, every one that was asked; without any it is there only to make the document whole
    private static ClauseHit clauseHit(Clause clause, List<String> words) {
        var text = clause.text();
        var spans = words.stream()
                .map(word -> new Span(text.indexOf(word), text.indexOf(word) + word.length()))
                .toList();
        return new ClauseHit(
                clause.anchor(),
                clause.locator().path(),
                clause.locator().citation(),
                text,
                spans,
                new Span(0, Math.min(120, text.length())),
                0,
                0,
                words.isEmpty() ? Closeness.UNKNOWN : HOLDS_ALL,
                !words.isEmpty());
    }
}
