package policybase.search.reading;

import java.util.List;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.text.Numerals;
import policybase.text.Term;

/// A text that is almost the name of a document, by one character or by sound, is that name: but only where the
/// characters that differ belong to no right word as typed.
final class TitleReader {
    private static final int MOST = 3;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;

    /// From this length on, one character is so small a part that it may even make another right word.
    private static final int LONG = 12;

    private final RightWords right;

    TitleReader(RightWords right) {
        this.right = right;
    }

    List<String> near(String text, List<Step> steps) {
        var typed = text.strip();
        if (typed.length() < SHORTEST
                || typed.length() > LONGEST
                || right.vocabulary().isName(typed)) {
            return List.of();
        }
        var all = right.vocabulary().namesNear(typed, 2 * MOST);
        var near = all.stream().filter(name -> isMeant(typed, name)).limit(MOST).toList();
        if (!near.isEmpty()) {
            steps.add(new Step(Kind.NEAR_TITLE, typed, String.join("、", near), "库中没有完全同名的文件。"));
        } else {
            all.stream().limit(MOST).forEach(name -> steps.add(new Step(Kind.PERHAPS, typed, name, "只差一两个字，没有代为更改。")));
        }
        return near;
    }

    /// Whether what differs lies outside right words; in a long title, whether it is at least no place and no numeral.
    private boolean isMeant(String typed, String name) {
        var before = 0;
        while (before < Math.min(typed.length(), name.length()) && typed.charAt(before) == name.charAt(before)) {
            before++;
        }
        var after = 0;
        while (after < Math.min(typed.length(), name.length()) - before
                && typed.charAt(typed.length() - 1 - after) == name.charAt(name.length() - 1 - after)) {
            after++;
        }
        var from = before;
        var to = typed.length() - after;
        var other = name.substring(before, name.length() - after);
        if (isNumeral(typed.substring(from, to)) || isNumeral(other)) {
            return false;
        }
        var isLong = typed.length() >= LONG && to - from <= 1;
        return right.terms(typed).stream()
                .filter(term -> term.start() < to && from < term.end())
                .map(Term::normal)
                .allMatch(word ->
                        word.length() == 1 || from >= to || !(isLong ? right.isPlace(word) : right.isRight(word)));
    }

    private static boolean isNumeral(String text) {
        return text.chars().anyMatch(c -> Character.isDigit(c) || Numerals.CHARACTERS.indexOf(c) >= 0);
    }
}
