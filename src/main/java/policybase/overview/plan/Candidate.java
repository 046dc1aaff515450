package policybase.overview.plan;

import java.util.List;

/// Something of the base that may show an item of the ledger. A proposal: a person accepts or rejects it.
///
/// @param kind 文件, 解读, 咨询条目, 栏目
/// @param target its address on the site
/// @param status how it stands today
/// @param words of the item that it has too
public record Candidate(Kind kind, String target, String title, String status, List<String> words, double score) {
    public Candidate {
        words = List.copyOf(words);
    }

    /// What sort of thing it is.
    public enum Kind {
        DOCUMENT("文件"),
        INTERPRETATION("解读"),
        ENTRY("咨询条目"),
        PAGE("栏目");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
