package policybase.overview.coverage;

import java.time.LocalDate;
import java.util.Optional;

/// A document or an entry of the base, as content of an item.
///
/// @param id in its address
/// @param day of its text; of an entry the day it was approved
/// @param live whether it holds today and the public may see it
/// @param own whether the county or a place below made it; else a level above, or nobody knows
/// @param status why it holds or does not, in a sentence
public record Holding(
        Sort sort, String id, String title, Optional<LocalDate> day, boolean live, boolean own, String status) {

    public enum Sort {
        DOCUMENT("文件", "/documents/"),
        ENTRY("咨询条目", "/entries/");

        private final String label;
        private final String address;

        Sort(String label, String address) {
            this.label = label;
            this.address = address;
        }

        public String label() {
            return label;
        }
    }

    public String href() {
        return sort.address + id;
    }

    String cited() {
        return (sort == Sort.DOCUMENT ? "《" : "“") + title + (sort == Sort.DOCUMENT ? "》" : "”");
    }
}
