package policybase.meaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Turns the vector of a question (问句) towards the clauses that answer such questions: one matrix near the identity,
/// learned from judged questions. Clauses keep their vectors, so a new matrix asks for no new index.
///
/// As a file: version of the model (UTF), dimensions (int), then for each row the length of one step (float) and one
/// byte for each value: steps by which the row departs from the identity.
public final class Projection {
    private static final String RESOURCE = "question.projection";

    private final float[][] rows;

    private Projection(float[][] rows) {
        this.rows = rows;
    }

    /// @param rows a square matrix; a question's vector is multiplied from the left
    public static Projection of(float[][] rows) {
        var copy = new float[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return new Projection(copy);
    }

    /// Turns nothing.
    public static Projection identity(int dimensions) {
        var rows = new float[dimensions][dimensions];
        for (var i = 0; i < dimensions; i++) {
            rows[i][i] = 1;
        }
        return new Projection(rows);
    }

    /// The one learned for this embedder's model; the identity when it was learned for another.
    public static Projection learned(Embedder embedder) {
        try (var in = Projection.class.getResourceAsStream(RESOURCE)) {
            return in == null ? identity(embedder.dimensions()) : read(in, embedder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Projection read(InputStream in, Embedder embedder) throws IOException {
        var data = new DataInputStream(in);
        if (!data.readUTF().equals(embedder.version()) || data.readInt() != embedder.dimensions()) {
            return identity(embedder.dimensions());
        }
        var rows = identity(embedder.dimensions()).rows;
        var steps = new byte[rows.length];
        for (var row : rows) {
            var step = data.readFloat();
            data.readFully(steps);
            for (var i = 0; i < steps.length; i++) {
                row[i] += step * steps[i];
            }
        }
        return new Projection(rows);
    }

    /// Writes it in steps: no value is off by more than 1/254 of the greatest departure of its row.
    public void write(OutputStream out, Embedder embedder) throws IOException {
        var data = new DataOutputStream(out);
        data.writeUTF(embedder.version());
        data.writeInt(rows.length);
        for (var i = 0; i < rows.length; i++) {
            var departures = rows[i].clone();
            departures[i] -= 1;
            var step = Math.max(greatest(departures), 1e-9f) / Byte.MAX_VALUE;
            data.writeFloat(step);
            for (var departure : departures) {
                data.writeByte(Math.round(departure / step));
            }
        }
        data.flush();
    }

    /// The turned vector, of length 1.
    public float[] turn(float[] vector) {
        var turned = new float[vector.length];
        for (var i = 0; i < vector.length; i++) {
            var row = rows[i];
            for (var j = 0; j < turned.length; j++) {
                turned[j] += vector[i] * row[j];
            }
        }
        var square = 0.0;
        for (var value : turned) {
            square += (double) value * value;
        }
        var length = (float) Math.max(Math.sqrt(square), 1e-9);
        for (var j = 0; j < turned.length; j++) {
            turned[j] /= length;
        }
        return turned;
    }

    private static float greatest(float[] values) {
        var greatest = 0f;
        for (var value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }
}
