package policybase.curate.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.screening.Finding;
import policybase.store.Reviewing.Choice;
import policybase.store.Reviewing.Judgement;

/// The findings of a document with what people decided about each.
public record Looks(List<Looked> all, Set<String> authors) {
    public Looks {
        all = List.copyOf(all);
        authors = Set.copyOf(authors);
    }

    public record Looked(Finding finding, Optional<Judgement> judgement) {}

    static Looks of(List<Finding> findings, List<Judgement> judgements, Set<String> authors) {
        Map<String, Judgement> byKey =
                judgements.stream().collect(Collectors.toMap(Judgement::finding, one -> one, (a, b) -> b));
        return new Looks(
                findings.stream()
                        .map(finding -> new Looked(finding, Optional.ofNullable(byKey.get(finding.key()))))
                        .toList(),
                authors);
    }

    /// Whether it no longer stands in the way. What blocks must be found publishable by somebody who did not write the
    /// text;
    /// what warns or hints must have been looked at.
    public boolean isSettled(Looked one) {
        return one.judgement()
                .filter(said -> said.choice() == Choice.PUBLISHABLE)
                .filter(said -> !one.finding().blocks() || !authors.contains(said.login()))
                .isPresent();
    }

    /// What must still be done, each in a sentence.
    public List<String> lacking() {
        var open = all.stream().filter(one -> !isSettled(one)).toList();
        var blocking = open.stream().filter(one -> one.finding().blocks()).count();
        var sentences = new ArrayList<String>();
        if (blocking > 0) {
            sentences.add("有" + blocking + "处拦截的内容还没有处理：删改原文，或由采编以外的人认定可以公开并写明理由。");
        }
        if (open.size() > blocking) {
            sentences.add("有" + (open.size() - blocking) + "处警示或提示还没有看过，请逐处决定或一并确认。");
        }
        return sentences;
    }
}
