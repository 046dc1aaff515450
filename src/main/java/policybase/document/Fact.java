package policybase.document;

/// The head facts that carry [Evidence], with the Chinese name staff see.
public enum Fact {
    TITLE("标题"),
    INNER_TITLE("内层标题"),
    ALIAS("别名"),
    NUMBER("发文字号"),
    INDEX_NUMBER("索引号"),
    REGISTRATION_NUMBER("登记号"),
    ISSUER("发文机关"),
    KIND("文种"),
    RANK("效力位阶"),
    TIER("政策级别"),
    REGION("适用地区"),
    TOPIC("主题"),
    SIGNED("成文日期"),
    ISSUED("印发日期"),
    PUBLISHED("发布日期"),
    EFFECTIVE("施行日期"),
    EXPIRES("届满日期"),
    /// 由…负责解释: the body that explains the document with binding force
    EXPLAINER("解释机关"),
    VERSION("版本日期"),
    NOTE("附注"),
    SOURCE("来源"),
    ATTACHMENT("附件"),
    SAMPLE("样例"),
    /// 文件痕迹: what the file carries besides its text (批注, 修订, 隐藏内容 …)
    TRACE("文件痕迹");

    private final String label;

    Fact(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
