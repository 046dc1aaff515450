package policybase.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;

/// Names of bodies that were no longer right on the day of the document. Titles in 《》 and what is said to be former (原)
/// keep their names.
final class OldInstitutions implements Detector {
    /// What may stand before a short name; else it is the tail of a longer one.
    private static final Pattern BEFORE = Pattern.compile("(?:^|[^\\p{IsHan}]|[县市省州区由同和与及向报经对往到交在的局委至请])$");

    private static final String PART_OF_WORD = "部面势限域地";

    /// A name that gave way to another on a day.
    record Change(String old, String successor, LocalDate from) {}

    private final List<Change> changes;

    OldInstitutions(List<Change> changes) {
        this.changes = changes.stream()
                .sorted(java.util.Comparator.comparingInt(
                        (Change change) -> -change.old().length()))
                .toList();
    }

    @Override
    public List<Hit> in(Piece piece) {
        var hits = new ArrayList<Hit>();
        for (var change : changes) {
            if (piece.day().map(day -> day.isBefore(change.from())).orElse(true)) {
                continue;
            }
            for (var at = piece.text().indexOf(change.old());
                    at >= 0;
                    at = piece.text().indexOf(change.old(), at + 1)) {
                var where = new Span(at, at + change.old().length());
                if (counts(piece.text(), where, change)
                        && hits.stream().noneMatch(hit -> hit.where().overlaps(where))) {
                    hits.add(Hit.of(Concern.OLD_INSTITUTION, where).advising(advice(change)));
                }
            }
        }
        return hits;
    }

    private static String advice(Change change) {
        return "“" + change.old() + "”已变更为“" + change.successor() + "”（约"
                + change.from().getYear() + "年起），核对应写哪个名称；指当时的机构可加“原”字。";
    }

    private static boolean counts(String text, Span where, Change change) {
        var before = text.substring(Math.max(0, where.start() - 4), where.start());
        var after = where.end() < text.length() ? text.charAt(where.end()) : ' ';
        return BEFORE.matcher(before).find()
                && !before.contains("原")
                && PART_OF_WORD.indexOf(after) < 0
                && !quoted(text, where)
                && !within(text, where, change.successor());
    }

    private static boolean quoted(String text, Span where) {
        return text.lastIndexOf('《', where.start()) > text.lastIndexOf('》', where.start());
    }

    /// Whether the old name is part of the new one, which stands here.
    private static boolean within(String text, Span where, String name) {
        var at = text.indexOf(name, Math.max(0, where.end() - name.length()));
        return at >= 0 && at <= where.start() && at + name.length() >= where.end();
    }
}
