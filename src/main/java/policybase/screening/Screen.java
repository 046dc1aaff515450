package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.PolicyDocument;
import policybase.screening.Finding.Place;
import policybase.screening.Piece.Role;

/// Looks a document or a text through before publication (发布前审查). Pure: the same text and lists give the same findings
/// in the same order, with the same keys. Safe for many threads at once.
public final class Screen {
    private final List<Detector> detectors;

    public Screen(WordLists lists) {
        this.detectors = List.of(
                new Marks(),
                new Drafts(),
                new PersonalNumbers(lists.contacts()),
                new NameLists(),
                new WeakMasks(),
                new SensitivePersons(),
                new ExactSites(),
                new Sums(),
                new Shares(),
                new OldInstitutions(lists.changes()),
                new Wordings(lists.wordings()),
                new LeftoverMarkup(),
                new HalfWidth());
    }

    /// With the lists of a folder.
    public static Screen load(java.nio.file.Path folder) {
        return new Screen(WordLists.load(folder));
    }

    /// What stands in the title, the clauses, the tables and the 附注 of a document, and what its file carries besides.
    public List<Finding> findings(PolicyDocument document) {
        var findings = new ArrayList<Finding>();
        for (var placed : Pieces.of(document)) {
            findings.addAll(findings(placed));
        }
        findings.addAll(Traces.of(document));
        Traces.runningHeads(document).forEach(placed -> findings.addAll(findings(placed)));
        return findings;
    }

    /// What stands in a text of its own, such as an answer to be published.
    ///
    /// @param anchor where it stands, for the places of findings
    /// @param label the same for people
    public List<Finding> findings(String text, String anchor, String label) {
        return findings(new Placed(Piece.of(Role.BODY, text, Optional.empty()), new Place(anchor, label, List.of())));
    }

    /// Whether anything among them must be decided before publication.
    public static boolean blocks(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /// What the detectors find in one piece.
    List<Hit> hits(Piece piece) {
        return detectors.stream()
                .flatMap(detector -> detector.in(piece).stream())
                .toList();
    }

    private List<Finding> findings(Placed placed) {
        var gathering = new Gathering();
        for (var hit : hits(placed.piece())) {
            placed.place(hit.where())
                    .ifPresent(place -> gathering.add(
                            hit, place, hit.where().cut(placed.piece().text())));
        }
        return gathering.findings();
    }
}
