package policybase.web.sync;

import java.util.List;
import policybase.document.Entry;

/// A question near to another (相关问题).
public record RelatedJson(String id, String question, String href) {
    public static List<RelatedJson> all(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new RelatedJson(entry.id().value(), entry.question(), "/entries/" + entry.id()))
                .toList();
    }
}
