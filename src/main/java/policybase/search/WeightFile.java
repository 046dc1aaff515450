package policybase.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Learned weights, as the commands that learn write them: what a weight belongs to (one or more columns), the signal,
/// the weight, between tabs. Lines that begin with `#` are comments.
public final class WeightFile {
    private final String resource;
    private final Map<String, Double> byName;

    private WeightFile(String resource, Map<String, Double> byName) {
        this.resource = resource;
        this.byName = byName;
    }

    /// @param resource path on the class path
    public static WeightFile load(String resource) {
        try (var in = WeightFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            var byName = new HashMap<String, Double>();
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var end = line.lastIndexOf('\t');
                if (end > 0 && !line.startsWith("#")) {
                    byName.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
                }
            }
            return new WeightFile(resource, byName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The weights of signals, in their order.
    ///
    /// @param part what they belong to; columns are joined by tabs
    public double[] of(String part, List<String> names) {
        return names.stream()
                .mapToDouble(name -> {
                    var weight = byName.get(part + "\t" + name);
                    if (weight == null) {
                        throw new IllegalStateException(resource + " lacks " + part + " " + name);
                    }
                    return weight;
                })
                .toArray();
    }

    /// Values times their weights.
    public static double sum(double[] values, double[] weights) {
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }
}
