package policybase.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import policybase.search.Vocabulary;
import policybase.text.WordIndex;

/// The words and names of the index in use. Names are those of the latest commit; words are gathered anew only when the
/// index has grown or shrunk by a tenth, since that reads all of them, and then by whoever writes the index.
final class IndexVocabulary implements Vocabulary {
    /// A word in fewer clauses may itself be a slip.
    private static final int LEAST_CLAUSES = 3;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    private final Shelf shelf;
    private final PolicyAnalyzer analyzer;
    private volatile Optional<Words> words = Optional.empty();

    IndexVocabulary(Shelf shelf, PolicyAnalyzer analyzer) {
        this.shelf = shelf;
        this.analyzer = analyzer;
    }

    /// @param documents of the index they were gathered from
    private record Words(WordIndex index, int documents) {
        boolean fits(int now) {
            return Math.abs(now - documents) * 10 <= documents;
        }
    }

    @Override
    public int holding(String word) {
        return shelf.ask(snapshot -> snapshot.getIndexReader().docFreq(new Term(LuceneSchema.WORDS, word))
                + snapshot.getIndexReader().docFreq(new Term(LuceneSchema.TITLE_WORDS, word)));
    }

    @Override
    public boolean says(String run) {
        return shelf.ask(
                snapshot -> says(snapshot, LuceneSchema.GRAMS, run) || says(snapshot, LuceneSchema.TITLE_GRAMS, run));
    }

    private boolean says(Snapshot snapshot, String field, String run) throws IOException {
        var query = snapshot.rewrite(QueryCompiler.phrase(analyzer, field, run));
        var weight = snapshot.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : snapshot.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isName(String text) {
        return shelf.ask(snapshot -> snapshot.names().has(text, snapshot::holds));
    }

    @Override
    public boolean isAgency(String code) {
        return shelf.ask(snapshot -> snapshot.getIndexReader().docFreq(new Term(LuceneSchema.AGENCY, code)) > 0);
    }

    @Override
    public List<String> namesNear(String text, int limit) {
        return shelf.ask(snapshot -> snapshot.names().near(text, limit, snapshot::holds));
    }

    @Override
    public List<String> namesWritten(String letters, int limit) {
        return shelf.ask(snapshot -> snapshot.names().written(letters, limit, snapshot::holds));
    }

    @Override
    public WordIndex words() {
        return words.orElseGet(this::gathered).index();
    }

    /// Gathers the words anew where the index is another than before.
    void refresh() {
        if (words.isPresent() && !words.get().fits(documents())) {
            words = Optional.of(gather());
        }
    }

    private int documents() {
        return shelf.ask(snapshot -> snapshot.catalog().count());
    }

    private synchronized Words gathered() {
        if (words.isEmpty()) {
            words = Optional.of(gather());
        }
        return words.get();
    }

    private Words gather() {
        return shelf.ask(snapshot -> {
            var weights = new HashMap<String, Integer>();
            for (var field : List.of(LuceneSchema.WORDS, LuceneSchema.TITLE_WORDS)) {
                var terms = MultiTerms.getTerms(snapshot.getIndexReader(), field);
                if (terms == null) {
                    continue;
                }
                var least = field.equals(LuceneSchema.WORDS) ? LEAST_CLAUSES : 1;
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    var word = term.utf8ToString();
                    if (each.docFreq() >= least
                            && word.length() >= SHORTEST
                            && word.length() <= LONGEST
                            && word.codePoints().allMatch(Character::isIdeographic)) {
                        weights.merge(word, each.docFreq(), Integer::sum);
                    }
                }
            }
            return new Words(new WordIndex(weights), snapshot.catalog().count());
        });
    }
}
