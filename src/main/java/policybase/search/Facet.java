package policybase.search;

/// The facets of a result, with the parameter name in addresses and the Chinese label.
public enum Facet {
    STATUS("status", "有效性"),
    ISSUER("issuer", "发文机关"),
    KIND("kind", "文种"),
    TOPIC("topic", "主题"),
    /// 服务对象: 企业, 企业/小微企业; derived from the text when it is indexed.
    AUDIENCE("audience", "服务对象"),
    YEAR("year", "年份"),
    TIER("tier", "级别"),
    RANK("rank", "效力位阶"),
    REGION("region", "地区");

    private final String parameter;
    private final String label;

    Facet(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    public String parameter() {
        return parameter;
    }

    public String label() {
        return label;
    }

    /// Values of one facet among all that was found under the other filters, most first.
    public record Count(String value, int documents) {}
}
