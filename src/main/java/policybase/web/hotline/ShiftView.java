package policybase.web.hotline;

import java.util.List;
import policybase.web.hotline.NoticesView.NoticeLine;
import policybase.web.room.DeskFrame;

/// The change of shift: what is new, what is not to be told, what was asked, what one keeps and reported.
public record ShiftView(
        DeskFrame frame,
        String since,
        long upTo,
        List<NewsView> news,
        List<NoticeLine> notices,
        List<NewsView> silent,
        List<ThingView> hot,
        List<ThingView> asked,
        List<ThingView> lately,
        List<ThingView> kept,
        List<ReportView> reports) {
    public ShiftView {
        news = List.copyOf(news);
        notices = List.copyOf(notices);
        silent = List.copyOf(silent);
        hot = List.copyOf(hot);
        asked = List.copyOf(asked);
        lately = List.copyOf(lately);
        kept = List.copyOf(kept);
        reports = List.copyOf(reports);
    }

    /// @param href may be empty
    public record NewsView(String what, String title, String href, String how, String at) {}

    /// @param href asks the console for it
    public record ThingView(String title, String href, String target, String note) {}

    public record ReportView(
            long number, String kind, String text, String note, String state, String reply, String at, String due) {}
}
