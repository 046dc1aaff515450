package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.document.Evidence;
import policybase.document.Fact;
import policybase.document.PolicyDocument;
import policybase.screening.Finding.Place;

/// What a file carries besides its text, as extraction reported it: facts of [Fact#TRACE] whose value names the concern
/// and whose quote shows it.
final class Traces {
    private Traces() {}

    static List<Finding> of(PolicyDocument document) {
        var findings = new ArrayList<Finding>();
        for (var evidence : document.evidence()) {
            if (evidence.fact() == Fact.TRACE) {
                concern(evidence)
                        .ifPresent(concern -> findings.add(new Finding(
                                Gathering.key(concern, "file", List.of(evidence.quote())),
                                concern,
                                concern.usual(),
                                new Place("file", "原件", List.of()),
                                evidence.quote(),
                                concern.advice())));
            }
        }
        return findings;
    }

    /// Running heads and feet: marks stand there too, and in no clause.
    static List<Placed> runningHeads(PolicyDocument document) {
        return document.evidence().stream()
                .filter(evidence ->
                        evidence.fact() == Fact.TRACE && evidence.value().equals("HEADER_TEXT"))
                .map(evidence -> new Placed(
                        Piece.of(Piece.Role.OPENING, evidence.quote().replace('¶', '\n'), Optional.empty()),
                        new Place("file", "页眉页脚", List.of())))
                .toList();
    }

    private static Optional<Concern> concern(Evidence evidence) {
        return Stream.of(Concern.values())
                .filter(concern -> concern.name().equals(evidence.value()))
                .findFirst();
    }
}
