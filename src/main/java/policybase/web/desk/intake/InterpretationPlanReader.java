package policybase.web.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.access.Account;
import policybase.document.PolicyDocument;
import policybase.interpretation.Coming;
import policybase.interpretation.Form;
import policybase.interpretation.Interpretations;
import policybase.interpretation.Interpretations.Explained;
import policybase.interpretation.Planning;
import policybase.store.Reviewing.Plan;
import policybase.web.desk.intake.InterpretationPlanView.Line;
import policybase.web.desk.intake.InterpretationPlanView.Link;

/// Makes what a page shows of plans of interpretation (解读方案).
final class InterpretationPlanReader {
    private InterpretationPlanReader() {}

    static InterpretationPlanView read(
            PolicyDocument document, Interpretations checks, Planning planning, Account account) {
        var looked = checks.of(document);
        return looked.map(one -> ofDocument(
                        one,
                        checks.coming(document, account.department()),
                        planning.refused(document.id(), looked, account).isEmpty()))
                .orElseGet(() -> ofInterpretation(document, checks));
    }

    private static InterpretationPlanView ofDocument(Explained one, List<Coming> coming, boolean mayWrite) {
        var plans = one.plans();
        return new InterpretationPlanView(
                plans.isEmpty() ? one.isOwed() ? "应有解读方案，现在没有" : "" : "有解读方案，第" + plans.size() + "稿",
                plans.isEmpty() && one.isOwed(),
                plans.isEmpty() ? List.of() : lines(plans.getLast()),
                plans.isEmpty()
                        ? List.of()
                        : plans.subList(0, plans.size() - 1).reversed().stream()
                                .map(plan -> "第" + plan.revision() + "稿，" + ListPages.moment(plan.at()) + "，"
                                        + plan.person() + "：" + told(plan))
                                .toList(),
                links(one, coming),
                one.faults(),
                mayWrite ? Asked.page(one.id()) + "/plan" : "");
    }

    private static List<Link> links(Explained one, List<Coming> coming) {
        var links = new ArrayList<Link>();
        one.interpretations()
                .forEach(piece -> links.add(new Link(
                        piece.form().label(),
                        piece.title(),
                        "/documents/" + piece.id(),
                        piece.day().map(LocalDate::toString).orElse("日期不明"))));
        coming.forEach(draft -> links.add(new Link(
                draft.form().label(),
                draft.title(),
                Asked.page(draft.id()),
                draft.state().label())));
        return links;
    }

    private static InterpretationPlanView ofInterpretation(PolicyDocument document, Interpretations checks) {
        var sources = checks.sources(document);
        return new InterpretationPlanView(
                sources.isEmpty() ? "这是一份解读，没有找到它解读的文件" : "这是一份解读",
                sources.isEmpty(),
                List.of(),
                List.of(),
                sources.stream()
                        .map(one -> new Link(
                                "解读的文件",
                                one.title(),
                                Asked.page(one.id()) + "#plan",
                                one.hasPlan() ? "有解读方案" : "没有解读方案"))
                        .toList(),
                List.of(),
                "");
    }

    private static List<Line> lines(Plan plan) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("第一解读人", plan.chief()));
        lines.add(new Line("牵头单位", plan.lead()));
        lines.add(new Line("解读形式", forms(plan)));
        lines.add(new Line("计划发布", plan.day() + "前"));
        Optional.of(plan.note()).filter(note -> !note.isEmpty()).ifPresent(note -> lines.add(new Line("说明", note)));
        lines.add(new Line("填写", plan.person() + "，" + ListPages.moment(plan.at())));
        return lines;
    }

    /// In one sentence.
    static String told(Plan plan) {
        return "第一解读人" + plan.chief() + "，牵头单位" + plan.lead() + "，" + plan.day() + "前发布" + forms(plan) + "。"
                + plan.note();
    }

    private static String forms(Plan plan) {
        return Form.labels(Form.named(plan.forms()));
    }
}
