package policybase.document;

/// Levels of the two systems of division: 编章节条款项目 (立法法 第六十五条) and 一、（一）1.（1）; and attachments (附件).
/// A 款 has no number of its own: it is the n-th paragraph of its 条.
public enum Level {
    ATTACHMENT("附件"),
    PART("编"),
    SUBPART("分编"),
    CHAPTER("章"),
    SECTION("节"),
    ARTICLE("条"),
    /// （一） below a 条
    ITEM("项"),
    /// 1. below a 项
    SUBITEM("目"),
    /// 一、
    POINT_ONE("部分"),
    /// （一） below 一、 or alone
    POINT_TWO("（一）"),
    /// 1.
    POINT_THREE("1."),
    /// （1）
    POINT_FOUR("（1）"),
    /// 款, the n-th paragraph of a 条
    PARAGRAPH("款"),
    /// rows of a table
    ROWS("表");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
