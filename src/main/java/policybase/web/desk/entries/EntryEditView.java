package policybase.web.desk.entries;

import java.util.List;
import java.util.Objects;
import policybase.web.room.DeskFrame;
import policybase.web.room.Wrongs;

/// The form of an entry.
///
/// @param action where it is posted to
/// @param revision it builds on; 0 for a new one
/// @param wrongs why it came back; the fields are then as they were typed
/// @param heldHref of the entry that has this question already; else empty
/// @param moved where somebody else saved first: what each side changed; else empty
public record EntryEditView(
        DeskFrame frame,
        String action,
        String back,
        int revision,
        boolean sample,
        EntryForm.Fields fields,
        Wrongs wrongs,
        String heldHref,
        List<Moved> moved) {
    public EntryEditView {
        moved = List.copyOf(moved);
    }

    /// A field that one side or both changed.
    public record Moved(String label, String base, String current, String own) {}

    /// What was changed since both opened the form.
    static List<Moved> moved(EntryForm.Fields base, EntryForm.Fields current, EntryForm.Fields own) {
        var theirs = current.labelled();
        var ours = own.labelled();
        return base.labelled().entrySet().stream()
                .map(one -> new Moved(
                        one.getKey(),
                        one.getValue(),
                        theirs.getOrDefault(one.getKey(), ""),
                        ours.getOrDefault(one.getKey(), "")))
                .filter(one -> !Objects.equals(one.base(), one.current()) || !Objects.equals(one.base(), one.own()))
                .toList();
    }
}
