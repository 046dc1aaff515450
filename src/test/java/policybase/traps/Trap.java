package policybase.traps;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One small world and what must hold in it.
///
/// @param search words that the first document holds
/// @param question asked on every day
/// @param texts of the documents by their name in the case (甲, 乙 …), in the order written
record Trap(String family, String title, String search, String question, Map<String, String> texts, List<Day> days) {

    String name() {
        return family + "：" + title;
    }

    /// What must hold on one day.
    ///
    /// @param expected by document
    /// @param answer documents of which at least one must be quoted as the answer; an empty list: nothing may be
    ///     given as what holds; absent: not judged
    /// @param never words that may not be given as what holds
    record Day(LocalDate day, Map<String, Expected> expected, Optional<List<String>> answer, List<String> never) {}

    /// @param labels any of these (field §1.6); more than one only where the rules leave it open
    /// @param reasons words the reason must hold
    record Expected(List<String> labels, List<String> reasons) {}
}
