package policybase.web.desk.golden;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The list of golden questions with the latest runs.
///
/// @param progress how far the run under way is, in words; empty when none is
/// @param trouble why the last one was not kept; may be empty
/// @param mayEdit whether the person may change and ask them
public record GoldenView(
        DeskFrame frame,
        List<QuestionRow> questions,
        List<RunRow> runs,
        String progress,
        String trouble,
        boolean mayEdit) {
    public GoldenView {
        questions = List.copyOf(questions);
        runs = List.copyOf(runs);
    }

    /// @param last how it came out the last time, in words; empty where it was not asked yet
    public record QuestionRow(String href, String text, String wanted, String words, String day, String last) {}

    public record RunRow(
            String href,
            String at,
            String actor,
            int questions,
            int met,
            int first,
            int cited,
            String mrr,
            int newlyRight,
            int newlyWrong) {}
}
