package policybase.search;

import java.util.List;
import policybase.document.DocumentNumber;

/// What is looked for.
public sealed interface Query {
    /// Everything; used to browse by filters.
    record Everything() implements Query {}

    /// Free words, ranked by how well they fit.
    record Words(String text) implements Query {}

    /// These very characters, in this order.
    record Phrase(String text) implements Query {}

    /// A document by its 文号; parts may be missing, as in 89号文 or 川办函2022.
    ///
    /// @param agency empty when not given
    /// @param year 0 when not given
    /// @param serial 0 when not given
    record Numbered(String agency, int year, int serial) implements Query {
        public static Numbered of(DocumentNumber number) {
            return new Numbered(number.agency(), number.year().orElse(0), number.serial());
        }
    }

    /// A document by its title in 《》, inner titles and aliases included.
    record Titled(String title) implements Query {}

    record All(List<Query> parts) implements Query {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Query> parts) implements Query {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query query) implements Query {}
}
