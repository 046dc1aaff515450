package policybase.structure;

import java.util.List;
import policybase.document.Body;
import policybase.document.Evidence;
import policybase.document.Metadata;
import policybase.document.Problem;
import policybase.document.Relation;
import policybase.validity.Event;

/// What was read out of a text.
///
/// @param evidence for every known fact of the metadata, the words it came from
/// @param events what the text says about its own life (施行, 届满), each with its sentence; standing CONFIRMED where the
///     form leaves no doubt, else PROPOSED
/// @param relations what the text says about other documents (废止, 修改, 依据, 转发, 印发 …), targets unresolved
public record Structured(
        Metadata metadata,
        List<Evidence> evidence,
        Body body,
        List<Event> events,
        List<Relation> relations,
        List<Problem> problems) {
    public Structured {
        evidence = List.copyOf(evidence);
        events = List.copyOf(events);
        relations = List.copyOf(relations);
        problems = List.copyOf(problems);
    }
}
