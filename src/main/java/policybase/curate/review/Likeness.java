package policybase.curate.review;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.document.Body;
import policybase.document.Clause;

/// How alike two texts are, and 64 bits of a text that near texts share (simhash: Charikar 2002).
final class Likeness {
    /// Characters in a row that count as one mark of a text.
    private static final int SHINGLE = 4;

    private static final int BITS = 64;

    private Likeness() {}

    static long print(Body body) {
        var weights = new int[BITS];
        for (var mark : marks(body)) {
            var bits = mixed(mark.hashCode());
            for (var i = 0; i < BITS; i++) {
                weights[i] += (bits >>> i & 1) == 1 ? 1 : -1;
            }
        }
        var print = 0L;
        for (var i = 0; i < BITS; i++) {
            print |= weights[i] > 0 ? 1L << i : 0;
        }
        return print;
    }

    /// Of all marks of the two, how many percent both have.
    static int percent(Body one, Body other) {
        var first = marks(one);
        var second = marks(other);
        var both = first.stream().filter(second::contains).count();
        var all = first.size() + second.size() - both;
        return all == 0 ? 0 : (int) (100 * both / all);
    }

    private static Set<String> marks(Body body) {
        var text = body.clauses().stream()
                .map(Clause::text)
                .collect(Collectors.joining())
                .replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
        var marks = new HashSet<String>();
        for (var i = 0; i + SHINGLE <= text.length(); i++) {
            marks.add(text.substring(i, i + SHINGLE));
        }
        return marks;
    }

    /// Spreads 32 bits over 64 (the finaliser of MurmurHash3).
    private static long mixed(int seed) {
        var bits = seed * 0x9e3779b97f4a7c15L;
        bits = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
        return bits ^ bits >>> 33;
    }
}
