package policybase.curate.review;

/// What somebody wants to do with a document.
public sealed interface Command {
    /// Change facts or words.
    record Save() implements Command {}

    record Submit(String note) implements Command {}

    /// Pass the review that is due (初审, 复审, 保密审查与终审).
    record Pass(String note) implements Command {}

    record Return(String reason) implements Command {}

    record Publish(String note) implements Command {}

    record Withdraw(String reason) implements Command {}
}
