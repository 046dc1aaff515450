package policybase.meaning;

import java.util.Arrays;

/// Rows by text key: open addressing, 20 bytes a slot, at most two thirds full. Not safe for threads.
final class KeyTable {
    private static final int FREE = -1;

    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] rows = new int[1024];
    private int size;

    KeyTable() {
        Arrays.fill(rows, FREE);
    }

    int size() {
        return size;
    }

    /// The row, or −1.
    int find(TextKey key) {
        return rows[slot(key.high(), key.low())];
    }

    /// The first row of a key stays.
    void putIfAbsent(long high, long low, int row) {
        if (3 * size >= 2 * rows.length) {
            grow();
        }
        var slot = slot(high, low);
        if (rows[slot] == FREE) {
            place(slot, high, low, row);
            size++;
        }
    }

    /// Where the key is, or where it would go. Keys are hashes already: their bits are as good as any.
    private int slot(long wantedHigh, long wantedLow) {
        var mask = rows.length - 1;
        var slot = (int) wantedHigh & mask;
        while (rows[slot] != FREE && (high[slot] != wantedHigh || low[slot] != wantedLow)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void place(int slot, long keyHigh, long keyLow, int row) {
        high[slot] = keyHigh;
        low[slot] = keyLow;
        rows[slot] = row;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldRows = rows;
        high = new long[2 * oldRows.length];
        low = new long[2 * oldRows.length];
        rows = new int[2 * oldRows.length];
        Arrays.fill(rows, FREE);
        for (var i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != FREE) {
                place(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldRows[i]);
            }
        }
    }
}
