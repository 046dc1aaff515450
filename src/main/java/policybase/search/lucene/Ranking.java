package policybase.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The constants of ranking, from `ranking.properties`, where each line says why.
record Ranking(
        double k1,
        double b,
        double titleWeight,
        double synonymWeight,
        int candidateDepth,
        double candidateHalf,
        double candidateLeast,
        double phraseBonus,
        double endedFactor,
        double preferredFactor,
        double tierStep,
        double foundShare,
        double nearLeast,
        double nearTurnedLeast,
        double nearMargin,
        double nearGate) {

    static Ranking load() {
        try (var in = Ranking.class.getResourceAsStream("/policybase/search/ranking.properties")) {
            if (in == null) {
                throw new IllegalStateException("ranking.properties is missing");
            }
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ranking of(InputStream in) throws IOException {
        var lines = new Properties();
        lines.load(in);
        return new Ranking(
                number(lines, "bm25.k1"),
                number(lines, "bm25.b"),
                number(lines, "title.weight"),
                number(lines, "synonym.weight"),
                (int) number(lines, "candidate.depth"),
                number(lines, "candidate.half"),
                number(lines, "candidate.least"),
                number(lines, "phrase.bonus"),
                number(lines, "ended.factor"),
                number(lines, "preferred.factor"),
                number(lines, "tier.step"),
                number(lines, "found.share"),
                number(lines, "near.least"),
                number(lines, "near.turned.least"),
                number(lines, "near.margin"),
                number(lines, "near.gate"));
    }

    private static double number(Properties lines, String name) {
        var value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("ranking.properties lacks " + name);
        }
        return Double.parseDouble(value.strip());
    }
}
