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
            var day = dateOnly(line);
            if (day.isEmpty() || prose == 0) {
                continue;
            }
            var lines = names(sheet, i);
            if (!lines.isEmpty()) {
                return Optional.of(new Signature(lines, i, day.get()));
            }
            if (bare.isEmpty() && closes(sheet, i)) {
                bare = Optional.of(new Signature(List.of(), i, day.get()));
            }
        }
        return bare;
    }

    /// The signature within a stretch of lines, such as that of a decree before the title of what it publishes.
    static Optional<Signature> between(Sheet sheet, int from, int to) {
        for (var i = to - 1; i >= from; i--) {
            var day = dateOnly(sheet.text(i));
            if (day.isPresent()) {
                var lines = names(sheet, i);
                if (!lines.isEmpty() || closes(sheet, i)) {
                    return Optional.of(new Signature(lines, i, day.get()));
                }
            }
        }
        return Optional.empty();
    }

    /// The day a line consists of, brackets and a seal's place aside.
    static Optional<LocalDate> dateOnly(String line) {
        if (line.length() < 8 || line.length() > 24) {
            return Optional.empty();
        }
        return ChineseDates.parse(line.replaceAll("^[（(]|[）)]$", "").replaceAll("(?<=\\S)[\\s　]+(?=[年月日\\d〇○零一二三四五六七八九十])", ""));
    }

    private static List<Integer> names(Sheet sheet, int dateLine) {
        var above = new ArrayList<Integer>();
        for (var i = dateLine - 1; i >= Math.max(0, dateLine - 12); i--) {
            if (!sheet.isText(i) || Organs.namesIn(sheet.text(i)).isEmpty()) {
                break;
            }
            above.addFirst(i);
        }
        if (above.isEmpty() && sheet.isText(dateLine + 1) && !Organs.namesIn(sheet.text(dateLine + 1)).isEmpty()) {
            above.add(dateLine + 1);
        }
        return above;
    }

    /// Whether the text before a bare date line is done: it ends a sentence, or a name stands there.
    private static boolean closes(Sheet sheet, int dateLine) {
        var before = sheet.text(dateLine - 1);
        return before.endsWith("。") || before.length() < 20 && !before.matches(".*[，、：:]$");
    }
}
