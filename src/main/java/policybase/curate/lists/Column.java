package policybase.curate.lists;

import java.util.List;

/// One column of a list (栏), as people fill it in.
///
/// @param told what belongs there, in one plain sentence
public record Column(String label, String told, Form form, boolean required) {

    /// What may stand in a column.
    public sealed interface Form {
        /// Any words.
        record Text() implements Form {}

        /// Words with | between them.
        record Words() implements Form {}

        /// yyyy-mm-dd.
        record Day() implements Form {}

        /// yyyy-mm, or a year.
        record Month() implements Form {}

        /// A whole number from 1.
        record Number(int most) implements Form {}

        /// One of several.
        record Choice(List<Option> options) implements Form {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /// The number of an entry (咨询条目), or an address that holds it.
        record EntryNumber() implements Form {}
    }

    /// @param value as it stands in the list
    public record Option(String value, String label) {}

    static Column text(String label, String told) {
        return new Column(label, told, new Form.Text(), true);
    }

    static Column words(String label, String told) {
        return new Column(label, told, new Form.Words(), true);
    }

    static Column of(Form form, String label, String told) {
        return new Column(label, told, form, true);
    }

    Column optional() {
        return new Column(label, told, form, false);
    }
}
