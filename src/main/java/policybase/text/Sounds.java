package policybase.text;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The syllables a character may have (多音字: 重 is zhong or chong), without tones, and whether two texts may sound the
/// same.
public final class Sounds {
    /// Ways of reading one text that are kept: more would be guessing.
    private static final int MOST_READINGS = 8;

    private static final ConcurrentHashMap<Character, Set<String>> SYLLABLES = new ConcurrentHashMap<>();

    private Sounds() {}

    /// Every syllable of a character, the usual one first; none for what has no sound.
    public static Set<String> of(char character) {
        return SYLLABLES.computeIfAbsent(character, Sounds::look);
    }

    /// Whether two characters have a syllable in common.
    public static boolean alike(char one, char other) {
        return one == other || of(one).stream().anyMatch(of(other)::contains);
    }

    /// Whether two texts of one length may sound the same, character by character.
    public static boolean alike(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (var i = 0; i < one.length(); i++) {
            if (!alike(one.charAt(i), other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether two texts of one length sound the same by their usual readings, but for the tone of one character.
    public static boolean nearlyEqual(String one, String other) {
        var sounds = PinyinDictionary.convertToPinyin(one, true);
        var others = PinyinDictionary.convertToPinyin(other, true);
        var tones = 0;
        for (var i = 0; i < Math.min(sounds.size(), others.size()); i++) {
            if (!sounds.get(i).getPinyinWithoutTone().equals(others.get(i).getPinyinWithoutTone())) {
                return false;
            }
            tones += sounds.get(i).getTone() == others.get(i).getTone() ? 0 : 1;
        }
        return sounds.size() == others.size() && tones <= 1;
    }

    /// Ways of reading a text, syllables between spaces, the usual ones first. Empty when a character has no sound.
    public static List<String> readings(String text) {
        var readings = List.of("");
        for (var i = 0; i < text.length(); i++) {
            var longer = new ArrayList<String>();
            for (var syllable : of(text.charAt(i))) {
                for (var reading : readings) {
                    if (longer.size() < MOST_READINGS) {
                        longer.add(reading.isEmpty() ? syllable : reading + " " + syllable);
                    }
                }
            }
            readings = longer;
        }
        return readings;
    }

    private static Set<String> look(char character) {
        var syllables = new LinkedHashSet<String>();
        var sounds = PinyinDictionary.get(String.valueOf(character));
        if (sounds != null) {
            for (var sound : sounds) {
                if (sound != com.hankcs.hanlp.dictionary.py.Pinyin.none5) {
                    syllables.add(sound.getPinyinWithoutTone());
                }
            }
        }
        return Collections.unmodifiableSet(syllables);
    }
}
