package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/// The values of one facet for every document of a [Catalog].
final class FacetColumn {
    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] starts = new int[17];
    private int[] entries = new int[16];
    private int documents;
    private int size;
    private SortedSetDocValues source = DocValues.emptySortedSet();
    private int[] numberOf = new int[0];

    /// Goes on to the next segment.
    void open(SortedSetDocValues segment) {
        source = segment;
        numberOf = new int[Math.toIntExact(segment.getValueCount())];
        java.util.Arrays.fill(numberOf, -1);
    }

    /// Adds the next document, which stands at a place of the segment.
    void add(int place) throws IOException {
        if (source.advanceExact(place)) {
            for (var left = source.docValueCount(); left > 0; left--) {
                entries = ArrayUtil.grow(entries, size + 1);
                entries[size++] = number((int) source.nextOrd());
            }
        }
        starts = ArrayUtil.grow(starts, documents + 2);
        starts[++documents] = size;
    }

    private int number(int ord) throws IOException {
        if (numberOf[ord] < 0) {
            var value = source.lookupOrd(ord).utf8ToString();
            numberOf[ord] = numbers.computeIfAbsent(value, fresh -> {
                values.add(fresh);
                return values.size() - 1;
            });
        }
        return numberOf[ord];
    }

    /// A number for each document by its first value.
    ///
    /// @param none for those without a value
    int[] measure(ToIntFunction<String> number, int none) {
        var ofValues = values.stream().mapToInt(number).toArray();
        var measured = new int[documents];
        for (var document = 0; document < documents; document++) {
            measured[document] = starts[document] == starts[document + 1] ? none : ofValues[entries[starts[document]]];
        }
        return measured;
    }

    /// The documents that have one of the values.
    FixedBitSet having(Collection<String> wanted) {
        var set = new HashSet<Integer>();
        for (var value : wanted) {
            set.add(numbers.getOrDefault(value, -1));
        }
        var having = new FixedBitSet(Math.max(documents, 1));
        for (var document = 0; document < documents; document++) {
            for (var i = starts[document]; i < starts[document + 1]; i++) {
                if (set.contains(entries[i])) {
                    having.set(document);
                }
            }
        }
        return having;
    }

    /// How many of the documents have each value.
    Map<String, Integer> count(FixedBitSet among) {
        var counts = new int[values.size()];
        for (var document = 0; document < documents; document++) {
            if (among.get(document)) {
                for (var i = starts[document]; i < starts[document + 1]; i++) {
                    counts[entries[i]]++;
                }
            }
        }
        var result = new HashMap<String, Integer>();
        for (var number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                result.put(values.get(number), counts[number]);
            }
        }
        return result;
    }
}
