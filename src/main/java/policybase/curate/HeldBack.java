package policybase.curate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import policybase.document.Problem;
import policybase.document.Problem.Step;
import policybase.screening.Finding;

/// Why a document is not published though its source is trusted: what screening found, by kind and place, without the
/// words themselves.
final class HeldBack {
    /// Kinds named in the reason; screening shows all.
    private static final int NAMED = 5;

    private HeldBack() {}

    static Optional<Problem> by(List<Finding> findings) {
        var blocking = findings.stream().filter(Finding::blocks).toList();
        if (blocking.isEmpty()) {
            return Optional.empty();
        }
        var named = blocking.stream()
                .map(finding ->
                        finding.concern().label() + "（" + finding.place().label() + "）")
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining("、"));
        return Optional.of(Problem.doubt(
                Step.SCREENING, "发布前审查拦截，留作草稿：" + named + (blocking.size() > NAMED ? "等" : "") + "。请审核后再发布。"));
    }
}
