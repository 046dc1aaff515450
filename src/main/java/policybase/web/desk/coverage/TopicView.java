package policybase.web.desk.coverage;

import java.util.List;
import policybase.web.room.DeskFrame;

/// One topic with its sub-topics, and what people asked in vain about it.
///
/// @param mayRead whether the words people used may be shown to whoever looks
public record TopicView(
        DeskFrame frame,
        String name,
        int year,
        List<CoverageView.Topic> parts,
        List<Waiting> waiting,
        boolean mayRead,
        String documentsHref,
        String entriesHref) {
    public TopicView {
        parts = List.copyOf(parts);
        waiting = List.copyOf(waiting);
    }

    public record Waiting(String question, String href, long times, String last) {}
}
