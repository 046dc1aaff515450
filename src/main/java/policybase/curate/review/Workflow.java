package policybase.curate.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.access.Account;
import policybase.access.Duties;
import policybase.access.Right;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.State;

/// The rules of the review (三审): 草稿 → 初审 → 复审 → 保密审查与终审 → 发布. Three reviews by three persons, none of whom
/// wrote on
/// it; nothing found by the screening goes on undecided; what goes back or away says why. Pure.
public final class Workflow {
    private Workflow() {}

    public static Decision decide(Case item, Command command, Account by) {
        var reasons = new ArrayList<String>();
        var accepted =
                switch (command) {
                    case Command.Save() -> save(item, by, reasons);
                    case Command.Submit(var note) -> submit(item, note, by, reasons);
                    case Command.Pass(var note) -> pass(item, note, by, reasons);
                    case Command.Return(var reason) -> back(item, reason, by, reasons);
                    case Command.Publish(var note) -> publish(item, note, by, reasons);
                    case Command.Withdraw(var reason) -> withdraw(item, reason, by, reasons);
                };
        return reasons.isEmpty() ? accepted : new Decision.Refused(reasons);
    }

    /// A change begins everything anew, wherever it finds the document.
    private static Decision.Accepted save(Case item, Account by, List<String> reasons) {
        Duties.refusesWriting(by, item.owner()).ifPresent(reasons::add);
        return new Decision.Accepted(State.DRAFT, Act.SAVED, "");
    }

    private static Decision.Accepted submit(Case item, String note, Account by, List<String> reasons) {
        Duties.refusesWriting(by, item.owner()).ifPresent(reasons::add);
        require(
                item.state() == State.DRAFT,
                "只有草稿可以提交审核，这份文件现在是“" + item.state().label() + "”。",
                reasons);
        return new Decision.Accepted(State.FIRST, Act.SUBMITTED, note);
    }

    private static Decision.Accepted pass(Case item, String note, Account by, List<String> reasons) {
        reasons.addAll(item.lacking());
        return switch (item.state()) {
            case FIRST -> {
                refusesReview(item, by).ifPresent(reasons::add);
                yield new Decision.Accepted(State.SECOND, Act.PASSED_FIRST, note);
            }
            case SECOND -> {
                refusesReview(item, by).ifPresent(reasons::add);
                yield new Decision.Accepted(State.FINAL, Act.PASSED_SECOND, note);
            }
            case FINAL -> {
                Duties.refusesApproval(by, item.authors(), item.reviewers(), item.owner())
                        .ifPresent(reasons::add);
                yield new Decision.Accepted(State.APPROVED, Act.PASSED_FINAL, note);
            }
            case DRAFT, APPROVED, PUBLISHED, WITHDRAWN -> {
                reasons.add("这份文件现在是“" + item.state().label() + "”，没有等待的审核。");
                yield new Decision.Accepted(item.state(), Act.PASSED_FIRST, note);
            }
        };
    }

    private static Optional<String> refusesReview(Case item, Account by) {
        return Duties.refusesReview(by, item.authors(), item.owner())
                .or(() ->
                        item.reviewers().contains(by.login()) ? Optional.of("前一道审核是您做的，这一道要由别人来做。") : Optional.empty());
    }

    private static Decision.Accepted back(Case item, String reason, Account by, List<String> reasons) {
        switch (item.state()) {
            case FIRST, SECOND ->
                Duties.refusesReview(by, item.authors(), item.owner()).ifPresent(reasons::add);
            case FINAL, APPROVED ->
                Duties.refusesApproval(by, item.authors(), List.of(), item.owner())
                        .ifPresent(reasons::add);
            case DRAFT, PUBLISHED, WITHDRAWN ->
                reasons.add("这份文件现在是“" + item.state().label() + "”，不能退回。");
        }
        require(!reason.isBlank(), "请写明退回的理由，采编人员要照着改。", reasons);
        return new Decision.Accepted(State.DRAFT, Act.RETURNED, reason);
    }

    private static Decision.Accepted publish(Case item, String note, Account by, List<String> reasons) {
        require(
                item.state() == State.APPROVED,
                "三道审核都通过以后才能发布，这份文件现在是“" + item.state().label() + "”。",
                reasons);
        Duties.refusesApproval(by, item.authors(), List.of(), item.owner()).ifPresent(reasons::add);
        reasons.addAll(item.lacking());
        return new Decision.Accepted(State.PUBLISHED, Act.PUBLISHED, note);
    }

    /// At once: no review is waited for when something must go.
    private static Decision.Accepted withdraw(Case item, String reason, Account by, List<String> reasons) {
        require(item.isPublic(), "这份文件没有公开，不用撤回。", reasons);
        require(by.may(Right.APPROVE), "您没有签发的权限，不能撤回。", reasons);
        require(by.covers(item.owner()), "这份文件归" + item.owner() + "，您属于" + by.department() + "。", reasons);
        require(!reason.isBlank(), "请写明撤回的理由。", reasons);
        return new Decision.Accepted(State.WITHDRAWN, Act.WITHDRAWN, reason);
    }

    private static void require(boolean holds, String otherwise, List<String> reasons) {
        if (!holds) {
            reasons.add(otherwise);
        }
    }
}
