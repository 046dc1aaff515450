package policybase.web.hotline;

import java.util.List;
import policybase.web.hotline.NoticesView.NoticeLine;
import policybase.web.room.DeskFrame;

/// The console.
///
/// @param notices what every operator must know today, shown before a call
/// @param callers kinds of callers to choose from
/// @param regions names to choose from
public record HotlineView(
        DeskFrame frame,
        FoundView found,
        List<NoticeLine> notices,
        String region,
        String county,
        String asOf,
        String caller,
        boolean history,
        boolean everywhere,
        String trouble,
        List<String> callers,
        List<String> regions) {
    public HotlineView {
        notices = List.copyOf(notices);
        callers = List.copyOf(callers);
        regions = List.copyOf(regions);
    }
}
