package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import policybase.search.Searcher.Suggestion;
import policybase.search.lucene.LuceneSchema.Name;
import policybase.search.lucene.LuceneSchema.Names;
import policybase.text.Pinyin;

/// Completes what was typed to the name of a document, by its characters or its sound. All names of a snapshot are kept
/// in memory and looked through one by one: a county has thousands, and they are short.
final class Suggestions {
    private final Catalog catalog;
    private final List<Names> names;

    private Suggestions(Catalog catalog, List<Names> names) {
        this.catalog = catalog;
        this.names = names;
    }

    static Suggestions read(Snapshot snapshot) throws IOException {
        var catalog = snapshot.catalog();
        var leaves = snapshot.getIndexReader().leaves();
        var names = new ArrayList<Names>();
        for (var document = 0; document < catalog.count(); document++) {
            var leaf = leaves.get(ReaderUtil.subIndex(catalog.place(document), leaves));
            var column = DocValues.getBinary(leaf.reader(), LuceneSchema.NAMES);
            if (!column.advanceExact(catalog.place(document) - leaf.docBase)) {
                throw new IOException("document without names");
            }
            var bytes = column.binaryValue();
            names.add(LuceneSchema.ALL_NAMES.read(bytes.bytes, bytes.offset, bytes.length));
        }
        return new Suggestions(catalog, names);
    }

    /// The names of all documents, in force or not.
    List<Names> names() {
        return names;
    }

    private record Match(Suggestion suggestion, Fit fit, int length, long date) {
        static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::fit)
                .thenComparingInt(Match::length)
                .thenComparing(Comparator.comparingLong(Match::date).reversed())
                .thenComparing(match -> match.suggestion().id());
    }

    /// How a name fits what was typed, best first.
    private enum Fit {
        BEGINS,
        HOLDS,
        SOUNDS_FROM_THE_BEGINNING,
        SOUNDS_WITHIN,
        NOT
    }

    /// @param tellable whether a document may be told of, asked when it is about to be
    List<Suggestion> find(String typed, int limit, Predicate<String> tellable) {
        var key = TitleKeys.of(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        var sound = Typed.of(key);
        var matches = new ArrayList<Match>();
        for (var document = 0; document < names.size(); document++) {
            var best = best(document, sound);
            if (best.fit() != Fit.NOT) {
                matches.add(best);
            }
        }
        matches.sort(Match.BEST_FIRST);
        return matches.stream()
                .map(Match::suggestion)
                .filter(suggestion -> tellable.test(suggestion.id()))
                .limit(Math.max(limit, 0))
                .toList();
    }

    private Match best(int document, Typed typed) {
        var all = names.get(document);
        var best = new Match(new Suggestion("", all.id()), Fit.NOT, 0, 0);
        for (var name : all.names()) {
            var fit = typed.fit(name);
            var match = new Match(
                    new Suggestion(name.text(), all.id()), fit, name.key().length(), catalog.date(document));
            if (fit.compareTo(best.fit()) < 0) {
                best = match;
            }
        }
        return best;
    }

    /// What was typed, as characters and, where it holds Latin letters, as sound.
    ///
    /// @param letters as typed, lower case, empty when there are none
    /// @param initials with the initials of the characters among them (高龄jt is gljt)
    private record Typed(String key, String letters, String initials) {
        /// One letter begins too many syllables to mean one.
        private static final int LEAST_LETTERS = 2;

        static Typed of(String key) {
            var lower = key.toLowerCase(Locale.ROOT);
            var latin = lower.chars().filter(c -> c >= 'a' && c <= 'z').count();
            if (latin == 0 || lower.length() < LEAST_LETTERS) {
                return new Typed(key, "", "");
            }
            var isLetters = lower.chars().allMatch(c -> c < 128);
            return new Typed(key, isLetters ? lower : "", Pinyin.of(lower).initials());
        }

        Fit fit(Name name) {
            if (name.key().startsWith(key)) {
                return Fit.BEGINS;
            }
            if (name.key().contains(key)) {
                return Fit.HOLDS;
            }
            if (initials.isEmpty()) {
                return Fit.NOT;
            }
            if (name.initials().startsWith(initials)
                    || !letters.isEmpty() && name.full().startsWith(letters)) {
                return Fit.SOUNDS_FROM_THE_BEGINNING;
            }
            var isWithin = name.initials().contains(initials)
                    || !letters.isEmpty() && name.full().contains(letters);
            return isWithin ? Fit.SOUNDS_WITHIN : Fit.NOT;
        }
    }
}
