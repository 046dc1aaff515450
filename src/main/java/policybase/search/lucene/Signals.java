package policybase.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/// What speaks for a clause as an answer to a text typed as words: how well it scores and where it stands in the lists
/// of words, bigrams, meaning and turned meaning, and how much of the text it holds. Each signal counts by itself and
/// times the confidence of the words: meaning is a better witness where the asker's words are not the documents', and a
/// worse one where they are.
final class Signals {
    /// Names of a signal alone and times the confidence.
    private static final List<String> GATES = List.of("", " × g");

    /// A number for a clause.
    interface Measure {
        float of(int clause);
    }

    private final Map<String, Measure> single = new LinkedHashMap<>();
    private final List<ClauseList> lists = new ArrayList<>();
    /// Adds a list: its measure over `unit` and the place of the clause in it.
    void add(String name, ClauseList list, float unit) {
        lists.add(list);
        single.put(name + ".score", clause -> list.measure(clause) / unit);
        single.put(name + ".rank", list::rank);
    }

    void add(String name, Measure measure) {
        single.put(name, measure);
    }

    List<String> names() {
        return GATES.stream()
                .flatMap(gate -> single.keySet().stream().map(name -> name + gate))
                .toList();
    }

    /// Clauses among the first of any list, in reading order.
    int[] candidates(int depth, int places) {
        var clauses = new FixedBitSet(Math.max(places, 1));
        lists.forEach(list -> list.first(depth, clauses));
        var candidates = new int[clauses.cardinality()];
        for (int i = 0, clause = -1; i < candidates.length; i++) {
            clause = clauses.nextSetBit(clause + 1);
            candidates[i] = clause;
        }
        return candidates;
    }

    /// @param confidence of the words, 0 to 1
    double[] of(int clause, double confidence) {
        var values = new double[single.size() * GATES.size()];
        var at = 0;
        for (var measure : single.values()) {
            values[at] = measure.of(clause);
            values[at + single.size()] = confidence * values[at];
            at++;
        }
        return values;
    }
}
