package policybase.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.text.ChineseDates;

/// 署名与成文日期: short lines that are names of bodies, and a line that is a day; the day may stand first.
///
/// @param lines pieces that name the bodies, may be empty
/// @param dateLine piece of the day
record Signature(List<Integer> lines, int dateLine, LocalDate day) {

    /// The signature of the document itself: the first after its text began, so that of the notice and not of what it
    /// prints.
    static Optional<Signature> read(Sheet sheet, int afterTitle) {
        Optional<Signature> bare = Optional.empty();
        var prose = 0;
        for (var i = afterTitle; i < sheet.size(); i++) {
            var line = sheet.text(i);
            if (line.length() > 30 || line.endsWith("：") || line.endsWith("。")) {
                prose++;
            }
            var byline = byline(line);
            if (byline.isPresent() && (i <= afterTitle + 1 || i >= sheet.size() - 8 || prose > 0)) {
                return Optional.of(new Signature(List.of(i), i, byline.get()));
            }
            var day = dateOnly(line);
            if (day.isEmpty()) {
                continue;
            }
            var lines = names(sheet, i);
            if (prose == 0) {
                if (standsUnder(lines, afterTitle, i)) {
                    return Optional.of(new Signature(lines, i, day.get()));
                }
                continue;
            }
            if (!lines.isEmpty()) {
                return Optional.of(new Signature(lines, i, day.get()));
            }
            if (bare.isEmpty() && closes(sheet, i)) {
                bare = Optional.of(new Signature(List.of(), i, day.get()));
            }
        }
        return bare;
    }

    /// Guides (指南, 说明) are signed below their titles: only names of bodies stand between the title and the day.
    private static boolean standsUnder(List<Integer> lines, int afterTitle, int dateLine) {
        return !lines.isEmpty() && lines.getFirst() == afterTitle && lines.getLast() < dateLine;
    }

    /// A signature before the title: that of a decree, or of a notice whose own title is not in the text.
    static Optional<Signature> before(Sheet sheet, int title) {
        var decree = false;
        for (var i = 0; i < title; i++) {
            decree |= sheet.text(i).matches(".{2,40}(?:令|公\\s*告)");
        }
        for (var i = title - 1; i > 0; i--) {
            var byline = byline(sheet.text(i));
            if (byline.isPresent()) {
                return Optional.of(new Signature(List.of(i), i, byline.get()));
            }
            var day = dateOnly(sheet.text(i));
            var lines = day.isPresent() ? names(sheet, i) : List.<Integer>of();
            if (day.isPresent() && (decree || !lines.isEmpty())) {
                return Optional.of(new Signature(lines, i, day.get()));
            }
        }
        return Optional.empty();
    }

    /// A body and a day on one line: 青栎县医疗保障局 2026年3月16日.
    private static Optional<LocalDate> byline(String line) {
        if (line.length() > 60 || line.indexOf('日') < 0) {
            return Optional.empty();
        }
        var days = ChineseDates.findAll(line);
        return days.size() == 1
                        && days.getFirst().end() == line.length()
                        && days.getFirst().start() > 3
                        && !Organs.namesIn(line.substring(0, days.getFirst().start())
                                        .strip())
                                .isEmpty()
                ? Optional.of(days.getFirst().day())
                : Optional.empty();
    }

    /// The day a line consists of, brackets and a seal's place aside.
    static Optional<LocalDate> dateOnly(String line) {
        if (line.length() < 8 || line.length() > 24 || line.codePoints().noneMatch(c -> "日-./．".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return ChineseDates.parse(
                line.replaceAll("^[（(]|[）)]$", "").replaceAll("(?<=\\S)[\\s　]+(?=[年月日\\d〇○零一二三四五六七八九十])", ""));
    }

    private static List<Integer> names(Sheet sheet, int dateLine) {
        var above = new ArrayList<Integer>();
        for (var i = dateLine - 1; i >= Math.max(0, dateLine - 12); i--) {
            if (!sheet.isText(i) || Organs.namesIn(sheet.text(i)).isEmpty()) {
                break;
            }
            above.addFirst(i);
        }
        if (above.isEmpty()
                && sheet.isText(dateLine + 1)
                && !Organs.namesIn(sheet.text(dateLine + 1)).isEmpty()) {
            above.add(dateLine + 1);
        }
        return above;
    }

    /// Whether the text before a bare date line is done: it ends a sentence, or a name stands there.
    private static boolean closes(Sheet sheet, int dateLine) {
        var before = sheet.text(dateLine - 1);
        return before.endsWith("。") || before.startsWith("附件") || before.length() < 20 && !before.matches(".*[，、：:]$");
    }
}
