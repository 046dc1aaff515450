package policybase.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much each of the [Signals] counts, as learned from judged questions (`answer-weights.tsv`, made by the command
/// `train-answers`).
///
/// @param clause for [Signals#CLAUSE]: whether a clause answers rather than another
/// @param question for [Signals#QUESTION]: whether the base answers at all; the first is a constant
@SuppressWarnings("ArrayRecordComponent") // numbers for computing, read once and never changed
public record Weights(double[] clause, double[] question) {
    /// Ways to weigh, as the file names them: with vectors of meaning, and without.
    public static final String MEANING = "meaning";

    public static final String WORDS = "words";

    private static final String FILE = "/policybase/answer/answer-weights.tsv";

    private static final Weights BY_MEANING = load(MEANING);

    private static final Weights BY_WORDS = load(WORDS);

    static Weights of(boolean withMeaning) {
        return withMeaning ? BY_MEANING : BY_WORDS;
    }

    private static Weights load(String way) {
        try (var in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            var byName = new HashMap<String, Double>();
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var columns = line.split("\t");
                if (columns.length == 4 && columns[0].equals(way)) {
                    byName.put(columns[1] + "\t" + columns[2], Double.valueOf(columns[3]));
                }
            }
            return new Weights(of(byName, "clause", Signals.CLAUSE), of(byName, "question", Signals.QUESTION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] of(Map<String, Double> byName, String part, List<String> names) {
        return names.stream()
                .mapToDouble(name -> {
                    var weight = byName.get(part + "\t" + name);
                    if (weight == null) {
                        throw new IllegalStateException(FILE + " lacks " + part + " " + name);
                    }
                    return weight;
                })
                .toArray();
    }

    static double sum(double[] values, double[] weights) {
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }
}
