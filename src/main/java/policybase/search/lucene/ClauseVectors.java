package policybase.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import policybase.meaning.TextKey;
import policybase.meaning.VectorCache;

/// Where the vectors of the clauses of a snapshot stand in the cache; a long clause has several. Rows of vectors made
/// since the last look are found then; those that are known stay.
final class ClauseVectors {
    private static final int WIDTH = 2 * Long.BYTES;

    private static final int[] NONE = {};

    private int size;
    private int[] places = new int[16];
    private long[] highs = new long[places.length];
    private long[] lows = new long[places.length];

    /// As of the last look; never written to again.
    private volatile int[] rows = NONE;

    ClauseVectors(IndexReader reader) throws IOException {
        for (var leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            var keys = DocValues.getBinary(leaf.reader(), LuceneSchema.VECTORS);
            for (var place = keys.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = keys.nextDoc()) {
                if (live == null || live.get(place)) {
                    var bytes = keys.binaryValue();
                    add(leaf.docBase + place, ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
                }
            }
        }
    }

    private void add(int place, ByteBuffer keys) {
        while (keys.remaining() >= WIDTH) {
            if (size == places.length) {
                places = ArrayUtil.grow(places, size + 1);
                highs = ArrayUtil.growExact(highs, places.length);
                lows = ArrayUtil.growExact(lows, places.length);
            }
            places[size] = place;
            highs[size] = keys.getLong();
            lows[size] = keys.getLong();
            size++;
        }
    }

    int size() {
        return size;
    }

    /// Place of the clause that has the vector; they come in order.
    int place(int vector) {
        return places[vector];
    }

    /// The vectors of a clause.
    int[] of(int place) {
        var found = Arrays.binarySearch(places, 0, size, place);
        if (found < 0) {
            return NONE;
        }
        var from = found;
        while (from > 0 && places[from - 1] == place) {
            from--;
        }
        var to = found + 1;
        while (to < size && places[to] == place) {
            to++;
        }
        return IntStream.range(from, to).toArray();
    }

    /// Row of each vector, −1 where it was not made yet when they were last looked for. Not to be written to.
    int[] rows(VectorCache cache) {
        var known = rows;
        return known.length == size ? known : look(cache);
    }

    /// The same after looking for those that are missing: whoever makes vectors looks, so that searches need not.
    synchronized int[] look(VectorCache cache) {
        var before = rows;
        var now = new int[size];
        for (var i = 0; i < size; i++) {
            now[i] = before.length == size && before[i] >= 0 ? before[i] : cache.find(new TextKey(highs[i], lows[i]));
        }
        rows = now;
        return now;
    }

    static byte[] bytes(List<TextKey> keys) {
        var bytes = ByteBuffer.allocate(keys.size() * WIDTH);
        keys.forEach(key -> bytes.putLong(key.high()).putLong(key.low()));
        return bytes.array();
    }
}
