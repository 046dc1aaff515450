package policybase.web.desk.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import policybase.access.Account;
import policybase.access.Right;
import policybase.compare.Comparison;
import policybase.curate.review.Alikes.Alike;
import policybase.curate.review.Command;
import policybase.curate.review.Decision;
import policybase.curate.review.Dossier;
import policybase.curate.review.Facts;
import policybase.curate.review.Looks.Looked;
import policybase.curate.review.Workflow;
import policybase.document.DocumentNumber;
import policybase.document.Evidence;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;
import policybase.document.Kind;
import policybase.document.PolicyDocument;
import policybase.document.Rank;
import policybase.document.Span;
import policybase.document.Tier;
import policybase.screening.Concern;
import policybase.screening.Finding;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.State;
import policybase.web.desk.intake.DraftView.AlikeRow;
import policybase.web.desk.intake.DraftView.Changed;
import policybase.web.desk.intake.DraftView.ClauseRow;
import policybase.web.desk.intake.DraftView.Differences;
import policybase.web.desk.intake.DraftView.FactRow;
import policybase.web.desk.intake.DraftView.FindingRow;
import policybase.web.desk.intake.DraftView.PlaceRow;
import policybase.web.desk.intake.DraftView.TrailRow;
import policybase.web.room.DeskFrame;
import policybase.web.view.Differing;
import policybase.web.view.Marked;

/// Makes the page of one document on the desk.
final class DraftReader {
    private final Dossier dossier;
    private final PolicyDocument document;
    private final Account account;

    DraftReader(Dossier dossier, Account account) {
        this.dossier = dossier;
        this.document = dossier.document();
        this.account = account;
    }

    DraftView read(DeskFrame frame, List<Alike> alike, InterpretationPlanView plan) {
        var standing = dossier.standing();
        return new DraftView(
                frame,
                Asked.page(document.id()),
                head(),
                Facts.EDITABLE.stream().map(this::fact).toList(),
                document.problems().stream()
                        .map(problem -> problem.severity().label() + "（"
                                + problem.step().label() + "）："
                                + problem.message()
                                + problem.where()
                                        .map(where -> "（" + where + "）")
                                        .orElse(""))
                        .toList(),
                findings(),
                document.body().clauses().stream()
                        .map(clause -> new ClauseRow(
                                clause.anchor(),
                                clause.locator().citation(),
                                Marked.of(clause.text(), spans(clause.anchor()))))
                        .toList(),
                alike.stream().map(DraftReader::alike).toList(),
                dossier.trail().reversed().stream()
                        .map(step -> new TrailRow(
                                ListPages.moment(step.at()),
                                step.person(),
                                step.act().label(),
                                step.revision(),
                                step.hash().substring(0, 12),
                                step.note()))
                        .toList(),
                document.original().fileName(),
                Asked.page(document.id())
                        + (OriginalPages.isShown(document.original().mediaType()) ? "/original" : "/text"),
                standing.isPublic() ? differences() : Differences.NONE,
                plan,
                steps());
    }

    DraftView.Head head() {
        var standing = dossier.standing();
        return new DraftView.Head(
                document.metadata().title().full(),
                standing.state().label(),
                standing.revision(),
                standing.steps(),
                standing.department(),
                standing.isPublic() ? "/documents/" + document.id() : "",
                dossier.normative()
                        .map(said -> said.verdict().label() + "（" + said.by() + "：" + said.why() + "）")
                        .orElse("未认定"),
                account.may(Right.DECIDE_VALIDITY));
    }

    private FactRow fact(Fact fact) {
        var value = Facts.value(document.metadata(), fact);
        var said = document.evidence().stream()
                .filter(one -> one.fact() == fact)
                .filter(one -> one.ground() != Ground.PERSON)
                .findFirst()
                .or(() -> document.evidence().stream()
                        .filter(one -> one.fact() == fact)
                        .findFirst());
        return new FactRow(
                fact.name(),
                fact.label(),
                value,
                said.map(Evidence::quote).orElse(""),
                said.map(one -> one.ground().label()).orElse(""),
                Facts.isAccepted(document, fact),
                choices(fact));
    }

    private static List<String> choices(Fact fact) {
        return switch (fact) {
            case KIND -> Arrays.stream(Kind.values()).map(Kind::label).toList();
            case RANK ->
                Arrays.stream(Rank.values())
                        .filter(one -> one != Rank.UNKNOWN)
                        .map(Rank::label)
                        .toList();
            case TIER ->
                Arrays.stream(Tier.values())
                        .filter(one -> one != Tier.UNKNOWN)
                        .map(Tier::label)
                        .toList();
            default -> List.of();
        };
    }

    /// The same wording in several places is one thing to decide; all else stands by itself.
    private List<FindingRow> findings() {
        var groups = new LinkedHashMap<String, List<Looked>>();
        for (var looked : dossier.looks().all()) {
            var finding = looked.finding();
            var group = isWording(finding) ? finding.severity() + finding.advice() + decision(looked) : finding.key();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(looked);
        }
        return groups.values().stream().map(this::finding).toList();
    }

