package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.PLAN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policybase.access.Account;
import policybase.document.Fault;
import policybase.overview.Task;
import policybase.overview.plan.BodyNames;
import policybase.overview.plan.Candidates;
import policybase.store.WorkPlans.Evidence;
import policybase.store.WorkPlans.Item;
import policybase.web.desk.overview.PlanView.Row;
import policybase.web.desk.overview.PlanView.Shown;

/// Items of the ledger as pages show them, on one day, with what the base can show for them now.
final class PlanRows {
    private final Candidates candidates;
    private final LocalDate today;

    PlanRows(Candidates candidates, LocalDate today) {
        this.candidates = candidates;
        this.today = today;
    }

    /// Who has to do with an item, the lead body first.
    static List<String> bodies(Item item) {
        return Stream.of(item.line().lead(), item.line().others())
                .flatMap(cell -> BodyNames.of(cell).stream())
                .distinct()
                .toList();
    }

    /// Whether an item is of somebody's department.
    static boolean isTheirs(Item item, Account account) {
        return account.department().isEmpty() || bodies(item).stream().anyMatch(body -> Task.isOf(body, account));
    }

    static void theirs(Item item, Account account) {
        if (!isTheirs(item, account)) {
            throw new Fault(
                    Fault.Kind.INVALID,
                    "这一条由" + String.join("、", bodies(item)) + "办理，您属于" + account.department() + "，只能看。");
        }
    }

    Row row(Item item) {
        var line = item.line();
        return new Row(
                item.place(),
                PLAN + "/" + item.number(),
                line.heading(),
                line.content(),
                line.lead(),
                line.others(),
                due(item),
                item.state().label(),
                tone(item),
                item.isLate(today),
                shown(item),
                unjudged(item),
                said(item));
    }

    /// As printed, with the day where that says one.
    static String due(Item item) {
        var line = item.line();
        return line.day()
                .map(day -> line.due().equals(day.toString()) ? line.due() : line.due() + "（" + day + "）")
                .orElse(line.due().isEmpty() ? "没有写" : line.due());
    }

    static String tone(Item item) {
        return switch (item.state()) {
            case OPEN -> "plain";
            case MATERIAL -> "wait";
            case DONE -> "good";
        };
    }

    List<Shown> shown(Item item) {
        return item.evidence().stream()
                .filter(Evidence::accepted)
                .map(this::shown)
                .toList();
    }

    private Shown shown(Evidence evidence) {
        var held = candidates.at(evidence.target());
        var isOfTheBase = evidence.target().matches("/(documents|entries)/.*");
        return new Shown(
                evidence.target(),
                evidence.title(),
                held.map(Candidates.Held::status).orElse(isOfTheBase ? "已不公开" : ""),
                held.map(one -> !one.isLive()).orElse(isOfTheBase),
                Given.moment(evidence.at()) + " " + evidence.actor());
    }

    private long unjudged(Item item) {
        var judged = item.evidence().stream().map(Evidence::target).collect(Collectors.toSet());
        return candidates.of(item.line()).stream()
                .filter(one -> !judged.contains(one.target()))
                .filter(one ->
                        candidates.at(one.target()).map(Candidates.Held::isLive).orElse(false))
                .count();
    }

    private static String said(Item item) {
        return item.steps().isEmpty()
                ? ""
                : Given.moment(item.steps().getLast().at()) + " "
                        + item.steps().getLast().actor() + "："
                        + item.steps().getLast().note();
    }
}
