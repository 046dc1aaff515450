package policybase.document;

/// Kinds of relation (field §1.7), with the Chinese word staff and readers see.
public enum RelationKind {
    REPEALS("废止"),
    LAPSES("宣布失效"),
    /// A clean-up repeals whatever its lists do not name (凡未列入…一律废止); the scope holds the cut-off day as ISO.
    REPEALS_UNLISTED("未列入即废止"),
    AMENDS("修改"),
    REPLACES("替代"),
    /// The scope holds the new last day as ISO (2027-12-31) or the length it is renewed by (P3Y), as far as told.
    RENEWS("延续"),
    BASED_ON("依据"),
    IMPLEMENTS("配套"),
    FORWARDS("转发"),
    ISSUES("印发"),
    EXPLAINS("解读"),
    INTERPRETS("解释"),
    SUPPLEMENTS("补充"),
    /// The scope holds the last day as ISO, as far as told.
    SUSPENDS("暂停执行"),
    RESUMES("恢复执行"),
    CORRECTS("更正"),
    KEEPS("继续有效"),
    ATTACHES("附件"),
    CITES("引用");

    private final String label;

    RelationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The word for the other end: what the one spoken of would call the one that speaks.
    public String inverse() {
        return switch (this) {
            case REPEALS -> "废止本文件";
            case LAPSES -> "宣布本文件失效";
            case REPEALS_UNLISTED -> "未列入本文件";
            case AMENDS -> "修改本文件";
            case REPLACES -> "替代本文件";
            case RENEWS -> "延续本文件";
            case BASED_ON -> "以本文件为依据";
            case IMPLEMENTS -> "本文件的配套文件";
            case FORWARDS -> "转发本文件";
            case ISSUES -> "印发本文件";
            case EXPLAINS -> "本文件的解读";
            case INTERPRETS -> "本文件的解释";
            case SUPPLEMENTS -> "补充本文件";
            case SUSPENDS -> "暂停执行本文件";
            case RESUMES -> "恢复执行本文件";
            case CORRECTS -> "更正本文件";
            case KEEPS -> "确认本文件继续有效";
            case ATTACHES -> "以本文件为附件";
            case CITES -> "引用本文件";
        };
    }
}
