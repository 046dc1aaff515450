package policybase.web.view;

import java.util.List;

/// A reviewed question and answer (咨询条目) as readers see it.
///
/// @param spoken the short answer
/// @param full paragraphs of the full answer; may be empty
/// @param reviewed the day somebody last looked at it, in words
/// @param citation the answer as somebody copies it: with its ground, its day and its address
/// @param askHref where the question is asked of the whole base
public record EntryView(
        PageFrame frame,
        String id,
        String question,
        String spoken,
        List<String> full,
        List<String> conditions,
        List<Line> amounts,
        List<String> materials,
        List<Line> ways,
        List<HomeView.Link> topics,
        List<GroundView> ground,
        String department,
        String reviewed,
        String review,
        boolean sample,
        String askHref,
        String citation,
        List<RelatedView> related) {
    public EntryView {
        full = List.copyOf(full);
        conditions = List.copyOf(conditions);
        amounts = List.copyOf(amounts);
        materials = List.copyOf(materials);
        ways = List.copyOf(ways);
        topics = List.copyOf(topics);
        ground = List.copyOf(ground);
        related = List.copyOf(related);
    }

    /// A label and what it says.
    public record Line(String label, String text) {}

    /// Words the answer rests on.
    ///
    /// @param rows cells, when the words are rows of a table; else empty
    public record GroundView(
            String cited, String locator, List<String> lines, List<List<String>> rows, String href, StatusView status) {
        public GroundView {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }
    }
}
