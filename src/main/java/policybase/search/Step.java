package policybase.search;

/// One thing that was understood of a text, for showing how and for taking it back.
///
/// @param from the piece of the text as typed
/// @param to what it was taken for
/// @param note what follows from it, one Chinese sentence; may be empty
public record Step(Kind kind, String from, String to, String note) {

    /// Rules by which texts are understood, in the order they are tried.
    public enum Kind {
        LITERAL("照原样", false),
        WIDTH("全角", false),
        TRADITIONAL("繁体", false),
        NUMBER("文号", false),
        TITLE("标题", false),
        ARTICLE("条款", false),
        NICKNAME("简称", true),
        SPOKEN("口述", true),
        PINYIN("拼音", true),
        SLIP("错字", true),
        NEAR_TITLE("相近标题", true),
        PERHAPS("也许是", false),
        DIALECT("方言", true),
        SYNONYM("规范用语", true),
        DAY("时点", true),
        YEAR("年份", true),
        PLACE("地名", true),
        TOPIC("主题", false);

        private final String label;
        private final boolean undoable;

        Kind(String label, boolean undoable) {
            this.label = label;
            this.undoable = undoable;
        }

        public String label() {
            return label;
        }

        /// Whether looking for the text as typed leaves it out.
        public boolean isUndoable() {
            return undoable;
        }

        /// Whether the words looked for are others than those typed.
        public boolean isCorrection() {
            return switch (this) {
                case SPOKEN, PINYIN, SLIP, NEAR_TITLE -> true;
                case PERHAPS,
                        LITERAL,
                        WIDTH,
                        TRADITIONAL,
                        NUMBER,
                        TITLE,
                        ARTICLE,
                        NICKNAME,
                        DIALECT,
                        SYNONYM,
                        DAY,
                        YEAR,
                        PLACE,
                        TOPIC -> false;
            };
        }
    }

    public Step(Kind kind, String from, String to) {
        this(kind, from, to, "");
    }
}
