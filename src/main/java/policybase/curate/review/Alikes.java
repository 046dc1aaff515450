package policybase.curate.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.store.Store;

/// Documents of the base that may be the same as a draft: of the same number, of the same or nearly the same title, of
/// nearly
/// the same words.
public final class Alikes {
    /// Two prints within so many of 64 bits are looked at.
    private static final int FURTHEST = 6;

    /// Texts that share less are two texts, in percent of their marks; a revised version of one text shares more.
    private static final int LEAST = 60;

    /// More are not shown; a person looks at the first few.
    private static final int MOST = 8;

    private final Store store;

    public Alikes(Store store) {
        this.store = store;
    }

    /// @param why 文号相同, 标题相同 …
    /// @param percent of words in common
    public record Alike(DocumentId id, List<String> why, int percent, PolicyDocument document) {
        public Alike {
            why = List.copyOf(why);
        }
    }

    /// The most alike first.
    public List<Alike> of(PolicyDocument draft) {
        var why = new LinkedHashMap<DocumentId, List<String>>();
        var documents = store.documents();
        var title = draft.metadata().title();
        draft.metadata().number().ifPresent(number -> add(why, documents.numbered(number), "文号相同"));
        add(why, documents.titled(title.full()), "标题相同");
        title.inner().ifPresent(inner -> add(why, documents.titled(inner), "标题相同"));
        store.links().nearly(title.cited()).stream()
                .filter(id -> !why.getOrDefault(id, List.of()).contains("标题相同"))
                .forEach(id -> add(why, List.of(id), "标题相近"));
        store.reviewing()
                .alike(Likeness.print(draft.body()), FURTHEST)
                .forEach(near -> add(why, List.of(near.id()), "文字相近"));
        why.remove(draft.id());
        return why.entrySet().stream()
                .limit(4 * MOST)
                .flatMap(entry -> documents.find(entry.getKey()).stream()
                        .map(held -> new Alike(
                                entry.getKey(),
                                entry.getValue(),
                                Likeness.percent(draft.body(), held.document().body()),
                                held.document())))
                .filter(one -> !one.why().equals(List.of("文字相近")) || one.percent() >= LEAST)
                .sorted(Comparator.comparing(Alike::percent).reversed().thenComparing(Alike::id))
                .limit(MOST)
                .toList();
    }

    private static void add(LinkedHashMap<DocumentId, List<String>> why, List<DocumentId> ids, String reason) {
        for (var id : ids) {
            var reasons = why.computeIfAbsent(id, _ -> new ArrayList<>());
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
    }

    /// Takes the print of documents that have none yet; gives how many.
    public int takePrints(int most) {
        var lacking = store.reviewing().withoutPrint(most);
        lacking.forEach(id -> store.documents().find(id).ifPresent(held -> print(held.document())));
        return lacking.size();
    }

    void print(PolicyDocument document) {
        store.reviewing().like(document.id(), Likeness.print(document.body()));
    }
}
