package policybase.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Candidate;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.State;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.web.desk.CleanupView.DecisionView;
import policybase.web.desk.CleanupView.Tab;
import policybase.web.desk.ItemView.CandidateView;
import policybase.web.desk.ItemView.Stand;
import policybase.web.room.DeskFrame;
import policybase.web.view.StatusView;

/// Makes what the pages of a clean-up show.
final class CleanupReader {
    private final Documents documents;
    private final Cleanup cleanup;
    private final LocalDate today;

    CleanupReader(Documents documents, Cleanup cleanup, LocalDate today) {
        this.documents = documents;
        this.cleanup = cleanup;
        this.today = today;
    }

    /// Which items a tab shows; the first that has any is shown when none is asked for.
    enum Filter {
        DOUBTFUL("doubtful", "待核", item -> isOpen(item) && isDoubtful(item)),
        EXACT("exact", "准确", item -> isOpen(item) && item.line().isExact()),
        UNLISTED("unlisted", "未列入", item -> isOpen(item) && isUnlisted(item)),
        ABSENT(
                "absent",
                "库中没有",
                item -> isOpen(item) && item.line().candidates().isEmpty()),
        ACCEPTED("accepted", "已认可", item -> item.step().state() == State.ACCEPTED),
        APPLIED("applied", "已生效", item -> item.step().state() == State.APPLIED),
        OTHER(
                "other",
                "不处理",
                item -> item.step().state() == State.REJECTED || item.step().state() == State.UNDONE),
        ALL("all", "全部", _ -> true);

        private final String parameter;
        private final String label;
        private final Predicate<Item> shows;

        Filter(String parameter, String label, Predicate<Item> shows) {
            this.parameter = parameter;
            this.label = label;
            this.shows = shows;
        }

        String parameter() {
            return parameter;
        }

        static Optional<Filter> named(String text) {
            return List.of(values()).stream()
                    .filter(one -> one.parameter.equals(text))
                    .findFirst();
        }

        private static boolean isOpen(Item item) {
            return item.step().state() == State.OPEN;
        }

        private static boolean isUnlisted(Item item) {
            return item.line().category() == Category.UNLISTED;
        }

        private static boolean isDoubtful(Item item) {
            return !isUnlisted(item)
                    && !item.line().isExact()
                    && !item.line().candidates().isEmpty();
        }
    }

    /// @param hindrance why nothing may be confirmed yet
    CleanupView read(DeskFrame frame, Optional<Filter> asked, String hindrance) {
        var shown = asked.orElseGet(() -> List.of(Filter.values()).stream()
                .filter(filter -> count(filter) > 0)
                .findFirst()
                .orElse(Filter.ALL));
        var tabs = List.of(Filter.values()).stream()
                .map(filter -> new Tab(filter.parameter, filter.label, count(filter), filter == shown))
                .toList();
        return new CleanupView(
                frame,
                CleanupActions.page(cleanup.source()),
                decision(),
                hindrance,
                cleanup.problems(),
                tabs,
                shown.parameter,
                count(Filter.EXACT),
                count(Filter.DOUBTFUL),
                count(Filter.ABSENT),
                count(Filter.UNLISTED),
                count(Filter.ACCEPTED),
                count(Filter.APPLIED),
                cleanup.items().stream().filter(shown.shows).map(this::item).toList());
    }

    /// What is left to do, in a few words.
    String state() {
        var open = count(Filter.EXACT) + count(Filter.DOUBTFUL) + count(Filter.ABSENT) + count(Filter.UNLISTED);
        var accepted = count(Filter.ACCEPTED);
        if (open == 0 && accepted == 0) {
            return "已完成，生效" + count(Filter.APPLIED) + "项";
        }
        return (open > 0 ? "待定" + open + "项" : "")
                + (open > 0 && accepted > 0 ? "，" : "")
                + (accepted > 0 ? "已认可待确认" + accepted + "项" : "");
    }

    private int count(Filter filter) {
        return (int) cleanup.items().stream().filter(filter.shows).count();
    }

    private DecisionView decision() {
        var decision = cleanup.decision();
        return new DecisionView(
                decision.title(),
                decision.number().map(DocumentNumber::toString).orElse(""),
                decision.on().map(LocalDate::toString).orElse(""),
                decision.on().map(CleanupReader::day).orElse(""),
                String.join("、", decision.makers()),
                cleanup.revision(),
                count(Filter.APPLIED) == 0,
                decision.document().map(this::href).orElse(""));
    }

    ItemView item(Item item) {
        var line = item.line();
        var step = item.step();
        var candidates = line.candidates().stream()
                .flatMap(one -> candidate(one).stream())
                .toList();
        var target = step.target().flatMap(this::chosen);
        return new ItemView(
                item.ordinal(),
                step.revision(),
                line.place(),
                line.category().label(),
                line.title().orElse(""),
                line.docNo().orElse(""),
                line.maker().orElse(""),
                line.remark(),
                String.join("、", line.scope()),
                line.on().map(CleanupReader::day).orElse(""),
                step.state().label(),
                switch (step.state()) {
                    case OPEN -> Stand.OPEN;
                    case ACCEPTED, REJECTED, UNDONE -> Stand.DECIDED;
                    case APPLIED -> Stand.APPLIED;
                },
                line.isExact(),
                step.note(),
                step.revision() > 1 ? step.actor() : "",
                candidates,
                target,
                step.state() == State.APPLIED ? effect(item) : "");
    }

    /// The sentence of the document's status on the day of the item, or today if that is later.
    private String effect(Item item) {
        var day = item.line().on().or(cleanup.decision()::on).orElse(today);
        return item.step()
                .target()
                .flatMap(documents::find)
                .map(held -> held.timeline()
                        .statusOn(day.isAfter(today) ? day : today)
                        .reason())
                .orElse("");
    }

    private Optional<CandidateView> candidate(Candidate one) {
        return documents.find(one.id()).map(held -> view(held, one.route().label() + " " + one.score(), one.note()));
    }

    private Optional<CandidateView> chosen(DocumentId id) {
        return documents.find(id).map(held -> view(held, "", ""));
    }

    /// A document found by somebody's own words.
    Optional<CandidateView> found(DocumentId id) {
        return documents.find(id).map(held -> view(held, "人工查找", ""));
    }

    private CandidateView view(Held held, String route, String note) {
        var metadata = held.document().metadata();
        return new CandidateView(
                held.document().id().value(),
                metadata.title().full(),
                metadata.number().map(DocumentNumber::toString).orElse("无文号"),
                metadata.dates().version().map(LocalDate::toString).orElse("日期不明"),
                StatusView.of(held.timeline().statusOn(today)),
                route,
                note,
                href(held.document().id()));
    }

    private String href(DocumentId id) {
        return documents.published(id).isPresent() ? "/documents/" + id : "/desk/intake/" + id;
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
