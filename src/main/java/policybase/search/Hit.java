package policybase.search;

import java.util.List;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.document.Span;
import policybase.validity.Status;

/// One found document with its best clauses.
///
/// @param status on the asked day
/// @param score less than 1 for what is found by its words; 1 and more for what is named
/// @param titleSpans places of the title (`metadata.title().full()`) that match
public record Hit(
        DocumentId id, Metadata metadata, Status status, double score, List<Span> titleSpans, List<ClauseHit> clauses) {
    public Hit {
        titleSpans = List.copyOf(titleSpans);
        clauses = List.copyOf(clauses);
    }

    /// With those clauses only that were found.
    Hit found() {
        return with(clauses.stream().filter(ClauseHit::found).toList());
    }

    /// With as many of these as a list shows.
    Hit shown() {
        return with(clauses.stream()
                .filter(ClauseHit::found)
                .limit(SearchRequest.SHOWN)
                .toList());
    }

    private Hit with(List<ClauseHit> others) {
        return new Hit(id, metadata, status, score, titleSpans, others);
    }

    /// That of its most probable clause; 0 for a document found by its name alone.
    public double confidence() {
        return clauses.stream().mapToDouble(ClauseHit::confidence).max().orElse(0);
    }

    /// Whether the query names the document outright, by its number or its title.
    public boolean isNamed() {
        return score >= 1;
    }

    /// A clause that matches.
    ///
    /// @param locator path to it: 第三章›第十二条
    /// @param citation how one cites it: 第十二条
    /// @param text the whole clause
    /// @param spans places of the text that match
    /// @param snippet the part of the text worth showing in a list, around the densest matches
    /// @param confidence how probable it is that the clause answers what was typed, 0 to 1, as learned from judged
    ///     questions of which half had no answer among the documents; comparable from query to query, unlike the
    ///     score. 0 where nothing is known of it
    /// @param closeness to what was typed as words, whether or not the clause was found by it
    /// @param found whether what was typed finds it; others are there when whole documents are wanted
    public record ClauseHit(
            String anchor,
            String locator,
            String citation,
            String text,
            List<Span> spans,
            Span snippet,
            double score,
            double confidence,
            Closeness closeness,
            boolean found) {
        public ClauseHit {
            spans = List.copyOf(spans);
        }
    }
}
