package policybase.web.view;

import java.util.List;

/// A page that says what went wrong and what to do next.
public record ErrorView(PageFrame frame, int status, String title, String detail, List<Wrong> wrongs) {
    public ErrorView {
        wrongs = List.copyOf(wrongs);
    }

    /// A parameter that is faulty, and why.
    public record Wrong(String parameter, String message) {}
}
