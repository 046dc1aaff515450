package policybase.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import policybase.document.DocumentNumber;
import policybase.document.Metadata;
import policybase.search.Hit;

/// One row of a result list.
///
/// @param facts 文号, 机关 and days, each a short text, in this order
public record HitView(
        String href, Marked title, StatusView status, boolean sample, List<String> facts, List<SnippetView> snippets) {
    /// Snippets to a row: enough to see why it was found, few enough to scan the list.
    private static final int SNIPPETS = 2;

    public HitView {
        facts = List.copyOf(facts);
        snippets = List.copyOf(snippets);
    }

    /// A part of a clause, with its name and its address.
    public record SnippetView(String label, String href, Marked text) {}

    /// @param suffix of the document's address: the day, when it is not today
    public static HitView of(Hit hit, String suffix) {
        var href = "/documents/" + hit.id() + suffix;
        return new HitView(
                href,
                Marked.of(hit.metadata().title().full(), hit.titleSpans()),
                StatusView.of(hit.status()),
                hit.metadata().sample(),
                facts(hit.metadata()),
                hit.clauses().stream()
                        .limit(SNIPPETS)
                        .map(clause -> new SnippetView(
                                clause.citation(),
                                Address.ofClause(hit.id(), clause.anchor(), suffix),
                                Marked.of(clause.text(), clause.snippet(), clause.spans())))
                        .toList());
    }

    private static List<String> facts(Metadata metadata) {
        var facts = new ArrayList<String>();
        metadata.number().map(DocumentNumber::toString).ifPresent(facts::add);
        if (!metadata.issuers().isEmpty()) {
            facts.add(metadata.issuerNames());
        }
        var dates = metadata.dates();
        dates.signed().ifPresentOrElse(day -> facts.add(day + " 成文"), () -> dates.version()
                .ifPresent(day -> facts.add(day + " 文本")));
        dates.effective().ifPresent(day -> facts.add(day + " 起施行"));
        dates.expires().map(LocalDate::toString).ifPresent(day -> facts.add(day + " 有效期届满"));
        return facts;
    }
}
