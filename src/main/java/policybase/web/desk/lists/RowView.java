package policybase.web.desk.lists;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The form of one row.
///
/// @param key of the row that is changed; empty for a new one
/// @param seen the row as it was when the form was shown, tabs between its columns
/// @param faults why it was not kept; empty at first
/// @param present what the row has become meanwhile, in words; empty when nothing happened
/// @param conflict what the file says of a row that was edited here, in words; empty without a conflict
public record RowView(
        DeskFrame frame,
        Head head,
        String base,
        String key,
        String seen,
        List<Field> fields,
        List<String> faults,
        String present,
        boolean inDraft,
        String live,
        String conflict) {
    public RowView {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /// @param options empty where words are typed
    public record Field(
            String name, String label, String told, String type, boolean required, String value, List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String label, boolean chosen) {}
}
