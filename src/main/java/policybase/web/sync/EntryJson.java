package policybase.web.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.Entry;
import policybase.document.Topic;

/// An entry (咨询条目) of the interface; see the schema Entry in `web/openapi.yaml`.
public record EntryJson(
        String id,
        int revision,
        String question,
        List<String> variants,
        String spoken,
        String answer,
        List<String> conditions,
        List<AmountJson> amounts,
        List<String> materials,
        String where,
        String how,
        String when,
        List<BasisJson> basis,
        List<String> audiences,
        Optional<String> region,
        List<String> topics,
        String department,
        String contact,
        Optional<String> from,
        Optional<String> until,
        Optional<String> review,
        boolean sample,
        Optional<List<RelatedJson>> related) {

    public record AmountJson(String label, String from, Optional<String> to, String unit) {}

    public record BasisJson(
            String documentId,
            int revision,
            String cited,
            String anchor,
            String locator,
            String quote,
            String textHash) {}

    public static EntryJson of(Entry entry) {
        return of(entry, Optional.empty());
    }

    /// With questions near to its own.
    static EntryJson of(Entry entry, List<Entry> near) {
        return of(entry, Optional.of(RelatedJson.all(near)));
    }

    private static EntryJson of(Entry entry, Optional<List<RelatedJson>> related) {
        var telling = entry.telling();
        var keeping = entry.keeping();
        return new EntryJson(
                entry.id().value(),
                entry.revision(),
                entry.question(),
                entry.variants(),
                telling.spoken(),
                telling.full(),
                telling.conditions(),
                telling.amounts().stream()
                        .map(amount -> new AmountJson(
                                amount.label(),
                                amount.from(),
                                Optional.of(amount.to()).filter(to -> !to.isEmpty()),
                                amount.unit()))
                        .toList(),
                telling.materials(),
                telling.where(),
                telling.how(),
                telling.when(),
                entry.basis().stream()
                        .map(basis -> new BasisJson(
                                basis.document().value(),
                                basis.revision(),
                                basis.cited(),
                                basis.anchor(),
                                basis.locator(),
                                basis.quote(),
                                basis.textHash()))
                        .toList(),
                entry.reach().audiences(),
                entry.reach().region(),
                entry.reach().topics().stream().map(Topic::path).toList(),
                keeping.department(),
                keeping.contact(),
                keeping.from().map(LocalDate::toString),
                keeping.until().map(LocalDate::toString),
                keeping.review().map(LocalDate::toString),
                entry.sample(),
                related);
    }
}
