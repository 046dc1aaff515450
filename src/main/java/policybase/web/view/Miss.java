package policybase.web.view;

import java.util.Optional;
import policybase.answer.Findings;
import policybase.store.Gap.Why;

/// Something that was asked in vain.
///
/// @param tried what was looked for and shown, in one Chinese sentence
public record Miss(String text, String understood, Why why, String tried) {

    /// What of some findings was in vain; empty when nothing was. What was asked of other days or with filters does not
    /// count: the filters may be why.
    ///
    /// @param isPlain whether it was asked of today, without filters and for the first page
    public static Optional<Miss> of(Findings findings, boolean isPlain) {
        var parsed = findings.parsed();
        if (!isPlain || parsed.text().isBlank()) {
            return Optional.empty();
        }
        return why(findings).map(why -> new Miss(parsed.text(), parsed.understood(), why, tried(findings, why)));
    }

    private static Optional<Why> why(Findings findings) {
        if (findings.answer().isEmpty()) {
            return findings.page().total() == 0 ? Optional.of(Why.NO_HITS) : Optional.empty();
        }
        return switch (findings.answer().get().outcome()) {
            case NOT_HELD -> Optional.of(Why.NOT_HELD);
            case PARTLY_ANSWERED -> Optional.of(Why.PARTLY);
            case ONLY_HISTORICAL -> Optional.of(Why.ONLY_HISTORICAL);
            case CURATED, ANSWERED, PLEASE_SPECIFY, NOT_OURS -> Optional.empty();
        };
    }

    private static String tried(Findings findings, Why why) {
        var understood = findings.parsed().understood();
        var hits = findings.page().hits();
        return "理解为“" + (understood.length() > 60 ? understood.substring(0, 60) + "……" : understood) + "”，"
                + why.label()
                + (hits.isEmpty()
                        ? "。"
                        : "；最接近的是" + hits.getFirst().metadata().title().marked() + "。");
    }
}
