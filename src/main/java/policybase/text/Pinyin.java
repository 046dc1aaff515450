package policybase.text;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;

/// How a text sounds (拼音), without tones, for finding by typed syllables or initials.
///
/// @param full all syllables joined: gaolingjintie
/// @param initials their first letters: gljt
public record Pinyin(String full, String initials) {

    /// Letters and digits stand for themselves, everything else without a sound is left out.
    public static Pinyin of(String text) {
        var normal = Normalizer.normalize(text);
        var sounds = PinyinDictionary.convertToPinyin(normal, true);
        var full = new StringBuilder();
        var initials = new StringBuilder();
        for (var i = 0; i < normal.length() && i < sounds.size(); i++) {
            var c = normal.charAt(i);
            if (sounds.get(i) != com.hankcs.hanlp.dictionary.py.Pinyin.none5) {
                var syllable = sounds.get(i).getPinyinWithoutTone();
                full.append(syllable);
                initials.append(syllable.charAt(0));
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                full.append(c);
                initials.append(c);
            }
        }
        return new Pinyin(full.toString(), initials.toString());
    }

    /// Whether it begins with typed letters, as syllables or as initials; one letter says too little.
    public boolean beginsWith(String letters) {
        return letters.length() > 1
                && letters.chars().allMatch(c -> c < 128)
                && (full.startsWith(letters) || initials.startsWith(letters));
    }
}
