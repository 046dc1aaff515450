package policybase.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.search.Articles;
import policybase.search.Query;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.ClauseEvents;
import policybase.validity.Event;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;

/// The 条 that a question cites by the name of its document: 劳动合同法第三十八条讲什么.
final class CitedArticle {
    private CitedArticle() {}

    /// Its words, in each document of the name; empty when none is cited, or none that is held.
    static List<Quote> quotes(Evidence evidence, Documents documents, Standpoint from) {
        return evidence.article()
                .map(article -> quotes(article, evidence, documents, from))
                .orElse(List.of());
    }

    private static List<Quote> quotes(Query.Article article, Evidence evidence, Documents documents, Standpoint from) {
        var quotes = new ArrayList<Quote>();
        for (var hit : evidence.titled(article).hits()) {
            documents.published(hit.id(), from).ifPresent(held -> {
                var own = own(held, article);
                quotes.addAll(own.isEmpty() ? added(held, article, documents, from) : own);
            });
        }
        return quotes;
    }

    private static List<Quote> own(Held held, Query.Article article) {
        var clauses = held.document().body().clauses().stream()
                .filter(clause ->
                        Articles.of(clause).filter(article.article()::equals).isPresent())
                .toList();
        var there = clauses.stream()
                .filter(clause -> Articles.isAt(clause, article.places()))
                .toList();
        return (there.isEmpty() ? clauses : there)
                .stream()
                        .map(clause -> Quote.whole(held.document().id(), clause.anchor(), clause.text()))
                        .toList();
    }

    /// A 条 that a later document put into one that holds: its words stand there.
    private static List<Quote> added(Held held, Query.Article article, Documents documents, Standpoint from) {
        var cited = Articles.cited(article.article());
        return holds(held, from)
                ? held.timeline().events().stream()
                        .filter(event -> event.kind() == EventKind.AMENDED
                                && event.standing() != Event.Standing.REJECTED
                                && event.on().filter(from.asOf()::isBefore).isEmpty()
                                && event.scope().stream().anyMatch(cited::equals))
                        .flatMap(event -> source(event, documents, from).stream())
                        .toList()
                : List.of();
    }

    private static boolean holds(Held held, Standpoint from) {
        return from.status(held.timeline()).inForce();
    }

    /// What to say to a question that cites a 条 its document does not have (劳动合同法第九百条).
    static Optional<String> lacking(Evidence evidence) {
        return evidence.article().flatMap(article -> evidence.titled(article).hits().stream()
                .findFirst()
                .map(hit -> "本库所收的" + hit.metadata().title().marked() + "里没有找到" + Articles.cited(article.article())
                        + "，请核对条号，或打开文件查看。"));
    }

    /// What changed the 条 cited, where it no longer holds as it stands. A change holds no longer than what it changed:
    /// of a document that is over there is none.
    static List<Quote> changes(List<Quote> cited, Documents documents, Standpoint from) {
        return cited.stream()
                .flatMap(quote -> documents.published(quote.id(), from).stream()
                        .filter(held -> holds(held, from))
                        .flatMap(held -> touching(held, quote.anchor(), from)))
                .flatMap(event -> source(event, documents, from).stream())
                .toList();
    }

    private static Stream<Event> touching(Held held, String anchor, Standpoint from) {
        return held.document().body().clause(anchor).stream()
                .flatMap(clause -> ClauseEvents.touching(clause.locator(), held.timeline(), from.asOf()).stream());
    }

    private static Optional<Quote> source(Event event, Documents documents, Standpoint from) {
        var by = event.byId().flatMap(id -> documents.published(id, from));
        var anchor = event.source().anchor().orElse("");
        return by.flatMap(held -> held.document()
                .body()
                .clause(anchor)
                .map(clause -> Quote.whole(held.document().id(), anchor, clause.text())));
    }
}
