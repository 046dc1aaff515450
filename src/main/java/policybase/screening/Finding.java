package policybase.screening;

import java.util.List;
import policybase.document.Span;

/// Something to decide before publication.
///
/// @param key the same for the same thing at the same place whenever a document is screened again, so that a person's
/// decision is found again; changes when the words or the place change
/// @param evidence the very words; personal data as they stand: for the eyes of reviewers, never for a log
public record Finding(String key, Concern concern, Severity severity, Place place, String evidence, String advice) {

    /// Where a finding stands.
    ///
    /// @param anchor of the clause, or `title`, `note`, `file`
    /// @param label for people: 第三条, 表1第2—8行, 标题
    /// @param spans places in the text of the clause or title, in order; none for what is in the file but not
    ///     in the text
    public record Place(String anchor, String label, List<Span> spans) {
        public Place {
            spans = List.copyOf(spans);
        }
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }

    /// The evidence for lists and terminals: personal data masked, long words cut.
    public String shown() {
        var masked = Masking.mask(evidence.replace('\n', ' ').replace('\t', ' '));
        return masked.length() > 60 ? masked.substring(0, 60) + "…" : masked;
    }
}
