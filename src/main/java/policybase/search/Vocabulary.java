package policybase.search;

import java.util.List;
import java.util.Map;
import policybase.text.WordIndex;

/// The words and names the documents use, as far as they help to understand what people type.
public interface Vocabulary {
    /// The vocabulary of an empty base.
    Vocabulary NONE = new Vocabulary() {
        private final WordIndex none = new WordIndex(Map.of());

        @Override
        public int holding(String word) {
            return 0;
        }

        @Override
        public boolean says(String run) {
            return false;
        }

        @Override
        public boolean isName(String text) {
            return false;
        }

        @Override
        public boolean isAgency(String code) {
            return false;
        }

        @Override
        public List<String> namesNear(String text, int limit) {
            return List.of();
        }

        @Override
        public List<String> namesWritten(String letters, int limit) {
            return List.of();
        }

        @Override
        public WordIndex words() {
            return none;
        }
    };

    /// How many clauses have a word.
    int holding(String word);

    /// Whether a run of characters stands anywhere in the clauses or titles.
    boolean says(String run);

    /// Whether a text is, as titles are compared, a name of a document.
    boolean isName(String text);

    /// Whether numbers of documents begin with a code (发文机关代字: 川办函).
    boolean isAgency(String code);

    /// Names that differ from a text by one character, or in a long one by two, or sound the same; nearest first.
    List<String> namesNear(String text, int limit);

    /// Names that letters write in pinyin; a long one may be read otherwise in a few places (重 as zhong or chong).
    List<String> namesWritten(String letters, int limit);

    /// Words of clauses and titles, weighted by the number of clauses.
    WordIndex words();
}
