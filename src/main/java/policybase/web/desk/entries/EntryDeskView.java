package policybase.web.desk.entries;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.view.EntryView;

/// One entry with all that can be done about it.
///
/// @param silent why the public revision must not be told; empty when it may, or when there is none
/// @param lacking what it lacks before it can be reviewed
/// @param review where it is reviewed by this person; empty when it is not
/// @param refusal why this person cannot review it; may be empty
/// @param next where it stands, where no button says it; else empty
/// @param publicHref the public page; empty when readers do not get it
public record EntryDeskView(
        DeskFrame frame,
        String base,
        EntryView entry,
        int revision,
        String state,
        String visibility,
        String owner,
        List<String> variants,
        int spokenLength,
        String silent,
        List<String> lacking,
        List<Binding> bindings,
        List<Change> changes,
        List<Step> steps,
        boolean mayWrite,
        boolean maySubmit,
        String review,
        String refusal,
        String next,
        String publicHref) {
    public EntryDeskView {
        variants = List.copyOf(variants);
        lacking = List.copyOf(lacking);
        bindings = List.copyOf(bindings);
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
    }

    /// One clause under it.
    ///
    /// @param trouble what is wrong with it now; may be empty
    /// @param current the words of the clause now, where they differ
    public record Binding(
            int at, String cited, String locator, String quote, String href, String trouble, String current) {}

    /// What differs from the public revision.
    public record Change(String field, String before, String after) {}

    public record Step(String at, String person, String note, String state) {}
}
