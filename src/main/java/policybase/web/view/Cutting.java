package policybase.web.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Cuts what is too long for one page into parts (部分), each light enough for a phone: with all
/// that stands around it, a page stays under 120 KB. What fits is one part.
public final class Cutting<T> {
    /// Bytes a part may have, its markup included.
    public static final int ROOM = 80_000;

    /// From here on a part ends where a heading begins, so that chapters (章) stay together.
    private static final int ENOUGH = ROOM * 6 / 10;

    private final ToIntFunction<T> bytes;
    private final Predicate<T> isHeading;
    private final List<List<T>> parts = new ArrayList<>();
    private List<T> part = new ArrayList<>();
    private int filled;

    private Cutting(ToIntFunction<T> bytes, Predicate<T> isHeading) {
        this.bytes = bytes;
        this.isHeading = isHeading;
    }

    /// The items in their order, cut where it is due. At least one part, which may be empty.
    ///
    /// @param bytes about what an item weighs in a page
    /// @param isHeading of what stands above those that follow
    public static <T> List<List<T>> cut(List<T> items, ToIntFunction<T> bytes, Predicate<T> isHeading) {
        if (items.stream().mapToInt(bytes).sum() <= ROOM) {
            return List.of(items);
        }
        var cutting = new Cutting<>(bytes, isHeading);
        items.forEach(cutting::add);
        cutting.end();
        return cutting.parts;
    }

    /// Puts an item into the part, or, when that would be too full, into the next one.
    private void add(T item) {
        var more = bytes.applyAsInt(item);
        if (filled + more > (isHeading.test(item) ? ENOUGH : ROOM)
                && !part.stream().allMatch(isHeading)) {
            end();
        }
        part.add(item);
        filled += more;
    }

    /// Ends the part; headings it would end with begin the next one.
    private void end() {
        var last = part.size();
        while (last > 0 && isHeading.test(part.get(last - 1))) {
            last--;
        }
        if (last == 0) {
            last = part.size();
        }
        parts.add(List.copyOf(part.subList(0, last)));
        part = new ArrayList<>(part.subList(last, part.size()));
        filled = part.stream().mapToInt(bytes).sum();
    }

    /// Bytes of a text in a page.
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
