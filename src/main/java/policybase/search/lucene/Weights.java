package policybase.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much each signal counts, as learned from judged questions (`ranking-weights.tsv`, made by the command `train`).
final class Weights {
    /// Ways to rank, as the file names them.
    static final String WITH_MEANING = "meaning";

    static final String BY_WORDS = "words";

    /// How the file names the weights of confidence for a way to rank.
    static final String CONFIDENCE = "confidence";

    static final String CONFIDENCE_BY_WORDS = "confidence by words";

    private final Map<String, Double> byName;

    private Weights(Map<String, Double> byName) {
        this.byName = byName;
    }

    /// Those for ranking with meaning or for ranking by words alone.
    static Weights load(String way) {
        try (var in = Weights.class.getResourceAsStream("/policybase/search/ranking-weights.tsv")) {
            if (in == null) {
                throw new IllegalStateException("ranking-weights.tsv is missing");
            }
            return of(in, way);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Weights of(InputStream in, String way) throws IOException {
        var byName = new HashMap<String, Double>();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var columns = line.split("\t");
            if (columns.length == 3 && columns[0].equals(way)) {
                byName.put(columns[1], Double.valueOf(columns[2]));
            }
        }
        return new Weights(byName);
    }

    /// The weights of these signals, in their order.
    double[] of(List<String> names) {
        return names.stream()
                .mapToDouble(name -> {
                    var weight = byName.get(name);
                    if (weight == null) {
                        throw new IllegalStateException("ranking-weights.tsv lacks " + name);
                    }
                    return weight;
                })
                .toArray();
    }
}
