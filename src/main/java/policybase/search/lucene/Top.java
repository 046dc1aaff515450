package policybase.search.lucene;

import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/// Keeps the best so many places of a list; of equals the one that stands first.
final class Top {
    private final int size;
    private final LongHeap heap;

    Top(int size) {
        this.size = size;
        heap = new LongHeap(size);
    }

    void offer(int place, float score) {
        var entry = (long) NumericUtils.floatToSortableInt(score) << 32 | Integer.toUnsignedLong(~place);
        if (heap.size() < size) {
            heap.push(entry);
        } else if (entry > heap.top()) {
            heap.updateTop(entry);
        }
    }

    /// Places, best first; empties the list.
    int[] places() {
        var places = new int[heap.size()];
        for (var i = places.length - 1; i >= 0; i--) {
            places[i] = ~(int) heap.pop();
        }
        return places;
    }
}
