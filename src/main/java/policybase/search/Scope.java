package policybase.search;

/// Where in a document what is typed must stand (检索范围).
public enum Scope {
    ALL("all", "全部"),
    TITLE("title", "标题"),
    TEXT("text", "正文");

    private final String parameter;
    private final String label;

    Scope(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    public String parameter() {
        return parameter;
    }

    public String label() {
        return label;
    }
}
