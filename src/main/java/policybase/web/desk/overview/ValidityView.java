package policybase.web.desk.overview;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.view.StatusView;

/// A document's validity: how it stands and why, every fact that says so, and what a person may decide.
///
/// @param base address of this page
/// @param read how many lines the history has, so that nobody decides on an old page
/// @param becauseHref page of the document that made the status so; empty when there is none in the base
/// @param dates head facts that bear on validity, with the sentence each was read from
/// @param facts what counts, in order of days
/// @param rejected what was found not to be so
/// @param windows how it stands over all time
/// @param flags why it should be looked at again
/// @param mayDecide whether whoever looks may decide here
/// @param denied why not; empty for those who never may
public record ValidityView(
        DeskFrame frame,
        String base,
        int read,
        String title,
        String number,
        String issuers,
        String href,
        StatusView status,
        String becauseHref,
        List<DateLine> dates,
        List<FactLine> facts,
        List<FactLine> rejected,
        List<WindowLine> windows,
        List<FlagLine> flags,
        List<TasksView.Choice> kinds,
        String today,
        boolean mayDecide,
        boolean maySettle,
        String denied) {
    public ValidityView {
        dates = List.copyOf(dates);
        facts = List.copyOf(facts);
        rejected = List.copyOf(rejected);
        windows = List.copyOf(windows);
        flags = List.copyOf(flags);
        kinds = List.copyOf(kinds);
    }

    /// @param ground where the words stand: text, file name, a person
    public record DateLine(String label, String value, String ground, String quote) {}

    /// @param day the day, or that it is not known
    /// @param text what happened, by which document and by what rule
    /// @param quote the words it rests on; may be empty
    /// @param quoteHref where they stand; empty when not known
    /// @param known when the base learned of it and what people said of it
    /// @param standing as a word: 待认定, 已认定, 按原文, 不认定
    /// @param tone class of the style sheet for that word
    /// @param isOpen whether it waits for somebody to decide
    /// @param cleanupHref the clean-up where it is decided; empty when it is not from one
    public record FactLine(
            String key,
            String day,
            String text,
            String quote,
            String quoteHref,
            List<String> known,
            String standing,
            String tone,
            boolean isOpen,
            boolean canTakeBack,
            String cleanupHref) {
        public FactLine {
            known = List.copyOf(known);
        }
    }

    /// @param isNow whether today is in it
    public record WindowLine(String from, String to, StatusView status, boolean isNow) {}

    /// @param task key of the task it is
    public record FlagLine(String task, String reason, String raised, String closed) {}
}
