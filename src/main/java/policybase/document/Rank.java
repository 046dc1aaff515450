package policybase.document;

/// Order of force (效力位阶), highest first; for display and tie-breaking, never for automatic conclusions.
/// Source: 立法法 (2023) and domain/field §1.1.
public enum Rank {
    CONSTITUTION("宪法"),
    LAW("法律"),
    ADMINISTRATIVE_REGULATION("行政法规"),
    JUDICIAL_INTERPRETATION("司法解释"),
    LOCAL_REGULATION("地方性法规"),
    RULE("规章"),
    NORMATIVE("行政规范性文件"),
    POLICY("其他政策文件"),
    EXPLANATION("政策解读"),
    UNKNOWN("位阶待核");

    private final String label;

    Rank(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
