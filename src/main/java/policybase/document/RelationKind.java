package policybase.document;

/// Kinds of relation (field §1.7), with the Chinese word staff and readers see.
public enum RelationKind {
    REPEALS("废止"),
    LAPSES("宣布失效"),
    /// A clean-up repeals whatever its lists do not name (凡未列入…一律废止); the scope holds the cut-off day as ISO.
    REPEALS_UNLISTED("未列入即废止"),
    AMENDS("修改"),
    REPLACES("替代"),
    RENEWS("延续"),
    BASED_ON("依据"),
    IMPLEMENTS("配套"),
    FORWARDS("转发"),
    ISSUES("印发"),
    EXPLAINS("解读"),
    INTERPRETS("解释"),
    SUPPLEMENTS("补充"),
    SUSPENDS("暂停执行"),
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
}
