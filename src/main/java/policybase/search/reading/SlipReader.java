package policybase.search.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.text.Sounds;
import policybase.text.Synonyms;
import policybase.text.Term;

/// Mends slips of typing and hearing (错别字、同音误识): first those of the list, then pieces of the text that are no word
/// but sound like one, or lack or change one character of one.
final class SlipReader {
    /// A text is looked at so far, in characters; who speaks longer is cut down before.
    private static final int LIMIT = 300;

    private static final int LONGEST = 12;

    /// Shorter pieces are mended only by sound, and only where nothing beside them may belong to them.
    private static final int SHORTEST_NEAR = 4;

    /// Words that differ by one character, not by sound, must be at least so long: shorter ones have neighbours that
    /// are right (私益诉讼, 公益诉讼).
    private static final int SHORTEST_UNLIKE = 5;

    private final RightWords right;
    private final Synonyms synonyms;

    SlipReader(RightWords right, Synonyms synonyms) {
        this.right = right;
        this.synonyms = synonyms;
    }

    /// A piece of a text and the word it was meant to be.
    private record Mend(int start, int end, String word, boolean sounds, int weight) {
        static final Comparator<Mend> BEST_FIRST = Comparator.comparing(Mend::sounds)
                .thenComparingInt(mend -> mend.end() - mend.start())
                .thenComparingInt(Mend::weight)
                .reversed()
                .thenComparingInt(Mend::start);
    }

    /// The text with right words for slips, each noted.
    String mend(String text, List<Step> steps) {
        var listed = synonyms.slips(text).stream()
                .map(match -> new Mend(match.start(), match.end(), match.words().getFirst(), true, 0))
                .toList();
        var once = replaced(text, listed, "错字表所列。", steps);
        return once.length() > LIMIT ? once : replaced(once, unlisted(once), "库中文件没有原词。", steps);
    }

    private static String replaced(String text, List<Mend> mends, String note, List<Step> steps) {
        var out = new StringBuilder();
        var at = 0;
        for (var mend : mends) {
            steps.add(new Step(Kind.SLIP, text.substring(mend.start(), mend.end()), mend.word(), note));
            out.append(text, at, mend.start()).append(mend.word());
            at = mend.end();
        }
        return out.append(text.substring(at)).toString();
    }

    private List<Mend> unlisted(String text) {
        var terms = right.terms(text);
        var doubtful = doubtful(terms);
        var mends = new ArrayList<Mend>();
        for (var i = 0; i < terms.size(); i++) {
            for (var j = i; j < terms.size(); j++) {
                var from = terms.get(i).start();
                var to = terms.get(j).end();
                if (to - from > LONGEST) {
                    break;
                }
                if (doubtful.nextSetBit(from) >= 0 && doubtful.nextSetBit(from) < to) {
                    mend(text, terms.subList(i, j + 1), doubtful)
                            .filter(mend -> !stands(text, mend))
                            .ifPresent(mends::add);
                }
            }
        }
        return apart(mends);
    }

    /// Whether the word is there already, and the piece only a part of it (约车司机 in 网约车司机).
    private static boolean stands(String text, Mend mend) {
        var from = Math.max(0, mend.end() - mend.word().length());
        var to = Math.min(text.length(), mend.start() + mend.word().length());
        return text.substring(from, to).contains(mend.word());
    }

    /// Characters of pieces that are no right word: single characters, and words nobody knows.
    private BitSet doubtful(List<Term> terms) {
        var doubtful = new BitSet();
        for (var term : terms) {
            var word = term.normal();
            if (term.kind() == Term.Kind.WORD && (word.length() == 1 || !right.isRight(word))) {
                doubtful.set(term.start(), term.end());
            }
        }
        return doubtful;
    }

