package policybase.search;

import java.util.List;
import policybase.document.DocumentNumber;

/// What is looked for.
public sealed interface Query {
    /// Everything; used to browse by filters.
    record Everything() implements Query {}

    /// Free words, ranked by how well they fit.
    ///
    /// @param widened whether formal words are put beside everyday ones, and standard ones beside dialect
    record Words(String text, boolean widened) implements Query {
        public Words(String text) {
            this(text, true);
        }
    }

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

    /// A clause of a document by the document's name and the number of the 条 (劳动合同法第三十九条).
    ///
    /// @param title a name of the document
    /// @param article 39, or 120-1 for 第一百二十条之一
    /// @param places 款 and 项 as cited, in order: 第二款, 第（三）项 as `k2`, `i3`; may be empty
    record Article(String title, String article, List<String> places) implements Query {
        public Article {
            places = List.copyOf(places);
        }
    }

    /// The same, with documents that have a value of a facet before others that fit alike.
    record Preferred(Query query, Facet facet, String value) implements Query {}

    /// The same, but only of documents where the words stand in a certain part.
    record Within(Scope scope, Query query) implements Query {}

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
