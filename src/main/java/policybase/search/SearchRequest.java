package policybase.search;

import java.time.LocalDate;
import java.util.Map;

/// One question to the index.
///
/// @param asOf the day on which validity is judged
/// @param offset documents to skip
/// @param limit documents wanted, 0 to [#MOST]
/// @param clauses clauses wanted of each document
/// @param whole documents, from the first, of which all other clauses are wanted too, up to [#LONGEST]
/// @param meant what was said in the first place, where the query is cut out of it: its meaning counts in ranking, and
/// nearness to it is told of each clause. Empty: the meaning is that of the query, and nobody asks for nearness
public record SearchRequest(
        Query query,
        Filters filters,
        Order order,
        int offset,
        int limit,
        LocalDate asOf,
        int clauses,
        int whole,
        String meant) {
    /// Clauses of a document that are given at most; a code has more than a thousand.
    public static final int LONGEST = 400;

    /// Documents of one answer at most.
    public static final int MOST = 100;

    /// As many as a list shows.
    static final int SHOWN = 3;

    public SearchRequest(Query query, Filters filters, Order order, int offset, int limit, LocalDate asOf) {
        this(query, filters, order, offset, limit, asOf, SHOWN, 0, "");
    }

    /// Only counts the documents in which these characters stand side by side, whatever their status.
    public static SearchRequest counting(String characters, LocalDate asOf) {
        var everywhere = new Filters(Filters.Validity.ANY, Map.of());
        return new SearchRequest(new Query.Phrase(characters), everywhere, Order.RELEVANCE, 0, 0, asOf);
    }

    /// Order of the hits.
    public enum Order {
        RELEVANCE("relevance", "按相关度"),
        NEWEST("newest", "按日期从新到旧"),
        OLDEST("oldest", "按日期从旧到新");

        private final String parameter;
        private final String label;

        Order(String parameter, String label) {
            this.parameter = parameter;
            this.label = label;
        }

        public String parameter() {
            return parameter;
        }

        public String label() {
            return label;
        }
    }
}
