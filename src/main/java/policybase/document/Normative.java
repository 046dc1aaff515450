package policybase.document;

/// Whether a document is a 行政规范性文件 (field §1.1). Undetermined is a proper answer.
public enum Normative {
    YES("是", "是规范性文件"),
    NO("否", "不是规范性文件"),
    UNDETERMINED("未认定", "是否规范性文件尚未认定");

    private final String label;
    private final String sentence;

    Normative(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /// 是规范性文件, without a full stop.
    public String sentence() {
        return sentence;
    }

    public String label() {
        return label;
    }
}
