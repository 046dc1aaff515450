package policybase.answer.question;

/// What words the base uses.
@FunctionalInterface
public interface Vocabulary {
    /// In how many documents, in force or not, a word stands.
    int documents(String word);
}
