package policybase.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import policybase.document.Clause;
import policybase.evaluate.Entries;
import policybase.evaluate.JudgedSet;
import policybase.meaning.Embedder;
import policybase.meaning.Passage;
import policybase.meaning.VectorCache;
import policybase.text.Synonyms;

/// The questions of a judged set and all its passages as vectors, and which passages answer which question.
///
/// @param answers for each question and each entry that answers it the passages of that entry
@SuppressWarnings("ArrayRecordComponent") // numbers for computing, made once and never changed
record Pairs(float[][] questions, float[][] passages, List<List<int[]>> answers) {

    /// @param vectors holds the vectors of all passages already
    static Pairs of(JudgedSet set, Embedder embedder, VectorCache vectors, Synonyms synonyms) {
        var passages = new ArrayList<float[]>();
        Map<String, int[]> byEntry = new LinkedHashMap<>();
        for (var i = 0; i < set.entries().size(); i++) {
            var document = Entries.document(i, set.entries().get(i));
            var from = passages.size();
            for (var clause : document.clauses()) {
                texts(document.metadata().title().cited(), clause)
                        .forEach(text -> passages.add(vectors.vector(vectors.find(text))));
            }
            var its = IntStream.range(from, passages.size()).toArray();
            byEntry.put(set.entries().get(i).id(), its);
        }
        var questions = set.questions().stream()
                .map(question -> embedder.embed(List.of(synonyms.widened(question.text())))[0])
                .toArray(float[][]::new);
        var answers = set.questions().stream()
                .map(question -> answers(set.judgements().getOrDefault(question.id(), Map.of()), byEntry))
                .toList();
        return new Pairs(questions, passages.toArray(float[][]::new), answers);
    }

    private static List<String> texts(String title, Clause clause) {
        return Passage.of(title, clause.headings(), clause.text());
    }

    private static List<int[]> answers(Map<String, Integer> judged, Map<String, int[]> byEntry) {
        return judged.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> byEntry.getOrDefault(entry.getKey(), new int[0]))
                .filter(passages -> passages.length > 0)
                .toList();
    }
}
