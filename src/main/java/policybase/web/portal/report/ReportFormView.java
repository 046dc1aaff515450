package policybase.web.portal.report;

import java.util.List;
import policybase.web.view.PageFrame;

/// The form for errors, and for looking up a receipt.
///
/// @param page address of the page it is about; may be empty
/// @param subject what that page shows; may be empty
/// @param told what was written before it was refused; may be empty
/// @param trouble why it was refused; may be empty
public record ReportFormView(
        PageFrame frame, List<Choice> kinds, String page, String subject, String told, String trouble) {
    public ReportFormView {
        kinds = List.copyOf(kinds);
    }

    public record Choice(String value, String label, boolean chosen) {}
}
