package policybase.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.IntConsumer;
import policybase.meaning.Projection;

/// Learns the turn of question vectors: a matrix that begins as the identity and moves, question by question, so that
/// the vector of a question comes nearer to those of its answers than to all other passages of its set. Few rounds keep
/// it near the identity: what it has not seen it leaves where it was.
final class Turning {
    /// Of 0.02 to 0.1 the customary middle.
    private static final float TEMPERATURE = 0.05f;

    /// Questions a step.
    private static final int BATCH = 64;

    /// Length of the first step, falling evenly to a tenth. With 0.001 for 8 rounds recall@10 of the turned vectors on
    /// a held-out fifth of the lay questions is as high as with 0.0003 for 15.
    private static final double PACE = 0.001;

    private static final long SEED = 7;

    private final List<Pairs> sets;
    private final List<Contrast> contrasts;
    private final int rounds;

    Turning(List<Pairs> sets, int rounds) {
        this.sets = List.copyOf(sets);
        this.contrasts = sets.stream()
                .map(set -> new Contrast(set.passages(), TEMPERATURE))
                .toList();
        this.rounds = rounds;
    }

    /// Some questions of one set.
    private record Batch(int set, List<Integer> questions) {}

    /// @param learned whether question `second` of set `first` is to be learned from
    /// @param done hears of each round
    Projection learn(BiPredicate<Integer, Integer> learned, IntConsumer done) {
        var dimensions = sets.getFirst().questions()[0].length;
        var random = new Random(SEED);
        var adam = new Adam(dimensions);
        for (var round = 0; round < rounds; round++) {
            var batches = batches(learned, random);
            for (var i = 0; i < batches.size(); i++) {
                var part = (round + (double) i / batches.size()) / rounds;
                adam.step(gradient(batches.get(i), adam.matrix()), PACE * Math.max(0.1, 1 - part));
            }
            done.accept(round + 1);
        }
        return Projection.of(adam.matrix());
    }

    private List<Batch> batches(BiPredicate<Integer, Integer> learned, Random random) {
        var batches = new ArrayList<Batch>();
        for (var set = 0; set < sets.size(); set++) {
            var questions = new ArrayList<Integer>();
            for (var question = 0; question < sets.get(set).questions().length; question++) {
                if (learned.test(set, question)
                        && !sets.get(set).answers().get(question).isEmpty()) {
                    questions.add(question);
                }
            }
            Collections.shuffle(questions, random);
            for (var from = 0; from < questions.size(); from += BATCH) {
                batches.add(new Batch(set, questions.subList(from, Math.min(from + BATCH, questions.size()))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /// Of the mean of −log(probability of the answers).
    private float[][] gradient(Batch batch, float[][] matrix) {
        var set = sets.get(batch.set());
        var contrast = contrasts.get(batch.set());
        var count = batch.questions().size();
        var turned = new float[count][];
        var lengths = new float[count];
        for (var b = 0; b < count; b++) {
            turned[b] = multiply(set.questions()[batch.questions().get(b)], matrix);
            lengths[b] = (float) Math.sqrt(Contrast.dot(turned[b], turned[b]));
            for (var k = 0; k < turned[b].length; k++) {
                turned[b][k] /= lengths[b];
            }
        }
        var expected = contrast.expected(turned);
        var gradient = new float[matrix.length][matrix.length];
        for (var b = 0; b < count; b++) {
            var question = batch.questions().get(b);
            var pull = expected[b];
            Contrast.axpy(-1, contrast.wanted(turned[b], set.answers().get(question)), pull);
            Contrast.axpy(-Contrast.dot(pull, turned[b]), turned[b], pull);
            var factor = 1 / (TEMPERATURE * lengths[b] * count);
            for (var i = 0; i < matrix.length; i++) {
                Contrast.axpy(factor * set.questions()[question][i], pull, gradient[i]);
            }
        }
        return gradient;
    }

    private static float[] multiply(float[] vector, float[][] matrix) {
        var product = new float[matrix.length];
        for (var i = 0; i < vector.length; i++) {
            Contrast.axpy(vector[i], matrix[i], product);
        }
        return product;
    }
}
