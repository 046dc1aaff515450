package policybase.meaning;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// On registers of 256 or 512 bits. The compiler does not find by itself the loop that widens bytes and multiplies.
final class WideProduct implements Product {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, INTS.vectorBitSize() / 4)));

    static boolean isWorthIt() {
        return INTS.vectorBitSize() >= 256;
    }

    @Override
    public int of(int[] probe, MemorySegment file, long offset) {
        var sums = IntVector.zero(INTS);
        var whole = INTS.loopBound(probe.length);
        for (var i = 0; i < whole; i += INTS.length()) {
            var bytes = ByteVector.fromMemorySegment(BYTES, file, offset + i, ByteOrder.LITTLE_ENDIAN);
            var row = (IntVector) bytes.convertShape(VectorOperators.B2I, INTS, 0);
            sums = sums.add(row.mul(IntVector.fromArray(INTS, probe, i)));
        }
        return sums.reduceLanes(VectorOperators.ADD) + rest(probe, whole, file, offset);
    }

    @Override
    public long both(int[] first, int[] second, MemorySegment file, long offset) {
        var firsts = IntVector.zero(INTS);
        var seconds = IntVector.zero(INTS);
        var whole = INTS.loopBound(first.length);
        for (var i = 0; i < whole; i += INTS.length()) {
            var bytes = ByteVector.fromMemorySegment(BYTES, file, offset + i, ByteOrder.LITTLE_ENDIAN);
            var row = (IntVector) bytes.convertShape(VectorOperators.B2I, INTS, 0);
            firsts = firsts.add(row.mul(IntVector.fromArray(INTS, first, i)));
            seconds = seconds.add(row.mul(IntVector.fromArray(INTS, second, i)));
        }
        var sum = firsts.reduceLanes(VectorOperators.ADD) + rest(first, whole, file, offset);
        var other = seconds.reduceLanes(VectorOperators.ADD) + rest(second, whole, file, offset);
        return (long) sum << 32 | Integer.toUnsignedLong(other);
    }

    private static int rest(int[] probe, int from, MemorySegment file, long offset) {
        var sum = 0;
        for (var i = from; i < probe.length; i++) {
            sum += probe[i] * file.get(ValueLayout.JAVA_BYTE, offset + i);
        }
        return sum;
    }
}
