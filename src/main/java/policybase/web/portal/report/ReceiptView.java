package policybase.web.portal.report;

import java.util.List;
import policybase.web.view.PageFrame;

/// What became of a report, for whoever has its number.
public record ReceiptView(
        PageFrame frame,
        String number,
        String reported,
        String due,
        String kind,
        String page,
        String subject,
        String told,
        boolean isOpen,
        List<Said> replies) {
    public ReceiptView {
        replies = List.copyOf(replies);
    }

    public record Said(String at, String text) {}
}
