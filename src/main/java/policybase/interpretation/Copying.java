package policybase.interpretation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.document.Span;

/// How much of an interpretation is copied from its document: runs of eight characters that both have, without titles,
/// numbers,
/// figures and punctuation. The threshold warns; a person decides.
///
/// @param percent of the counted characters of the interpretation that stand in copied runs
/// @param longest copied passage, in counted characters
/// @param passages places of the copied runs in the interpretation's text, in order
public record Copying(int percent, int longest, List<Span> passages) {
    /// Characters in a row that are no longer chance (field §4.2).
    private static final int SHINGLE = 8;

    /// Where a warning begins (field §4.2: to be calibrated on real pairs).
    private static final int MUCH = 60;

    private static final int LONG = 120;

    /// What an interpretation must be free to repeat.
    private static final Pattern LEFT_OUT =
            Pattern.compile("《[^》]{1,80}》|[〔\\[（(][12]\\d{3}[〕\\]）)]\\d{1,4}号|[^\\p{IsHan}]");

    public Copying {
        passages = List.copyOf(passages);
    }

    public static Copying of(String source, String interpretation) {
        var known = shingles(source);
        var kept = kept(interpretation);
        var copied = new boolean[kept.size()];
        for (var i = 0; i + SHINGLE <= kept.size(); i++) {
            if (known.contains(cut(interpretation, kept, i))) {
                java.util.Arrays.fill(copied, i, i + SHINGLE, true);
            }
        }
        var passages = new ArrayList<Span>();
        var longest = 0;
        var total = 0;
        for (var i = 0; i < copied.length; i++) {
            if (copied[i]) {
                var from = i;
                while (i + 1 < copied.length && copied[i + 1]) {
                    i++;
                }
                passages.add(new Span(kept.get(from), kept.get(i) + 1));
                longest = Math.max(longest, i + 1 - from);
                total += i + 1 - from;
            }
        }
        return new Copying(kept.isEmpty() ? 0 : 100 * total / kept.size(), longest, passages);
    }

    public boolean isMuch() {
        return percent >= MUCH || longest >= LONG;
    }

    private static Set<String> shingles(String text) {
        var kept = kept(text);
        var shingles = new HashSet<String>();
        for (var i = 0; i + SHINGLE <= kept.size(); i++) {
            shingles.add(cut(text, kept, i));
        }
        return shingles;
    }

    private static String cut(String text, List<Integer> kept, int from) {
        var shingle = new StringBuilder();
        for (var i = from; i < from + SHINGLE; i++) {
            shingle.append(text.charAt(kept.get(i)));
        }
        return shingle.toString();
    }

    /// Places of the characters that count.
    private static List<Integer> kept(String text) {
        var left = new boolean[text.length()];
        var found = LEFT_OUT.matcher(text);
        while (found.find()) {
            java.util.Arrays.fill(left, found.start(), found.end(), true);
        }
        var kept = new ArrayList<Integer>();
        for (var i = 0; i < text.length(); i++) {
            if (!left[i]) {
                kept.add(i);
            }
        }
        return kept;
    }
}
