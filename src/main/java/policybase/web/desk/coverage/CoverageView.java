package policybase.web.desk.coverage;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The catalogue in numbers, and every topic.
///
/// @param items how many the catalogue has
/// @param hollow how many of them have no live content (两张皮)
public record CoverageView(
        DeskFrame frame,
        int year,
        List<Integer> years,
        int items,
        long hollow,
        List<Standing> states,
        List<Department> departments,
        List<Topic> topics,
        String csvHref) {
    public CoverageView {
        years = List.copyOf(years);
        states = List.copyOf(states);
        departments = List.copyOf(departments);
        topics = List.copyOf(topics);
    }

    public record Standing(String label, String told, long items, String href, boolean hollow) {}

    public record Department(String name, long hollow, long items, String href) {}

    /// @param href empty for what no topic is known of, and has no documents to show
    /// @param bare whether people ask about it and the base has no entry
    public record Topic(
            String name,
            String href,
            int documents,
            int entries,
            long asked,
            long unanswered,
            long share,
            long waiting,
            boolean bare) {}
}
