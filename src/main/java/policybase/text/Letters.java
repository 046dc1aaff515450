package policybase.text;

import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Latin letters typed for Chinese sounds (拼音): gaolingjintie, gao ling, gāolíng, gao1ling2, nü and nv.
public final class Letters {
    private static final List<String> INITIALS = List.of(
            "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c",
            "s", "y", "w");
    private static final List<String> FINALS = List.of(
            "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "i", "ia", "ie", "iao", "iu", "ian",
            "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "v", "ve", "ue", "er");
    private static final int LONGEST = 6;
    private static final Set<String> SYLLABLES = syllables();

    private Letters() {}

    /// The letters alone, lower case, ü as v: no tones, no marks, no spaces.
    public static String plain(String typed) {
        var lower = typed.toLowerCase(Locale.ROOT).replaceAll("[üǖǘǚǜ]", "v");
        return java.text.Normalizer.normalize(lower, Form.NFD).replaceAll("[^a-z]", "");
    }

    /// Whether letters can be cut into syllables without rest.
    public static boolean areSyllables(String letters) {
        var reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (var at = 0; at < letters.length(); at++) {
            for (var end = at + 1; reached[at] && end <= Math.min(at + LONGEST, letters.length()); end++) {
                reached[end] |= SYLLABLES.contains(letters.substring(at, end));
            }
        }
        return !letters.isEmpty() && reached[letters.length()];
    }

    /// Whether a text may be written by letters: each of its characters by one of its syllables (or, where `short`, by
    /// the first letters of one), or by itself.
    public static boolean write(String letters, String text, boolean isShort) {
        return written(letters, 0, text, 0, isShort);
    }

    private static boolean written(String letters, int from, String text, int at, boolean isShort) {
        if (at == text.length()) {
            return from == letters.length();
        }
        var character = text.charAt(at);
        if (letters.startsWith(String.valueOf(character), from) && written(letters, from + 1, text, at + 1, isShort)) {
            return true;
        }
        for (var syllable : Sounds.of(character)) {
            if (letters.startsWith(syllable, from)
                    && written(letters, from + syllable.length(), text, at + 1, isShort)) {
                return true;
            }
            if (isShort
                    && letters.startsWith(syllable.substring(0, 1), from)
                    && written(letters, from + 1, text, at + 1, true)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> syllables() {
        var all = new HashSet<String>();
        for (var initial : INITIALS) {
            for (var end : FINALS) {
                all.add(initial + end);
            }
        }
        all.removeIf(syllable ->
                syllable.equals("i") || syllable.equals("u") || syllable.equals("v") || syllable.matches("[iuv].*"));
        return all;
    }
}
