package policybase.answer.question;

import java.util.BitSet;
import java.util.List;

/// One thing a question speaks of: the word asked, then the words that say the same.
///
/// @param documents in how many documents of the base one of the words stands
public record Content(List<String> words, int documents) {
    /// A word that stands in as many documents as this weighs half as much as one that stands in none.
    private static final double COMMON = 30;

    public Content {
        words = List.copyOf(words);
    }

    public String asked() {
        return words.getFirst();
    }

    /// What it weighs: long and rare words tell more of what is asked.
    public double weight() {
        return asked().length() / (1 + documents / COMMON);
    }

    /// Whether no document of the base speaks of it.
    public boolean isStrange() {
        return documents == 0;
    }

    /// How much of it words hold, 0 to 1.
    ///
    /// @param plain in normal form
    public double heldBy(String plain) {
        return words.stream().mapToDouble(word -> share(word, plain)).max().orElse(0);
    }

    /// 1 for the whole word. A longer word may stand in two pieces (宅基地审批 in 宅基地的审批): when pairs of its
    /// characters cover all of it that is nearly as good; when they do not, the word is another one (失业保险 for
    /// 失业保险金).
    private static double share(String word, String plain) {
        if (plain.contains(word)) {
            return 1;
        }
        if (word.length() < 3) {
            return 0;
        }
        var covered = new BitSet();
        for (var i = 0; i + 2 <= word.length(); i++) {
            if (plain.contains(word.substring(i, i + 2))) {
                covered.set(i, i + 2);
            }
        }
        var part = (double) covered.cardinality() / word.length();
        return part == 1 ? 0.9 : part * part;
    }
}
