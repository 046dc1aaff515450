package policybase.document;

/// Whether a document is a 行政规范性文件 (field §1.1). Undetermined is a proper answer.
public enum Normative {
    YES("是"),
    NO("不是"),
    UNDETERMINED("未认定");

    private final String label;

    Normative(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
