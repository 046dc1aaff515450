package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.view.CompareView;
import policybase.web.view.Marked;

/// One document on the desk: its facts beside the original, its text with what was found in it, its way through the
/// reviews.
///
/// @param base the address of the document on the desk
/// @param publicHref of the public page; empty when it is not public
/// @param original the address of the words or pages of the original, to be shown beside
/// @param differences from the public revision; empty when there are none or it was never public
public record DraftView(
        DeskFrame frame,
        String base,
        Head head,
        List<FactRow> facts,
        List<String> problems,
        List<FindingRow> findings,
        List<ClauseRow> clauses,
        List<AlikeRow> alike,
        List<TrailRow> trail,
        String originalName,
        String original,
        Differences differences,
        InterpretationPlanView plan,
        Steps steps) {
    public DraftView {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
        clauses = List.copyOf(clauses);
        alike = List.copyOf(alike);
        trail = List.copyOf(trail);
    }

    /// @param revision and `steps`: what every form carries, so that nobody decides on what has changed meanwhile
    /// @param normative whether it is a 规范性文件, with who said so and why
    public record Head(
            String title,
            String state,
            int revision,
            int steps,
            String department,
            String publicHref,
            String normative,
            boolean mayDecide) {}

    /// One fact.
    ///
    /// @param fact its name in forms
    /// @param quote the sentence it came from
    /// @param ground 正文, 文件名, 人工 …; empty when nothing is known
    public record FactRow(
            String fact,
            String label,
            String value,
            String quote,
            String ground,
            boolean isAccepted,
            List<String> choices) {
        public FactRow {
            choices = List.copyOf(choices);
        }
    }

    /// One finding and what was decided about it; a wording that stands in several places is one, decided once.
    ///
    /// @param keys of the findings it is, one a place
    /// @param words taken out by one click; empty when there are none in the text
    public record FindingRow(
            List<String> keys,
            String severity,
            String tone,
            String concern,
            List<PlaceRow> places,
            String words,
            String advice,
            String decision,
            boolean isSettled) {
        public FindingRow {
            keys = List.copyOf(keys);
            places = List.copyOf(places);
        }

        /// The only place; one without a name where there are several.
        public PlaceRow place() {
            return places.size() == 1 ? places.getFirst() : new PlaceRow("", "");
        }
    }

    /// @param anchor where it stands on the page; empty for what is not in the text
    public record PlaceRow(String label, String anchor) {}

    /// A clause of the text with the findings in it marked.
    public record ClauseRow(String anchor, String label, Marked text) {}

    /// @param tone 文号相同、标题相同 with how much of the words is shared
    public record AlikeRow(String title, String number, String state, String why, String href) {}

    public record TrailRow(String at, String person, String what, int revision, String hash, String note) {}

    /// What changed since the public revision.
    public record Differences(List<Changed> facts, String counts, List<CompareView.Row> rows) {
        public static final Differences NONE = new Differences(List.of(), "", List.of());

        public Differences {
            facts = List.copyOf(facts);
            rows = List.copyOf(rows);
        }

        public boolean isEmpty() {
            return facts.isEmpty() && counts.isEmpty();
        }
    }

    public record Changed(String label, String before, String after) {}

    /// What may be done now by whoever is there.
    ///
    /// @param review the button of the review that is due: 初审通过; empty when none is theirs
    /// @param path of its form
    /// @param lacking why it cannot go on yet
    /// @param told who sent or took it back last, and why; empty otherwise
    /// @param awaited whose turn it is; empty when nobody's
    public record Steps(
            boolean mayWrite,
            boolean maySubmit,
            String review,
            String path,
            String returnPath,
            boolean mayPublish,
            boolean mayWithdraw,
            boolean mayJudge,
            List<String> lacking,
            String told,
            String awaited) {
        public Steps {
            lacking = List.copyOf(lacking);
        }
    }
}
