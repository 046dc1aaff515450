package policybase.search;

import java.util.List;

/// A text understood: the query, whether it asks something, and what was noticed on the way (each a Chinese sentence,
/// such as
/// a quote that never closes).
public record ParsedQuery(String text, Query query, boolean question, List<String> remarks) {
    public ParsedQuery {
        remarks = List.copyOf(remarks);
    }
}
