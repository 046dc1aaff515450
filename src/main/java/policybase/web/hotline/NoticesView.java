package policybase.web.hotline;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Notices as whoever writes them sees them.
///
/// @param from what the form proposes as first day, @param until as last
public record NoticesView(DeskFrame frame, List<NoticeLine> notices, String from, String until) {
    public NoticesView {
        notices = List.copyOf(notices);
    }

    /// @param state 有效, 还没有开始, 已结束, 已撤下
    /// @param mayEnd whether it can still be taken down
    public record NoticeLine(long number, String text, String days, String author, String state, boolean mayEnd) {}
}
