package policybase.web.view;

import java.util.List;
import policybase.document.Entry;

/// A question that is answered too, and where.
public record RelatedView(String question, String href) {
    static RelatedView of(Entry entry) {
        return new RelatedView(entry.question(), "/entries/" + entry.id());
    }

    public static List<RelatedView> all(List<Entry> entries) {
        return entries.stream().map(RelatedView::of).toList();
    }
}
