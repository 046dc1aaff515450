package policybase.document;

import java.util.List;

/// One document as the base holds it in one revision: head facts with their evidence, the text, the relations its text
/// speaks
/// of, and the problems a curator should see. Whether it is in force is not here: see `policybase.validity`.
public record PolicyDocument(
        DocumentId id,
        int revision,
        Stage stage,
        OriginalRef original,
        Metadata metadata,
        List<Evidence> evidence,
        Body body,
        List<Relation> relations,
        List<Problem> problems) {

    public PolicyDocument {
        evidence = List.copyOf(evidence);
        relations = List.copyOf(relations);
        problems = List.copyOf(problems);
    }

    public PolicyDocument withRelations(List<Relation> newer) {
        return new PolicyDocument(id, revision, stage, original, metadata, evidence, body, newer, problems);
    }

    /// The next revision, in the given stage.
    public PolicyDocument next(Stage newer) {
        return new PolicyDocument(id, revision + 1, newer, original, metadata, evidence, body, relations, problems);
    }

    /// Whether words that must not be public were taken out of the text, so that the original, which has them, is not
    /// handed out.
    public boolean withholdsOriginal() {
        return problems.contains(Problem.WITHHELD);
    }

    /// Whether a person must look before this can be trusted.
    public boolean needsReview() {
        return problems.stream().anyMatch(problem -> problem.severity() != Problem.Severity.NOTE);
    }
}