    private Optional<Mend> mend(String text, List<Term> terms, BitSet doubtful) {
        var from = terms.getFirst().start();
        var to = terms.getLast().end();
        var piece = text.substring(from, to);
        if (piece.length() < 2
                || !RightWords.isHan(piece)
                || piece.length() < SHORTEST_NEAR
                        && (RightWords.isGrammar(piece)
                                || isLoose(text, from - 1, doubtful)
                                || isLoose(text, to, doubtful))) {
            return Optional.empty();
        }
        var sounding = sounding(piece)
                .filter(word -> differsInDoubt(piece, word, from, doubtful))
                .map(word -> new Mend(from, to, word, true, right.weight(word)));
        var near = near(piece, from, doubtful).map(word -> new Mend(from, to, word, false, right.weight(word)));
        return Stream.concat(sounding, near)
                .min(Mend.BEST_FIRST)
                .filter(_ -> !right.isRight(piece)
                        && (piece.length() == 2 || !right.vocabulary().says(piece)));
    }

    /// Whether beside a short piece stands a character that may belong to it: then the word is a longer one that nobody
    /// lists (海陵区, 砍头息).
    private static boolean isLoose(String text, int at, BitSet doubtful) {
        return at >= 0
                && at < text.length()
                && doubtful.get(at)
                && Character.isIdeographic(text.charAt(at))
                && !RightWords.isGrammar(text.substring(at, at + 1));
    }

    private Stream<String> sounding(String piece) {
        var listed = right.listed().soundingLike(piece).stream()
                .filter(word -> piece.length() >= SHORTEST_NEAR || !RightWords.isGrammar(word));
        return piece.length() == 2
                ? listed.filter(word -> Sounds.nearlyEqual(word, piece))
                : Stream.concat(listed, right.found().soundingLike(piece).stream());
    }

    private boolean differsInDoubt(String piece, String word, int from, BitSet doubtful) {
        for (var i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) != word.charAt(i) && !doubtful.get(from + i)) {
                return false;
            }
        }
        return piece.length() != 3 || !isBesideRight(piece, word);
    }

    /// Whether one of three characters differs, and the other two are a right word by themselves (服产品, 副产品).
    private boolean isBesideRight(String piece, String word) {
        return piece.substring(1).equals(word.substring(1)) && right.isRight(piece.substring(1))
                || piece.substring(0, 2).equals(word.substring(0, 2)) && right.isRight(piece.substring(0, 2));
    }

    private Stream<String> near(String piece, int from, BitSet doubtful) {
        if (piece.length() < SHORTEST_NEAR) {
            return Stream.empty();
        }
        return Stream.concat(right.listed().near(piece).stream(), right.found().near(piece).stream())
                .filter(word -> isBroken(piece, word, from, doubtful));
    }

    /// Whether the one character that differs stands inside the word and breaks it: what stands before and after it are
    /// not both right words by themselves, else it is a word of its own (失业保险卡 is not a slip for 失业保险金).
    private boolean isBroken(String piece, String word, int from, BitSet doubtful) {
        if (word.length() < SHORTEST_UNLIKE || RightWords.isGrammar(word)) {
            return false;
        }
        var at = 0;
        while (at < Math.min(piece.length(), word.length()) && piece.charAt(at) == word.charAt(at)) {
            at++;
        }
        var isChanged = piece.length() == word.length();
        if (at == 0 || at >= piece.length() - (isChanged ? 1 : 0)) {
            return false;
        }
        if (isChanged && (!doubtful.get(from + at) || RightWords.isGrammar(piece.substring(at, at + 1)))) {
            return false;
        }
        var before = piece.substring(0, at);
        var after = piece.substring(isChanged ? at + 1 : at);
        return !right.areRight(before) || !right.areRight(after);
    }

    /// The best of those that overlap, from left to right.
    private static List<Mend> apart(List<Mend> mends) {
        var chosen = new ArrayList<Mend>();
        mends.stream().sorted(Mend.BEST_FIRST).forEach(mend -> {
            if (chosen.stream().noneMatch(other -> mend.start() < other.end() && other.start() < mend.end())) {
                chosen.add(mend);
            }
        });
        chosen.sort(Comparator.comparingInt(Mend::start));
        return chosen;
    }
}
