package policybase.text;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/// Words of general language, whether or not policy uses them.
public final class GeneralWords {
    /// A word counted more rarely is so unusual that a slip is likelier (地保, a village constable of old).
    private static final int USUAL = 3;

    private GeneralWords() {}

    /// Whether a text is a usual word of general language.
    public static boolean has(String word) {
        return CoreDictionary.getTermFrequency(word) >= USUAL;
    }
}
