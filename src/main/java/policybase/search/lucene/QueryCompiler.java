package policybase.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import policybase.search.Articles;
import policybase.search.Query;
import policybase.search.Scope;
import policybase.search.lucene.Findings.Naming;

/// Says which documents a query finds, whatever the filters, so that facets and hidden documents can be counted; and on
/// the way ranks the clauses of those the filters let through.
final class QueryCompiler {
    /// A longer phrase is compared so far, in characters.
    private static final int LONGEST_PHRASE = 200;

    private final Snapshot snapshot;
    private final Catalog catalog;
    private final FixedBitSet all;
    private final FixedBitSet through;
    private final Asker asker;
    private final Findings findings;
    private final Scope scope;

    /// @param through documents that pass the filters
    QueryCompiler(Snapshot snapshot, FixedBitSet through, Asker asker) throws IOException {
        this(
                snapshot,
                through,
                asker,
                new Findings(
                        snapshot.getIndexReader().maxDoc(), snapshot.catalog().count()),
                Scope.ALL);
    }

    private QueryCompiler(Snapshot snapshot, FixedBitSet through, Asker asker, Findings findings, Scope scope)
            throws IOException {
        this.snapshot = snapshot;
        this.catalog = snapshot.catalog();
        this.through = through;
        this.asker = asker;
        this.all = none();
        this.all.set(0, catalog.count());
        this.findings = findings;
        this.scope = scope;
    }

    Findings findings() {
        return findings;
    }

    /// The documents found.
    FixedBitSet documents(Query query) throws IOException {
        return switch (query) {
            case Query.Everything() -> all.clone();
            case Query.Words words -> words(words);
            case Query.Phrase(var text) -> phrase(text);
            case Query.Numbered numbered -> numbered(numbered);
            case Query.Titled(var title) -> titled(title);
            case Query.Article article -> article(article);
            case Query.Preferred preferred -> preferred(preferred);
            case Query.Within(var part, var words) ->
                new QueryCompiler(snapshot, through, asker, findings, part).documents(words);
            case Query.All(var parts) -> all(parts);
            case Query.Any(var parts) -> any(parts);
            case Query.Not(var part) -> not(part);
        };
    }

    private FixedBitSet words(Query.Words typed) throws IOException {
        var words = asker.ranking(snapshot, through, typed);
        var clauses = words.find();
        if (scope == Scope.TEXT) {
            clauses.and(textual(typed));
        }
        findings.find(clauses);
        words.rank(findings);
        var found = scope == Scope.TITLE ? titles(typed) : documentsOf(clauses);
        if (scope == Scope.TEXT) {
            return found;
        }
        nameWhole(typed.text(), found);
        return found;
    }

    /// Documents whose names hold enough of the words; how much they hold counts for more than what their clauses say.
    private FixedBitSet titles(Query.Words typed) throws IOException {
        var found = none();
        var shares =
                Lexical.shares(snapshot, asker.terms(typed), LuceneSchema.TITLE_WORDS, LuceneSchema.TITLE_GRAMS, asker);
        for (var document = 0; document < catalog.count(); document++) {
            var share = shares[catalog.place(document)];
            if (share >= asker.ranking().foundShare()) {
                found.set(document);
                for (var clause = catalog.firstClause(document); clause < catalog.end(document); clause++) {
                    findings.add(clause, share);
                }
            }
        }
        return found;
    }

    /// Clauses that themselves hold enough of the words, whatever their document is called.
    private FixedBitSet textual(Query.Words typed) throws IOException {
        var shares = Lexical.shares(snapshot, asker.terms(typed), LuceneSchema.WORDS, LuceneSchema.GRAMS, asker);
        var held = new FixedBitSet(Math.max(shares.length, 1));
        for (var place = 0; place < shares.length; place++) {
            if (shares[place] >= asker.ranking().foundShare()) {
                held.set(place);
            }
        }
        return held;
    }

    /// The document of the name, and of its clauses those of the 条, the one cited before the others.
    private FixedBitSet article(Query.Article article) throws IOException {
        var found = none();
        nameWhole(article.title(), found);
        each(new TermQuery(new Term(LuceneSchema.ARTICLE, article.article())), place -> {
            var document = catalog.documentAt(place);
            if (document >= 0 && found.get(document)) {
                findings.find(place);
                findings.add(place, asker.ranking().phraseBonus() * (isAt(place, article.places()) ? 2 : 1));
            }
        });
        return found;
    }

