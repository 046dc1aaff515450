package policybase.answer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import policybase.answer.question.Asked;
import policybase.answer.question.Pairs;
import policybase.document.Rank;
import policybase.text.Normalizer;

/// What speaks for a clause as the answer to a question, and for the base holding an answer at all. Each is a number
/// one can explain; how much it counts is learned ([Weights]).
public final class Signals {
    /// Of a clause. Coverage is the share of the question's content that some words hold ([Asked#coverage]).
    ///
    /// - around, own, title: coverage by the clause with title and headings, by its own words, by the title;
    /// - first: 1 for the document found first, less for later ones; best: found before all others of its document;
    /// - pairs: share of the question's pairs of characters it holds;
    /// - unit, form, forms: measured as asked; of one of the forms asked for (an amount, a day); of all of them;
    /// - explains: only explains another document (解读); table: it is rows of a table;
    /// - confidence: logarithm of what ranking makes of it; words, grams, meaning:
    ///   [policybase.search.Closeness];
    /// - head, ownHead: what the question is most of all about stands around it, or in it;
    /// - the last four: how far it falls behind the best candidate in the same, 0 or less;
    /// - own × form, unit × form: both together.
    public static final List<String> CLAUSE = List.of(
            "around",
            "own",
            "title",
            "first",
            "best",
            "pairs",
            "unit",
            "form",
            "forms",
            "explains",
            "table",
            "confidence",
            "words",
            "grams",
            "meaning",
            "head",
            "ownHead",
            "own × form",
            "unit × form",
            "around behind",
            "pairs behind",
            "confidence behind",
            "meaning behind");

    /// Signals whose lag behind the best is a signal too, in the order of the lags.
    private static final List<String> LAGGING = List.of("around", "pairs", "confidence", "meaning");

    private static final int FIRST_LAG = CLAUSE.indexOf("around behind");

    /// Those of the best clause that tell whether it answers at all.
    private static final List<String> OF_BEST = List.of(
            "around",
            "own",
            "title",
            "pairs",
            "unit",
            "form",
            "forms",
            "confidence",
            "words",
            "grams",
            "meaning",
            "head");

    /// Those of which the greatest of all clauses tells as much.
    private static final List<String> OF_ALL = List.of("around", "pairs", "confidence", "words", "meaning");

    /// Of a question: a constant; the sum of the best clause's weighed signals, and how far the fourth falls behind;
    /// share of the content that stands in no document; number of content words, up to five; then those of the best
    /// clause and the greatest of all.
    public static final List<String> QUESTION = names();

    /// More words of content are all the same.
    private static final int WORDS = 5;

    private static final int BEHIND = 3;

    private static final double LEAST = 1e-3;

    private static final int OWN = CLAUSE.indexOf("own");

    private static final int PAIRS = CLAUSE.indexOf("pairs");

    private static final int MEANING = CLAUSE.indexOf("meaning");

    private static final double SPEAKS = 0.1;

    /// Cosine from which on a clause may say the same in other words.
    private static final double NEAR = 0.45;

    private Signals() {}

    private static List<String> names() {
        var names = new java.util.ArrayList<>(List.of("constant", "sum", "gap", "strange", "terms"));
        OF_BEST.forEach(name -> names.add("best " + name));
        OF_ALL.forEach(name -> names.add("greatest " + name));
        return List.copyOf(names);
    }

    /// Those of a clause by itself; the lags are still 0.
    ///
    /// @param own words of substance
    static double[] of(Asked asked, Pairs pairs, Candidate candidate, String own) {
        var hit = candidate.hit();
        var clause = candidate.clause();
        var close = clause.closeness();
        var title = hit.metadata().title().full();
        var plain = Normalizer.normalize(own);
        var around = Normalizer.normalize(title + "\n" + clause.locator() + "\n") + plain;
        var coverage = asked.coverageOf(plain);
        var hasForm = asked.isAnswerable(own);
        var hasUnit = asked.isMeasuredIn(own);
        var values = new double[] {
            asked.coverageOf(around),
            coverage,
            asked.coverage(title),
            1.0 / (1 + candidate.place()),
            one(candidate.best()),
            pairs.shareOf(Pairs.withoutSpace(plain)),
            one(hasUnit),
            one(hasForm),
            one(asked.isMetBy(own)),
            one(hit.metadata().rank() == Rank.EXPLANATION),
            one(own.indexOf('\t') >= 0),
            Math.log(clause.confidence() + LEAST),
            close.words(),
            close.grams(),
            close.meaning(),
            one(asked.holdsHead(around)),
            one(asked.holdsHead(plain)),
            hasForm ? coverage : 0,
            one(hasUnit && hasForm)
        };
        return Arrays.copyOf(values, CLAUSE.size());
    }

    /// Whether it is worth a closer look: what all its words do not say, its words of substance do not say either.
    ///
    /// @param plain all words of the clause, as [Pairs#plain] gives them
    static boolean maySpeak(Asked asked, Pairs pairs, Candidate candidate, String plain) {
        return candidate.clause().closeness().meaning() >= NEAR
                || asked.speaksOf(plain)
                || pairs.shareOf(plain) >= SPEAKS;
    }

    /// Whether the clause's own words say anything of the question: its title alone is no answer.
    static boolean speaks(double[] signals) {
        return signals[OWN] > 0 || signals[PAIRS] >= SPEAKS || signals[MEANING] >= NEAR;
    }

    /// Fills in how far each falls behind the best.
    static void compare(List<double[]> rows) {
        for (var i = 0; i < LAGGING.size(); i++) {
            var column = CLAUSE.indexOf(LAGGING.get(i));
            var best = rows.stream().mapToDouble(row -> row[column]).max().orElse(0);
            for (var row : rows) {
                row[FIRST_LAG + i] = row[column] - best;
            }
        }
    }

    /// Those of a question.
    ///
    /// @param rows signals of its clauses, at least one
    /// @param sums of their weighed signals
    public static double[] ofQuestion(List<double[]> rows, double[] sums, double strange, int terms) {
        var order = IntStream.range(0, sums.length)
                .boxed()
                .sorted((a, b) -> Double.compare(sums[b], sums[a]))
                .toList();
        var best = order.getFirst();
        var values = new double[QUESTION.size()];
        var at = 0;
        values[at++] = 1;
        values[at++] = sums[best];
        values[at++] = sums[best] - sums[order.get(Math.min(BEHIND, order.size() - 1))];
        values[at++] = strange;
        values[at++] = Math.min(terms, WORDS);
        for (var name : OF_BEST) {
            values[at++] = rows.get(best)[CLAUSE.indexOf(name)];
        }
        for (var name : OF_ALL) {
            var column = CLAUSE.indexOf(name);
            values[at++] = rows.stream().mapToDouble(row -> row[column]).max().orElse(0);
        }
        return values;
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
    }
}
