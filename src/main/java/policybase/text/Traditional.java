package policybase.text;

import com.hankcs.hanlp.dictionary.ts.SimplifiedChineseDictionary;

/// Simplified characters as traditional ones (简→繁), words considered: 干部 is 幹部, 干净 is 乾淨.
public final class Traditional {
    private Traditional() {}

    public static String of(String text) {
        return SimplifiedChineseDictionary.convertToTraditionalChinese(text);
    }
}
