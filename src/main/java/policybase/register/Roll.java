package policybase.register;

import java.util.List;
import java.util.Map;
import policybase.validity.Standpoint;

/// The register as asked for.
///
/// @param entries all that fit, in the order wanted
/// @param notInForce how many more would fit but are not in force on the day; 0 when all were asked for
/// @param unclassed how many more would fit but for not having been found to be a 规范性文件 yet
/// @param counts values of each column among what the other columns let through, most first
/// @param seq the change of the log it has seen
public record Roll(
        Standpoint from,
        Wanted wanted,
        List<Entry> entries,
        int notInForce,
        int unclassed,
        Map<Column, List<Column.Count>> counts,
        long seq) {
    public Roll {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
    }
}
