package policybase.web.desk.entries;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.curate.entry.Drafting;
import policybase.curate.entry.EntryDesk;
import policybase.curate.entry.Outcome;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.QueryParser;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.Searcher;
import policybase.store.Held;
import policybase.store.Store;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.Address;
import policybase.web.view.StatusView;

/// Finds a document and shows its clauses, to bind one to an entry or to begin an entry from it.
final class ClausePicker {
    private static final int FOUND = 10;

    private final Supplier<EntryDesk> desk;
    private final Store store;
    private final Searcher searcher;
    private final Drafting drafting;
    private final DeskRenderer renderer;

    ClausePicker(Supplier<EntryDesk> desk, Store store, Searcher searcher, Drafting drafting, DeskRenderer renderer) {
        this.desk = desk;
        this.store = store;
        this.searcher = searcher;
        this.drafting = drafting;
        this.renderer = renderer;
    }

    void pick(Context context) {
        var entry = context.pathParamMap().containsKey("id")
                ? Optional.of(Visits.find(context, store))
                : Optional.<policybase.document.Entry>empty();
        entry.ifPresent(one -> Visits.mayWork(context, one.keeping().department()));
        var page = entry.map(one -> EntryActions.page(one.id())).orElse(EntryRoom.BASE);
        var words = EntryLists.query(context, "q");
        var document = Optional.of(EntryLists.query(context, "document"))
                .filter(DocumentId::isValid)
                .map(DocumentId::new)
                .flatMap(store.documents()::published);
        renderer.render(
                context,
                "entry-clauses.jte",
                new ClausePickerView(
                        renderer.frame(context, entry.isPresent() ? "选依据条款" : "从条款写咨询条目"),
                        entry.map(one -> one.id().value()).orElse(""),
                        entry.map(policybase.document.Entry::question).orElse(""),
                        entry.isPresent() ? page + "/ground" : EntryRoom.BASE + "/proposed",
                        page,
                        entry.map(policybase.document.Entry::revision).orElse(0),
                        words,
                        words.isEmpty() ? List.of() : found(page, words),
                        document.map(held -> held.document().metadata().title().cited())
                                .orElse(""),
                        document.map(held -> entry.isPresent() ? choices(held, words) : offers(held, words))
                                .orElse(List.of())));
    }

    private List<ClausePickerView.Found> found(String page, String words) {
        var request = new SearchRequest(
                QueryParser.parse(words).query(),
                new Filters(Filters.Validity.IN_FORCE, Map.of()),
                Order.RELEVANCE,
                0,
                FOUND,
                renderer.today());
        return searcher.search(request).hits().stream()
                .map(hit -> found(page, words, hit))
                .toList();
    }

    private static ClausePickerView.Found found(String page, String words, Hit hit) {
        return new ClausePickerView.Found(
                hit.metadata().title().cited(),
                hit.metadata().number().map(DocumentNumber::toString).orElse(""),
                new Address(page + "/clauses")
                                .add("q", words)
                                .add("document", hit.id().value()) + "#clauses",
                StatusView.of(hit.status()));
    }

    private static List<ClausePickerView.Choice> choices(Held held, String words) {
        return held.document().body().clauses().stream()
                .map(clause -> new ClausePickerView.Choice(
                        held.document().id().value(),
                        clause.anchor(),
                        clause.locator().citation(),
                        clause.text(),
                        "",
                        !words.isEmpty() && clause.text().contains(words)))
                .toList();
    }

    private List<ClausePickerView.Choice> offers(Held held, String words) {
        return drafting.offers(held.document()).stream()
                .map(offer -> new ClausePickerView.Choice(
                        held.document().id().value(),
                        offer.clause().anchor(),
                        offer.clause().locator().citation(),
                        offer.words(),
                        String.join("、", offer.facts()),
                        !words.isEmpty() && offer.words().contains(words)))
                .toList();
    }

    /// Begins an entry with what the clause gives.
    void propose(Context context) {
        Doing.attempt(context, EntryRoom.BASE + "/clauses", () -> {
            var held = Posted.document(context, "document")
                    .flatMap(store.documents()::published)
                    .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份文件，请重新选。"));
            var anchor = Posted.text(context, "anchor", 200);
            var offer = drafting.offers(held.document()).stream()
                    .filter(one -> one.clause().anchor().equals(anchor))
                    .findFirst()
                    .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一条款，请重新选。"));
            var account = Guard.visit(context).account();
            var proposed = drafting.of(held.document(), offer, Visits.person(context));
            var content = account.department().isEmpty() ? proposed : proposed.in(account.department());
            var visit = Guard.visit(context);
            switch (desk.get().begin(content, Visits.person(context))) {
                case Outcome.Done(var entry) -> {
                    visit.tell("已按条款拟出草稿，请逐项核对再送审。");
                    visit.tellAudit("entry " + entry.id(), "", "从条款拟稿：" + entry.question());
                    context.redirect(EntryActions.page(entry.id()) + "/edit", HttpStatus.SEE_OTHER);
                }
                case Outcome.Stale(var held2) -> {
                    visit.warn("这个问题已经有条目了，就是这一条。");
                    context.redirect(EntryActions.page(held2.id()), HttpStatus.SEE_OTHER);
                }
                case Outcome.Refused(var reasons) -> throw new Fault(Fault.Kind.INVALID, String.join("", reasons));
            }
        });
    }
}
