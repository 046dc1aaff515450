package policybase.validity;

/// The status words readers see (有效性), their codes by GB/T 47229.2-2026 as far as it has them, and whether the document
/// counts as in force. 已修改 is in force, with the amended text (field §1.6).
public enum StatusLabel {
    IN_FORCE("现行有效", "01", true),
    NOT_YET("尚未生效", "02", false),
    AMENDED("已修改", "03", true),
    REPEALED("已废止", "04", false),
    LAPSED("已失效", "05", false),
    PARTLY_LAPSED("部分失效", "", true),
    SUSPENDED("暂停执行", "", false),
    SUPERSEDED("历史版本", "", false),
    UNVERIFIED("待核实", "", false);

    private final String label;
    private final String code;
    private final boolean inForce;

    StatusLabel(String label, String code, boolean inForce) {
        this.label = label;
        this.code = code;
        this.inForce = inForce;
    }

    public String label() {
        return label;
    }

    /// Two digits, or empty for labels the standard does not have.
    public String code() {
        return code;
    }

    public boolean inForce() {
        return inForce;
    }

    /// Whether the document has come to its end.
    public boolean isOver() {
        return switch (this) {
            case REPEALED, LAPSED, SUPERSEDED -> true;
            case IN_FORCE, NOT_YET, AMENDED, PARTLY_LAPSED, SUSPENDED, UNVERIFIED -> false;
        };
    }
}