    private boolean isAt(int place, List<String> places) {
        try {
            return Articles.isAt(snapshot.clause(place), places);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FixedBitSet preferred(Query.Preferred preferred) throws IOException {
        findings.prefer(catalog.column(preferred.facet()).having(List.of(preferred.value())));
        return documents(preferred.query());
    }

    private FixedBitSet phrase(String text) throws IOException {
        var found = none();
        each(phrase(LuceneSchema.GRAMS, text), place -> {
            var document = catalog.documentAt(place);
            if (document >= 0) {
                findings.find(place);
                findings.add(place, asker.ranking().phraseBonus());
                if (scope != Scope.TITLE) {
                    found.set(document);
                }
            }
        });
        if (scope != Scope.TEXT) {
            each(phrase(LuceneSchema.TITLE_GRAMS, text), place -> add(place, found));
        }
        return found;
    }

    private FixedBitSet numbered(Query.Numbered numbered) throws IOException {
        var parts = new BooleanQuery.Builder();
        if (!numbered.agency().isEmpty()) {
            parts.add(agency(numbered.agency()), Occur.FILTER);
        }
        if (numbered.year() > 0) {
            parts.add(new TermQuery(new Term(LuceneSchema.YEAR, "" + numbered.year())), Occur.FILTER);
        }
        if (numbered.serial() > 0) {
            parts.add(new TermQuery(new Term(LuceneSchema.SERIAL, "" + numbered.serial())), Occur.FILTER);
        }
        var isWhole = !numbered.agency().isEmpty()
                && numbered.serial() > 0
                && (numbered.year() > 0 || numbered.agency().endsWith("令"));
        var found = none();
        name(parts.build(), isWhole ? Naming.NUMBER : Naming.NUMBER_PART, found);
        return found;
    }

    /// The longest ending of what was typed that is an agency's code (words may have run into it), else any code that
    /// ends as typed.
    private org.apache.lucene.search.Query agency(String typed) throws IOException {
        for (var i = 0; i < typed.length(); i++) {
            var code = new Term(LuceneSchema.AGENCY, typed.substring(i));
            if (snapshot.getIndexReader().docFreq(code) > 0) {
                return new TermQuery(code);
            }
        }
        return new TermQuery(new Term(LuceneSchema.AGENCY_TAIL, typed));
    }

    private FixedBitSet titled(String title) throws IOException {
        var found = none();
        name(phrase(LuceneSchema.TITLE_GRAMS, title), Naming.TITLE_PART, found);
        nameWhole(title, found);
        return found;
    }

    private FixedBitSet all(List<Query> parts) throws IOException {
        var found = all.clone();
        for (var part : parts) {
            found.and(documents(part));
        }
        return found;
    }

    private FixedBitSet any(List<Query> parts) throws IOException {
        var found = none();
        for (var part : parts) {
            found.or(documents(part));
        }
        return found;
    }

    /// What is forbidden is found by a compiler of its own: it must score and mark nothing here.
    private FixedBitSet not(Query part) throws IOException {
        var found = all.clone();
        found.andNot(new QueryCompiler(snapshot, through, asker, apart(), scope).documents(part));
        return found;
    }

    /// Documents of a name: what is called so with its mark before what is called so without.
    private void nameWhole(String title, FixedBitSet found) throws IOException {
        name(term(LuceneSchema.TITLE_KEY, TitleKeys.of(title)), Naming.TITLE, found);
        name(term(LuceneSchema.TITLE_WHOLE, TitleKeys.whole(title)), Naming.WHOLE_TITLE, found);
    }

    private static TermQuery term(String field, String key) {
        return new TermQuery(new Term(field, LuceneSchema.shortened(key)));
    }

    private void name(org.apache.lucene.search.Query query, Naming naming, FixedBitSet found) throws IOException {
        each(query, place -> {
            var document = catalog.documentAt(place);
            if (document >= 0) {
                findings.name(document, naming);
                found.set(document);
            }
        });
    }

    private void each(org.apache.lucene.search.Query query, java.util.function.IntConsumer consumer)
            throws IOException {
        snapshot.each(query, consumer);
    }

    private void add(int place, FixedBitSet found) {
        var document = catalog.documentAt(place);
        if (document >= 0) {
            found.set(document);
        }
    }

    private org.apache.lucene.search.Query phrase(String field, String text) {
        return phrase(asker.analyzer(), field, text);
    }

    static org.apache.lucene.search.Query phrase(PolicyAnalyzer analyzer, String field, String text) {
        var tokens = analyzer.tokens(field, text.substring(0, Math.min(text.length(), LONGEST_PHRASE)));
        var phrase = new PhraseQuery.Builder();
        var size = 0;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var isTail = i > 0
                    && token.text().codePointCount(0, token.text().length()) == 1
                    && tokens.get(i - 1).position() == token.position() - 1;
            if (!isTail) {
                phrase.add(new Term(field, token.text()), token.position());
                size++;
            }
        }
        return tokens.size() == 1
                ? new PrefixQuery(new Term(field, tokens.getFirst().text()))
                : size == 0 ? new org.apache.lucene.search.MatchNoDocsQuery() : phrase.build();
    }

    private FixedBitSet documentsOf(FixedBitSet clauses) {
        var found = none();
        for (var document = 0; document < catalog.count(); document++) {
            if (clauses.nextSetBit(catalog.firstClause(document)) < catalog.end(document)) {
                found.set(document);
            }
        }
        return found;
    }

    private Findings apart() {
        return new Findings(snapshot.getIndexReader().maxDoc(), catalog.count());
    }

    private FixedBitSet none() {
        return new FixedBitSet(Math.max(catalog.count(), 1));
    }
}
