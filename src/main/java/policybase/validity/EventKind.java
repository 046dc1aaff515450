package policybase.validity;

/// What can happen to a document (or some of its clauses) in law.
public enum EventKind {
    /// 施行: takes effect on the day
    COMMENCES("施行"),
    /// 修改: its text is changed by another document from the day on
    AMENDED("修改"),
    /// 版本替代: a newer version of the same work takes its place from the day on
    SUPERSEDED("新版本施行"),
    /// 废止: repealed from the day on
    REPEALED("废止"),
    /// 失效: declared lapsed from the day on
    LAPSED("失效"),
    /// 届满: its own term ends; the day is the last day in force
    TERM_ENDS("有效期届满"),
    /// 延续: the term is lengthened; the day is when that takes effect, `until` the new last day (none: without end)
    RENEWED("延续"),
    /// 暂停执行 from the day on, until a 恢复 or `until`
    SUSPENDED("暂停执行"),
    /// 恢复执行
    RESUMED("恢复执行"),
    /// 继续有效: confirmed by a clean-up (清理) to be kept
    KEPT("继续有效"),
    /// 更正: the text was corrected; no new date
    CORRECTED("更正");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
