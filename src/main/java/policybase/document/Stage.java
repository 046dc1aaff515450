package policybase.document;

/// Where a document stands in its life in the base; only a published one is public.
public enum Stage {
    DRAFT("草稿"),
    IN_REVIEW("审核中"),
    PUBLISHED("已发布"),
    WITHDRAWN("已撤回");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
