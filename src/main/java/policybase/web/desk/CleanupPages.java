package policybase.web.desk;

import io.javalin.http.Context;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.answer.Inquiry;
import policybase.curate.cleanup.CleanupDesk;
import policybase.curate.cleanup.Impact.Touched;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.search.Filters;
import policybase.search.SearchRequest.Order;
import policybase.store.Cleanup;
import policybase.store.Cleanup.State;
import policybase.store.Documents;
import policybase.web.desk.CleanupReader.Filter;
import policybase.web.desk.ImpactView.ChangeView;
import policybase.web.desk.ImpactView.RestingView;
import policybase.web.desk.ItemPageView.StepView;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Posted;
import policybase.web.view.StatusView;

/// The pages of clean-ups.
final class CleanupPages {
    private static final int FOUND = 10;
    private static final int LONGEST = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Supplier<CleanupDesk> desk;
    private final Documents documents;
    private final Inquiry inquiry;
    private final DeskRenderer renderer;

    CleanupPages(Supplier<CleanupDesk> desk, Documents documents, Inquiry inquiry, DeskRenderer renderer) {
        this.desk = desk;
        this.documents = documents;
        this.inquiry = inquiry;
        this.renderer = renderer;
    }

    void all(Context context) {
        var rows = desk.get().all().stream().map(this::row).toList();
        renderer.render(context, "cleanups.jte", new CleanupListView(renderer.frame(context, "清理"), rows));
    }

    private CleanupListView.Row row(Cleanup cleanup) {
        return new CleanupListView.Row(
                CleanupActions.page(cleanup.source()),
                cleanup.decision().title(),
                cleanup.decision().number().map(DocumentNumber::toString).orElse(""),
                moment(cleanup.openedAt()) + " " + cleanup.openedBy(),
                reader(cleanup).state(),
                cleanup.items().size());
    }

    void one(Context context) {
        var cleanup = desk.get().find(Posted.source(context));
        var asked = Optional.ofNullable(context.queryParam("show")).flatMap(Filter::named);
        var frame = renderer.frame(context, cleanup.decision().title());
        renderer.render(
                context,
                "cleanup.jte",
                reader(cleanup).read(frame, asked, desk.get().hindrance(cleanup).orElse("")));
    }

    void item(Context context) {
        var cleanup = desk.get().find(Posted.source(context));
        var ordinal = Posted.number(context.pathParam("ordinal"));
        if (ordinal < 1 || ordinal > cleanup.items().size()) {
            throw new Fault(Fault.Kind.MISSING, "没有这一项。");
        }
        var item = cleanup.item(ordinal);
        var words = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var reader = reader(cleanup);
        renderer.render(
                context,
                "item.jte",
                new ItemPageView(
                        renderer.frame(
                                context,
                                item.line().place().isEmpty()
                                        ? "逐项处理"
                                        : item.line().place()),
                        CleanupActions.page(cleanup.source()),
                        cleanup.decision().cited(),
                        reader.item(item),
                        item.line().quote(),
                        words,
                        words.isEmpty() ? List.of() : found(words, reader),
                        desk.get().history(cleanup.source(), ordinal).stream()
                                .map(this::step)
                                .toList()));
    }

    /// Documents of any status, found the way everybody finds them.
    private List<ItemView.CandidateView> found(String words, CleanupReader reader) {
        var any = new Filters(Filters.Validity.ANY, Map.of());
        return inquiry.ask(words, any, Order.RELEVANCE, 0, FOUND, renderer.today()).page().hits().stream()
                .flatMap(hit -> reader.found(hit.id()).stream())
                .toList();
    }

    private StepView step(Cleanup.Step step) {
        return new StepView(
                moment(step.at()),
                step.actor(),
                step.state().label(),
                step.target()
                        .flatMap(documents::find)
                        .map(held -> held.document().metadata().title().cited())
                        .orElse(""),
                step.note());
    }

    void impact(Context context) {
        var cleanup = desk.get().find(Posted.source(context));
        var impact = desk.get().impact(cleanup);
        renderer.render(
                context,
                "impact.jte",
                new ImpactView(
                        renderer.frame(context, "影响"),
                        CleanupActions.page(cleanup.source()),
                        cleanup.decision().cited(),
                        (int) count(cleanup, State.ACCEPTED),
                        impact.changed().stream()
                                .map(one -> change(cleanup, one))
                                .toList(),
                        impact.changes().stream()
                                .filter(one -> !one.isChange())
                                .map(one -> change(cleanup, one))
                                .toList(),
                        impact.resting().stream()
                                .map(one -> new RestingView(
                                        one.cited(), "/documents/" + one.id(), one.how(), one.onCited()))
                                .toList(),
                        impact.conflicts(),
                        impact.unnamed(),
                        (int) count(cleanup, State.OPEN),
                        desk.get().hindrance(cleanup).orElse("")));
    }

    private static ChangeView change(Cleanup cleanup, Touched one) {
        var place = cleanup.item(one.ordinal()).line().place();
        return new ChangeView(
                place.isEmpty() ? "未列入" : place,
                one.cited(),
                "/documents/" + one.id(),
                CleanupReader.day(one.day()),
                StatusView.of(one.before()),
                StatusView.of(one.after()),
                one.after().reason());
    }

    private static long count(Cleanup cleanup, State state) {
        return cleanup.items().stream()
                .filter(item -> item.step().state() == state)
                .count();
    }

    private CleanupReader reader(Cleanup cleanup) {
        return new CleanupReader(documents, cleanup, renderer.today());
    }

    private String moment(java.time.Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")).format(MOMENT);
    }
}
