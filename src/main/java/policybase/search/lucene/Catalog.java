package policybase.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import policybase.document.Tier;
import policybase.search.Facet;
import policybase.validity.StatusLabel;

/// The documents of one snapshot, numbered from 0, with what filters, facets and orders ask of them, in memory: made
/// once for each snapshot. A place is a number of Lucene's, of a document or of a clause.
final class Catalog {
    static final long NO_DATE = Long.MIN_VALUE;

    private static final Map<String, Integer> BELOW =
            Map.of(Tier.PROVINCE.label(), 1, Tier.CITY.label(), 2, Tier.COUNTY.label(), 3, Tier.TOWNSHIP.label(), 3);

    private final int[] documents;
    private int count;
    private int[] places = new int[16];
    private int[] firstClauses = new int[16];
    private long[] dates = new long[16];
    private BytesRef[] windows = new BytesRef[16];
    private final int[] stretches;
    private final int[] below;
    private final Map<Facet, FacetColumn> columns = new EnumMap<>(Facet.class);

    /// Almost all questions are of one day, today.
    private volatile Optional<Day> day = Optional.empty();

    /// What is in force on a day.
    ///
    /// @param statuses by document
    @SuppressWarnings("ArrayRecordComponent") // a column like the others, only read
    record Day(LocalDate date, StatusLabel[] statuses, FixedBitSet inForce) {}

    Catalog(IndexReader reader) throws IOException {
        for (var facet : Facet.values()) {
            columns.put(facet, new FacetColumn());
        }
        documents = new int[reader.maxDoc()];
        Arrays.fill(documents, -1);
        for (var leaf : reader.leaves()) {
            read(leaf);
        }
        var all = new FixedBitSet(Math.max(count, 1));
        all.set(0, count);
        stretches = stretches(all);
        below = column(Facet.TIER).measure(label -> BELOW.getOrDefault(label, 0), 0);
    }

    int count() {
        return count;
    }

    /// Place of the document itself.
    int place(int document) {
        return places[document];
    }

    /// Place of its first clause; the others follow up to the place of the document.
    int firstClause(int document) {
        return firstClauses[document];
    }

    /// Place after its last clause. A document without clauses stands for itself, to be found by its title.
    int end(int document) {
        return clauses(document) == 0 ? places[document] + 1 : places[document];
    }

    /// Where the clauses of some documents lie: from, to (exclusive), from, to, …, in rising order. Neighbours are one
    /// stretch, since the place of the document between them scores nothing: long stretches are passed quickly.
    int[] stretches(FixedBitSet wanted) {
        var found = new int[2 * Math.min(count, wanted.cardinality())];
        var size = 0;
        for (var document = 0; document < count; document++) {
            if (!wanted.get(document)) {
                continue;
            }
            if (size > 0 && firstClauses[document] <= found[size - 1] + 1) {
                found[size - 1] = end(document);
            } else {
                found[size++] = firstClauses[document];
                found[size++] = end(document);
            }
        }
        return Arrays.copyOf(found, size);
    }

    /// Those of all documents.
    int[] stretches() {
        return stretches;
    }

    /// Whether a place is of a document itself, not of one of its clauses.
    boolean isDocument(int place) {
        return documents[place] >= 0 && places[documents[place]] == place;
    }

    int clauses(int document) {
        return places[document] - firstClauses[document];
    }

    /// Day by which it is sorted, or [#NO_DATE].
    long date(int document) {
        return dates[document];
    }

    /// Levels below the nation. Where two documents answer about equally well, the lowest level that sets the figure
    /// comes before the higher that sets the right: the county's rule is what the asker meets with, and it names
    /// those above it. A township carries out; the county's rule still holds.
    int belowTheNation(int document) {
        return below[document];
    }

    StatusLabel status(int document, LocalDate day) {
        return Validities.on(day, windows[document]);
    }

    Day on(LocalDate date) {
        return day.filter(last -> last.date().equals(date)).orElseGet(() -> {
            var statuses = new StatusLabel[count];
            var inForce = new FixedBitSet(Math.max(count, 1));
            for (var document = 0; document < count; document++) {
                statuses[document] = status(document, date);
                if (statuses[document].inForce()) {
                    inForce.set(document);
                }
            }
            var made = new Day(date, statuses, inForce);
            day = Optional.of(made);
            return made;
        });
    }

    FacetColumn column(Facet facet) {
        var column = columns.get(facet);
        if (column == null) {
            throw new IllegalStateException("no column for " + facet);
        }
        return column;
    }

    /// The document that a place belongs to, or −1 when it is not of this snapshot.
    int documentAt(int place) {
        return documents[place];
    }

    private void read(LeafReaderContext leaf) throws IOException {
        var reader = leaf.reader();
        var heads = reader.postings(new Term(LuceneSchema.LEVEL, LuceneSchema.DOCUMENT));
        if (heads == null) {
            return;
        }
        var live = reader.getLiveDocs();
        var days = DocValues.getNumeric(reader, LuceneSchema.DATE);
        var validities = DocValues.getBinary(reader, LuceneSchema.WINDOWS);
        for (var column : columns.entrySet()) {
            column.getValue().open(DocValues.getSortedSet(reader, LuceneSchema.facetField(column.getKey())));
        }
        var first = 0;
        for (var place = heads.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = heads.nextDoc()) {
            if (live == null || live.get(place)) {
                add(leaf.docBase, first, place, days, validities);
            }
            first = place + 1;
        }
    }

    private void add(int base, int first, int place, NumericDocValues days, BinaryDocValues validities)
            throws IOException {
        if (count == places.length) {
            places = ArrayUtil.grow(places);
            firstClauses = ArrayUtil.growExact(firstClauses, places.length);
            dates = ArrayUtil.growExact(dates, places.length);
            windows = ArrayUtil.growExact(windows, places.length);
        }
        places[count] = base + place;
        firstClauses[count] = base + first;
        dates[count] = days.advanceExact(place) ? days.longValue() : NO_DATE;
        windows[count] =
                validities.advanceExact(place) ? BytesRef.deepCopyOf(validities.binaryValue()) : new BytesRef();
        for (var column : columns.values()) {
            column.add(place);
        }
        Arrays.fill(documents, base + first, base + place + 1, count);
        count++;
    }
}
