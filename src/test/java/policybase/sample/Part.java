package policybase.sample;

import java.util.Arrays;
import java.util.List;

/// One piece of a document in reading order: a paragraph that knows its role (公文要素), or a table.
sealed interface Part {

    /// A paragraph.
    record Line(Role role, String text) implements Part {}

    /// A table; the first row is its heading.
    record Table(List<List<String>> rows) implements Part {}

    /// What a paragraph is in an official document (GB/T 9704). The label is how a source file writes it after `@`.
    enum Role {
        LETTERHEAD("版头"),
        NUMBER("文号"),
        TITLE("标题"),
        ADDRESSEE("主送"),
        BODY("正文"),
        CHAPTER("章"),
        ATTACHMENT_NOTE("附件说明"),
        SIGNATURE("署名"),
        DATE("日期"),
        NOTE("附注"),
        COPY("抄送"),
        PRINTED("印发"),
        ATTACHMENT("附件"),
        INNER_TITLE("附题"),
        CAPTION("题注"),
        MARK("样例");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        static Role labelled(String label) {
            return Arrays.stream(values())
                    .filter(role -> role.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown role @" + label));
        }
    }
}
