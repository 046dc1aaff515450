package policybase.answer;

/// What words the base uses.
@FunctionalInterface
interface Vocabulary {
    /// In how many documents, in force or not, a word stands.
    int documents(String word);
}
