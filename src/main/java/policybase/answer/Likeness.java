package policybase.answer;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policybase.answer.question.Asked;
import policybase.answer.question.Focus;

/// How much two questions ask the same, 0 to 1. Words that say the same count as the same; what is wanted (how much,
/// when, where, what for) must agree.
final class Likeness {
    /// Cosine from which on meaning begins to speak, and at which it is all but certain.
    private static final double FAR = 0.55;

    private static final double NEAR = 0.95;

    /// Meaning can make up for so much of the words that differ.
    private static final double MEANING = 0.7;

    /// With fewer words in common than this, meaning counts half: near meanings are also those of neighbouring matters.
    private static final double COMMON = 0.2;

    /// Another sort of fact is another question, however like the words.
    private static final double OTHER_FOCUS = 0.6;

    /// One asks for a sort of fact, the other for none that can be told.
    private static final double VAGUER = 0.9;

    /// How one goes about it: with which papers, and where.
    private static final String HOW = "HOW";

    private static final Pattern HOW_TO =
            Pattern.compile("怎么(?:才能)?(?:申请|申领|办|领取|弄|认证|参加|交费|缴费|查|做)|如何|怎样(?:申请|办)|咋个?办");

    /// Something has happened, and what now.
    private static final String WHAT_NOW = "WHAT_NOW";

    private static final Pattern TROUBLE = Pattern.compile("(?:了|没有?|不[能到让给]).{0,4}怎么办(?!理)");

    private static final Set<String> WAYS = Set.of(HOW, Focus.PLACE.name(), Focus.PAPERS.name());

    private Likeness() {}

    static double of(Asked one, String text, Asked other, String question, double cosine) {
        var there = one.coverage(question + "\n" + said(other));
        var back = other.coverage(text + "\n" + said(one));
        var words = there + back == 0 ? 0 : 2 * there * back / (there + back);
        var meaning = Math.clamp((cosine - FAR) / (NEAR - FAR), 0, 1) * (words < COMMON ? 0.5 : 1);
        return (words + (1 - words) * MEANING * meaning) * focus(one, other);
    }

    /// Whether one asks for another sort of fact than the other, or what to do now that something has happened of which
    /// the other knows nothing.
    static boolean isApart(Asked one, Asked other) {
        return focus(one, other) == OTHER_FOCUS
                || wanted(one).equals(Set.of(WHAT_NOW)) && wanted(other).isEmpty();
    }

    /// The question with all words that say the same.
    private static String said(Asked asked) {
        return asked.standard() + "\n"
                + asked.terms().stream()
                        .flatMap(content -> content.words().stream())
                        .collect(Collectors.joining(" "));
    }

    private static double focus(Asked one, Asked other) {
        var mine = wanted(one);
        var theirs = wanted(other);
        if (mine.equals(theirs)) {
            return 1;
        }
        if (mine.isEmpty() || theirs.isEmpty()) {
            return VAGUER;
        }
        var isShared = mine.stream().anyMatch(theirs::contains)
                || mine.stream().anyMatch(WAYS::contains) && theirs.stream().anyMatch(WAYS::contains);
        return isShared ? VAGUER : OTHER_FOCUS;
    }

    private static Set<String> wanted(Asked asked) {
        var wanted = new HashSet<String>();
        asked.wanted().stream()
                .filter(focus -> focus != Focus.MAY)
                .map(Focus::name)
                .forEach(wanted::add);
        if (TROUBLE.matcher(asked.standard()).find()) {
            wanted.add(WHAT_NOW);
        } else if (HOW_TO.matcher(asked.standard()).find()) {
            wanted.add(HOW);
        }
        return wanted;
    }
}
