package policybase.search;

import java.time.LocalDate;
import java.util.List;
import policybase.document.DocumentId;

/// Ranks single clauses without grouping them or leaving weak ones out: the same analyzer, index and ranking as a
/// search, for measuring.
public interface ClauseRanker {

    /// The best clauses for a query among the documents the filters let through, best first, at most `depth`.
    List<RankedClause> rank(Query query, Filters filters, LocalDate asOf, int depth);

    /// @param anchor of the clause within the document
    record RankedClause(DocumentId id, String anchor, double score) {}
}
