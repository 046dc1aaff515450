package policybase.curate.review;

import java.util.List;
import java.util.Optional;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.store.Held;
import policybase.store.Reviewing.Standing;
import policybase.store.Reviewing.Step;

/// All the desk knows of one document.
///
/// @param published what is public now
public record Dossier(
        Held held,
        Standing standing,
        List<Step> trail,
        Looks looks,
        Optional<Held> published,
        Optional<NormativeDecision> normative) {
    public Dossier {
        trail = List.copyOf(trail);
    }

    public PolicyDocument document() {
        return held.document();
    }

    public Case item() {
        return Case.of(standing, trail, looks.lacking());
    }
}
