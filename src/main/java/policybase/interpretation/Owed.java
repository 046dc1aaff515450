package policybase.interpretation;

import java.util.Set;
import policybase.document.Kind;
import policybase.document.Metadata;
import policybase.document.Rank;
import policybase.document.Tier;

/// Which documents must be explained (field §4.1), and which explain.
final class Owed {
    private Owed() {}

    static boolean mustBeExplained(Metadata metadata) {
        return metadata.tier() == Tier.COUNTY
                && metadata.rank() == Rank.NORMATIVE
                && !isInterpretation(metadata)
                && metadata.issuers().stream().anyMatch(issuer -> issuer.name().matches(".*人民政府(?:办公室)?"));
    }

    static boolean isInterpretation(Metadata metadata) {
        return metadata.kind()
                .filter(Set.of(Kind.EXPLANATION, Kind.QUESTIONS)::contains)
                .isPresent();
    }
}
