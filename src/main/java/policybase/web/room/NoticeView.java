package policybase.web.room;

import java.util.List;

/// The page that says that something is not to be had, and what to do.
public record NoticeView(DeskFrame frame, String title, List<String> sentences) {
    public NoticeView {
        sentences = List.copyOf(sentences);
    }
}
