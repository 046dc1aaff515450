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
        var sum = sums.reduceLanes(VectorOperators.ADD);
        for (var i = whole; i < probe.length; i++) {
            sum += probe[i] * file.get(ValueLayout.JAVA_BYTE, offset + i);
        }
        return sum;
    }
}
