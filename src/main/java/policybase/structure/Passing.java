package policybase.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.text.ChineseDates;

/// The note under a title that says who passed, published and changed the text when (题注):
/// （2015年3月15日第十二届全国人民代表大会第三次会议通过　根据…第二次修正）.
///
/// @param acts in the order of the text
record Passing(List<Act> acts) {
    /// Lines after the title that may belong to it; the longest seen lists 22 amendments.
    private static final int DEPTH = 40;

    private static final Pattern VERB = Pattern.compile("通过|公布|发布|修正|修订|批准|颁布|施行|实施|生效|印发|修改|签署|废止|审议");

    private static final Pattern COMMENCES = Pattern.compile("^[\\s　，]*(?:起)?(?:正式)?(?:施行|实施|生效)");

    /// One date of the note with the words up to the next.
    record Act(LocalDate day, String words, int block) {
        boolean says(String verb) {
            return words.contains(verb);
        }

        boolean isCommencement() {
            return COMMENCES.matcher(words).find() || words.contains("起施行");
        }
    }

    static Passing read(Sheet sheet, int afterTitle) {
        var acts = new ArrayList<Act>();
        var open = 0;
        for (var i = afterTitle; i < Math.min(sheet.size(), afterTitle + DEPTH); i++) {
            var line = open <= 0 ? bracketed(sheet.text(i)) : sheet.text(i);
            if (open <= 0 && !belongs(line)) {
                if (acts.isEmpty()
                        && i < afterTitle + 3
                        && line.length() < 60
                        && Marker.of(line).isEmpty()) {
                    continue;
                }
                break;
            }
            open += count(line, '（', '(') - count(line, '）', ')');
            var days = ChineseDates.findAll(line);
            for (var d = 0; d < days.size(); d++) {
                var end = d + 1 < days.size() ? days.get(d + 1).start() : line.length();
                var words = line.substring(days.get(d).end(), end);
                acts.add(new Act(days.get(d).day(), words, sheet.block(i)));
            }
        }
        return new Passing(List.copyOf(acts));
    }

    /// The bracketed note alone, where the first article follows on the same line.
    private static String bracketed(String line) {
        if (!line.startsWith("（") && !line.startsWith("(")) {
            return line;
        }
        var depth = 0;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (depth == 0) {
                return line.substring(0, i + 1);
            }
        }
        return line;
    }

    private static boolean belongs(String line) {
        var days = ChineseDates.findAll(line);
        if (days.isEmpty() || line.endsWith("。") || Marker.of(line).isPresent()) {
            return false;
        }
        var bracketed = line.startsWith("（") || line.startsWith("(");
        return (bracketed || days.getFirst().start() < 3 || line.startsWith("根据"))
                && VERB.matcher(line.substring(days.getFirst().end())).find();
    }

    /// The newest day on which the text was passed, published or changed.
    Optional<LocalDate> newest() {
        return acts.stream().filter(act -> !act.isCommencement()).map(Act::day).max(Comparator.naturalOrder());
    }

    Optional<Act> newestAct() {
        return acts.stream().filter(act -> !act.isCommencement()).max(Comparator.comparing(Act::day));
    }

    /// The day of 施行, where the note gives one.
    Optional<Act> commencement() {
        return acts.stream().filter(Act::isCommencement).max(Comparator.comparing(Act::day));
    }

    /// The day of 公布, when the text was not changed after it.
    Optional<Act> publication() {
        return acts.stream()
                .filter(act -> act.says("公布") || act.says("发布"))
                .max(Comparator.comparing(Act::day))
                .filter(act -> newest().map(day -> !day.isAfter(act.day())).orElse(false));
    }

    /// Whether the text as it stands is an amended one (修正, or passed anew years later without being called 修订), the
    /// day
    /// of 施行 in it being that of the first version.
    boolean amended() {
        return newestAct()
                .filter(act -> act.says("修正") || act.says("修改") || act.says("通过") && !act.says("修订") && isAgain(act))
                .isPresent();
    }

    private boolean isAgain(Act act) {
        return acts.stream()
                .anyMatch(other -> other.says("通过") && other.day().plusYears(1).isBefore(act.day()));
    }

    private static int count(String line, char one, char other) {
        return (int) line.chars().filter(c -> c == one || c == other).count();
    }
}
