package policybase.screening;

/// What a finding means for publication.
public enum Severity {
    /// A person must decide before the document is public.
    BLOCK("拦截"),
    /// A person should look.
    WARN("警示"),
    /// Advice on wording and form.
    HINT("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
