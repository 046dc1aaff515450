package policybase.overview.coverage;

/// How an item of the catalogue stands.
public enum State {
    NONE("none", "没有内容", true, "库里找不到这一项的文件或咨询条目"),
    GONE("gone", "内容已失效", true, "有过的文件或咨询条目都不再施行，或者效力待核"),
    UPPER("upper", "只有上级文件", true, "有上级（或级别待核）的现行文件，没有本县的"),
    OLD("old", "超期没有更新", true, "最近的内容比目录规定的更新期限旧"),
    LIVE("live", "有现行内容", false, "有本县现行的文件或咨询条目，没有超过更新期限"),
    ELSEWHERE("elsewhere", "在别的平台", false, "内容在别的平台公开，本库不判断");

    private final String code;
    private final String label;
    private final boolean isHollow;
    private final String told;

    State(String code, String label, boolean isHollow, String told) {
        this.code = code;
        this.label = label;
        this.isHollow = isHollow;
        this.told = told;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /// Whether the catalogue says one thing and the base another (两张皮).
    public boolean isHollow() {
        return isHollow;
    }

    /// What it means, in a few words.
    public String told() {
        return told;
    }
}
