package policybase.web.view;

import java.util.List;

/// The first page: the box, topics of life, whom documents are for, what is new, what ends soon, what has turned, the
/// register.
///
/// @param total documents in force today
/// @param questions what people often ask, each with its answer's address
/// @param ending what loses its force soon, soonest first
/// @param turned what has begun, ended or changed lately, newest first
public record HomeView(
        PageFrame frame,
        int total,
        List<Link> topics,
        List<Link> audiences,
        List<QuestionView> questions,
        List<HitView> newest,
        List<CalendarView.Line> ending,
        List<CalendarView.Line> turned) {
    public HomeView {
        topics = List.copyOf(topics);
        audiences = List.copyOf(audiences);
        questions = List.copyOf(questions);
        newest = List.copyOf(newest);
        ending = List.copyOf(ending);
        turned = List.copyOf(turned);
    }

    /// A way on, with how many documents in force it leads to.
    ///
    /// @param icon name of a drawing; may be empty
    public record Link(String name, String href, int documents, String icon) {}
}
