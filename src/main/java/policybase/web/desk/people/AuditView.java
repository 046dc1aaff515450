package policybase.web.desk.people;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Lines of the audit log, newest first.
///
/// @param earlierHref the page of older lines; empty on the last
public record AuditView(
        DeskFrame frame,
        Asked asked,
        List<Choice> topics,
        long total,
        List<Row> rows,
        String csvHref,
        String laterHref,
        String earlierHref) {
    public AuditView {
        topics = List.copyOf(topics);
        rows = List.copyOf(rows);
    }

    /// What deeds may be asked for by.
    public record Choice(String value, String label, boolean isChosen) {}

    /// What was asked for, as it was typed.
    public record Asked(String who, String what, String target, String from, String to) {}

    /// One line.
    public record Row(
            long number,
            String at,
            String name,
            String login,
            String origin,
            String deed,
            String target,
            String before,
            String after) {}
}
