package policybase.web.hotline;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The console.
///
/// @param callers kinds of callers to choose from
/// @param regions names to choose from
public record HotlineView(
        DeskFrame frame,
        FoundView found,
        String region,
        String county,
        String asOf,
        String caller,
        boolean history,
        String trouble,
        List<String> callers,
        List<String> regions) {
    public HotlineView {
        callers = List.copyOf(callers);
        regions = List.copyOf(regions);
    }
}
