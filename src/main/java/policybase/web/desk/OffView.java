package policybase.web.desk;

/// The page that says a page is not to be had, and what to do.
public record OffView(DeskFrame frame, String title, java.util.List<String> sentences, boolean toSignIn) {
    public OffView {
        sentences = java.util.List.copyOf(sentences);
    }
}
