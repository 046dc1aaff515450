package policybase.meaning;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// One row of a vector file, little-endian: key (8 + 8 bytes), length of one step (float), checksum (CRC-32C of all
/// else), then the vector in 8-bit steps. The length of the step is chosen so that the row, too, is a unit vector:
/// eight bits a value turn it by less than a thousandth, far less than two phrasings of one thing differ.
final class VectorRow {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int SCALE_AT = 16;
    private static final int CHECKSUM_AT = 20;
    private static final int VALUES_AT = 24;

    private VectorRow() {}

    /// Bytes of a row.
    static int bytes(int dimensions) {
        return VALUES_AT + dimensions;
    }

    static void write(TextKey key, float[] vector, ByteBuffer out) {
        var row = ByteBuffer.allocate(bytes(vector.length)).order(ByteOrder.LITTLE_ENDIAN);
        var largest = 1e-9f;
        for (var value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        var square = 0L;
        for (var i = 0; i < vector.length; i++) {
            var step = Math.round(vector[i] * Byte.MAX_VALUE / largest);
            square += (long) step * step;
            row.put(VALUES_AT + i, (byte) step);
        }
        row.putLong(0, key.high()).putLong(8, key.low());
        row.putFloat(SCALE_AT, (float) (1 / Math.sqrt(Math.max(square, 1))));
        row.putInt(CHECKSUM_AT, checksum(row));
        out.put(row.rewind());
    }

    /// Whether the row came to disk whole.
    static boolean isWhole(ByteBuffer row) {
        return row.order(ByteOrder.LITTLE_ENDIAN).getInt(CHECKSUM_AT) == checksum(row);
    }

    static long keyHigh(ByteBuffer row) {
        return row.order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    }

    static long keyLow(ByteBuffer row) {
        return row.order(ByteOrder.LITTLE_ENDIAN).getLong(8);
    }

    /// Length of one step of the row at an offset.
    private static float scale(MemorySegment file, long offset) {
        return file.get(FLOAT, offset + SCALE_AT);
    }

    /// Cosine of a probe and the row at an offset.
    static float cosine(MemorySegment file, long offset, Probe probe, Product product) {
        return probe.cosine(product, file, offset + VALUES_AT, scale(file, offset));
    }

    /// Of two probes and the row at an offset, see [Probe#both].
    static long both(MemorySegment file, long offset, Probe first, Probe second, Product product) {
        return first.both(product, second, file, offset + VALUES_AT);
    }

    /// What a step of those is worth.
    static float step(MemorySegment file, long offset) {
        return Probe.step(scale(file, offset));
    }

    /// The vector of the row at an offset.
    static float[] vector(MemorySegment file, long offset, int dimensions) {
        var scale = scale(file, offset);
        var vector = new float[dimensions];
        for (var i = 0; i < dimensions; i++) {
            vector[i] = scale * file.get(ValueLayout.JAVA_BYTE, offset + VALUES_AT + i);
        }
        return vector;
    }

    private static int checksum(ByteBuffer row) {
        var checksum = new CRC32C();
        checksum.update(row.duplicate().position(0).limit(CHECKSUM_AT));
        checksum.update(row.duplicate().position(VALUES_AT));
        return (int) checksum.getValue();
    }
}