    private FindingRow finding(List<Looked> group) {
        var first = group.getFirst();
        var finding = first.finding();
        return new FindingRow(
                group.stream().map(one -> one.finding().key()).toList(),
                finding.severity().label(),
                switch (finding.severity()) {
                    case BLOCK -> "gone";
                    case WARN -> "wait";
                    case HINT -> "plain";
                },
                finding.concern().label(),
                group.stream().map(one -> place(one.finding().place())).toList(),
                isWording(finding) ? finding.evidence().split("；", 2)[0] : finding.evidence(),
                finding.advice(),
                decision(first),
                group.stream().allMatch(dossier.looks()::isSettled));
    }

    private static boolean isWording(Finding finding) {
        return finding.concern() == Concern.WORDING && !finding.blocks();
    }

    private static PlaceRow place(Finding.Place place) {
        return new PlaceRow(place.label(), place.spans().isEmpty() ? "" : "#c-" + place.anchor());
    }

    private static String decision(Looked looked) {
        return looked.judgement()
                .map(said -> said.person() + "：" + said.choice().label()
                        + (said.reason().isEmpty() ? "" : "，" + said.reason()))
                .orElse("");
    }

    private List<Span> spans(String anchor) {
        return dossier.looks().all().stream()
                .map(Looked::finding)
                .filter(finding -> finding.place().anchor().equals(anchor))
                .flatMap(finding -> finding.place().spans().stream())
                .toList();
    }

    private static AlikeRow alike(Alike alike) {
        var metadata = alike.document().metadata();
        return new AlikeRow(
                metadata.title().full(),
                metadata.number().map(DocumentNumber::toString).orElse("无文号"),
                alike.document().stage().label(),
                String.join("、", alike.why()) + "，正文相同的占" + alike.percent() + "%",
                Asked.page(alike.id()));
    }

    /// What would become different for the public.
    private Differences differences() {
        var published = dossier.published().orElseThrow().document();
        if (published.revision() == document.revision()) {
            return Differences.NONE;
        }
        var comparison = Comparison.of(published.body(), document.body());
        return new Differences(changed(published, document), Differing.counts(comparison), Differing.rows(comparison));
    }

    static List<Changed> changed(PolicyDocument before, PolicyDocument after) {
        var changed = new ArrayList<Changed>();
        for (var fact : Facts.EDITABLE) {
            var old = Facts.value(before.metadata(), fact);
            var fresh = Facts.value(after.metadata(), fact);
            if (!old.equals(fresh)) {
                changed.add(new Changed(fact.label(), old, fresh));
            }
        }
        return changed;
    }

    /// The buttons are those the rules would let through; what stands in the way of a review is told beside its button.
    private DraftView.Steps steps() {
        var state = dossier.standing().state();
        var isFinal = state == State.FINAL || state == State.APPROVED;
        var isTheirs = may(new Command.Return("x")) && state != State.APPROVED && !refusesPass();
        return new DraftView.Steps(
                may(new Command.Save()),
                may(new Command.Submit("")),
                isTheirs ? label(state) : "",
                isFinal ? "/approve" : "/pass",
                may(new Command.Return("x")) ? isFinal ? "/reject" : "/return" : "",
                state == State.APPROVED && may(new Command.Publish("")),
                may(new Command.Withdraw("x")),
                account.may(Right.WRITE_DRAFTS) || account.may(Right.REVIEW) || account.may(Right.APPROVE),
                dossier.looks().lacking(),
                told(),
                awaited(state));
    }

    /// What the last who sent it back or took it away said, until it is submitted or published again.
    private String told() {
        return dossier.trail().reversed().stream()
                .filter(step -> step.act() != Act.SAVED)
                .findFirst()
                .filter(step -> step.act() == Act.RETURNED || step.act() == Act.WITHDRAWN)
                .map(step -> step.person() + step.act().label() + "：" + step.note())
                .orElse("");
    }

    private static String awaited(State state) {
        return switch (state) {
            case FIRST -> "等有审核权限、没有写过这一稿的人初审。";
            case SECOND -> "等另一位有审核权限的人复审：不能是写稿的人，也不能是初审的人。";
            case FINAL -> "等签发人作保密审查与终审。";
            case APPROVED -> "等签发人发布。";
            case PUBLISHED -> "要改，直接在下面改，公众看到的文本在新的一稿发布以前不变；要立即撤回，请找签发人。";
            case WITHDRAWN -> "要重新公开，由采编人员改好以后再提交审核。";
            case DRAFT -> "";
        };
    }

    /// Whether it is not theirs to pass, findings aside.
    private boolean refusesPass() {
        var lacking = dossier.looks().lacking();
        return switch (Workflow.decide(dossier.item(), new Command.Pass(""), account)) {
            case Decision.Accepted _ -> false;
            case Decision.Refused(var reasons) -> !lacking.containsAll(reasons);
        };
    }

    private boolean may(Command command) {
        return Workflow.decide(dossier.item(), command, account) instanceof Decision.Accepted;
    }

    private static String label(State state) {
        return switch (state) {
            case FIRST -> "初审通过";
            case SECOND -> "复审通过";
            case FINAL -> "保密审查与终审通过";
            case DRAFT, APPROVED, PUBLISHED, WITHDRAWN -> "";
        };
    }
}
