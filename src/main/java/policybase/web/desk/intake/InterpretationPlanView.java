package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.room.Wrongs;

/// What the page of a document shows of its interpretation (政策解读).
///
/// @param verdict in a word whether it has the plan it must have
/// @param isLacking whether it must have one and has none
/// @param lines of the plan (解读方案); empty when there is none
/// @param earlier the revisions before, newest first, each in a sentence
/// @param links to its interpretations, or from an interpretation to what it speaks of
/// @param faults what is amiss
/// @param editHref where it is written; empty when that is not theirs
public record InterpretationPlanView(
        String verdict,
        boolean isLacking,
        List<Line> lines,
        List<String> earlier,
        List<Link> links,
        List<String> faults,
        String editHref) {
    public InterpretationPlanView {
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
        links = List.copyOf(links);
        faults = List.copyOf(faults);
    }

    /// Whether there is anything to show.
    public boolean isEmpty() {
        return verdict.isEmpty() && lines.isEmpty() && links.isEmpty() && editHref.isEmpty();
    }

    public record Line(String label, String value) {}

    public record Link(String kind, String title, String href, String note) {}

    /// The form of a plan.
    ///
    /// @param seen the revision it builds on; 0 for a new one
    /// @param moved where somebody else saved first: what each side changed; else empty
    public record Edit(
            DeskFrame frame,
            String base,
            String title,
            int seen,
            Fields fields,
            List<Choice> forms,
            Wrongs wrongs,
            List<Moved> moved) {
        public Edit {
            forms = List.copyOf(forms);
            moved = List.copyOf(moved);
        }
    }

    /// Values as they stand in the form.
    public record Fields(String chief, String lead, String day, String note) {}

    public record Choice(String value, String label, boolean isChosen) {}

    public record Moved(String label, String base, String current, String own) {}
}
