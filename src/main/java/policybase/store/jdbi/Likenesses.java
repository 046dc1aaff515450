package policybase.store.jdbi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import policybase.document.DocumentId;
import policybase.store.Reviewing.Alike;

/// Texts that are alike, found by bands of their bits: two that differ in at most three bits have one of four bands in
/// common.
final class Likenesses {
    private static final int BANDS = 4;
    private static final int BITS = 16;

    private Likenesses() {}

    static boolean write(Handle handle, DocumentId id, long print) {
        for (var band = 0; band < BANDS; band++) {
            handle.execute(
                    "insert into likeness (id, band, slice, print) values (?, ?, ?, ?)"
                            + " on conflict (id, band) do update set slice = excluded.slice, print = excluded.print",
                    id.value(),
                    band,
                    slice(print, band),
                    Long.toHexString(print));
        }
        return true;
    }

    static List<Alike> near(Handle handle, long print, int furthest) {
        var near = new HashMap<DocumentId, Integer>();
        for (var band = 0; band < BANDS; band++) {
            handle.createQuery("select id, print from likeness where band = :band and slice = :slice")
                    .bind("band", band)
                    .bind("slice", slice(print, band))
                    .map((row, _) -> near.put(
                            new DocumentId(row.getString("id")),
                            Long.bitCount(print ^ Long.parseUnsignedLong(row.getString("print"), 16))))
                    .list();
        }
        return near.entrySet().stream()
                .filter(entry -> entry.getValue() <= furthest)
                .map(entry -> new Alike(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Alike::apart).thenComparing(Alike::id))
                .toList();
    }

    private static int slice(long print, int band) {
        return (int) (print >>> band * BITS & 0xffff);
    }
}
