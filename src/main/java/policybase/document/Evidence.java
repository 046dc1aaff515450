package policybase.document;

import java.util.OptionalInt;

/// What a fact rests on: the value read, the very words it was read from, and where they stand.
///
/// @param value the fact as text (a date as ISO)
/// @param quote the sentence, line, tag or name it was read from
/// @param ground what kind of thing the quote is
/// @param block index of the extracted block the quote stands in, when it stands in the text
public record Evidence(Fact fact, String value, String quote, Ground ground, OptionalInt block) {

    /// Where a quote stands.
    public enum Ground {
        TEXT("正文"),
        META_TAG("网页元数据"),
        PROPERTIES("文件属性"),
        FILE_NAME("文件名"),
        DERIVED("推定"),
        PERSON("人工");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
