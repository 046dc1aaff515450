package policybase.search.lucene;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import policybase.validity.StatusLabel;
import policybase.validity.Window;

/// Validity windows (有效期间) of a document as a column of bytes: for each the first day, the last day, the label. Asked
/// for a day before anything is ranked. A day no window holds is 待核实: it fails closed.
final class Validities {
    private static final StatusLabel[] LABELS = StatusLabel.values();
    private static final int WIDTH = 2 * Long.BYTES + 1;

    private Validities() {}

    static BytesRef write(List<Window> windows) {
        var out = ByteBuffer.allocate(windows.size() * WIDTH);
        for (var window : windows) {
            out.putLong(window.from().toEpochDay());
            out.putLong(window.to().toEpochDay());
            out.put((byte) window.status().label().ordinal());
        }
        return new BytesRef(out.array());
    }

    static StatusLabel on(LocalDate day, BytesRef windows) {
        var wanted = day.toEpochDay();
        var in = ByteBuffer.wrap(windows.bytes, windows.offset, windows.length);
        while (in.remaining() >= WIDTH) {
            var from = in.getLong();
            var to = in.getLong();
            var label = in.get();
            if (from <= wanted && wanted <= to) {
                return LABELS[label];
            }
        }
        return StatusLabel.UNVERIFIED;
    }
}
