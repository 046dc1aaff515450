package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// An error somebody reports (纠错). Nothing tells who it was; the number is for them to look up the reply.
///
/// @param due the day by which a reply is owed
/// @param page address of the page it is about
/// @param subject what that page shows, such as a title
/// @param told masked
public record Correction(
        String number,
        Instant at,
        LocalDate due,
        Kind kind,
        Gap.Place place,
        String page,
        String subject,
        String told,
        List<Reply> replies) {
    public Correction {
        replies = List.copyOf(replies);
    }

    /// What is wrong, as the form offers it.
    public enum Kind {
        ANSWER("答复不对"),
        STATUS("效力不对"),
        TEXT("原文、文号或日期不对"),
        LINK("打不开、看不了"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param text public, under the number
    public record Reply(String actor, Instant at, String text, boolean closes) {}

    public Correction with(List<Reply> others) {
        return new Correction(number, at, due, kind, place, page, subject, told, others);
    }

    public boolean isOpen() {
        return replies.stream().noneMatch(Reply::closes);
    }
}
