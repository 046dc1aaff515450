package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.PLAN;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import policybase.access.Right;
import policybase.document.Fault;
import policybase.overview.plan.Candidate;
import policybase.overview.plan.Candidates;
import policybase.store.WorkPlans.Evidence;
import policybase.store.WorkPlans.Item;
import policybase.store.WorkPlans.State;
import policybase.web.desk.overview.PlanItemView.Found;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.Address;

/// One item of the ledger: what the base can show for it is taken or not with one click, and a person says when it is
/// done.
final class PlanItemPages {
    private static final int LONGEST = 500;
    private static final int LONGEST_TARGET = 300;
    private static final int LONGEST_WORDS = 60;

    private final OverviewRoom.Parts parts;
    private final DeskRenderer renderer;

    PlanItemPages(OverviewRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void page(Context context) {
        var item = parts.plans().find(Given.number(context));
        var account = Guard.visit(context).account();
        var may = account.may(Right.WRITE_DRAFTS);
        var isTheirs = PlanRows.isTheirs(item, account);
        var candidates = parts.candidates().get();
        var words = Given.query(context, "q", LONGEST_WORDS);
        var found = words.isEmpty() ? candidates.of(item.line()) : candidates.of(item.line(), words);
        renderer.render(
                context,
                "plan-item.jte",
                new PlanItemView(
                        renderer.frame(context, "任务台账第" + item.place() + "行"),
                        page(item.number()),
                        item.plan(),
                        item.line().part(),
                        new PlanRows(candidates, renderer.today()).row(item),
                        item.steps().size(),
                        item.state() == State.DONE,
                        words,
                        found.stream().map(one -> found(one, item, candidates)).toList(),
                        item.steps().reversed().stream()
                                .map(step -> Given.moment(step.at()) + " " + step.actor() + "　"
                                        + (step.done() ? "已完成" : "重新办理") + "：" + step.note())
                                .toList(),
                        may && isTheirs,
                        may && !isTheirs ? "这一条由" + String.join("、", PlanRows.bodies(item)) + "办理，您只能看。" : ""));
    }

    private static Found found(Candidate one, Item item, Candidates candidates) {
        var judged = item.evidence().stream()
                .filter(evidence -> evidence.target().equals(one.target()))
                .findFirst();
        return new Found(
                one.kind().label(),
                one.target(),
                one.title(),
                one.status(),
                candidates.at(one.target()).map(Candidates.Held::isLive).orElse(false),
                String.join("、", one.words()),
                judged.filter(Evidence::accepted).isPresent(),
                judged.filter(evidence -> !evidence.accepted()).isPresent());
    }

    private static String page(long number) {
        return PLAN + "/" + number;
    }

    void judge(Context context) {
        change(context, item -> {
            var target = Posted.text(context, "target", LONGEST_TARGET);
            var accepted = !Posted.text(context, "accepted", 3).equals("no");
            var candidate = parts.candidates()
                    .get()
                    .at(target)
                    .map(held -> new Candidate(held.kind(), held.target(), held.title(), held.status(), List.of(), 0))
                    .or(() -> judged(item, target))
                    .orElseGet(() -> elsewhere(context, target));
            parts.plans()
                    .judge(
                            item.number(),
                            candidate,
                            accepted,
                            Guard.visit(context).actor());
            Guard.visit(context).tell((accepted ? "已认作材料：" : "不再作为材料：") + candidate.title() + "。");
        });
    }

    /// What was judged before stays known by its title, though the base shows it no more.
    private static Optional<Candidate> judged(Item item, String target) {
        return item.evidence().stream()
                .filter(one -> one.target().equals(target))
                .findFirst()
                .map(one -> new Candidate(Candidate.Kind.PAGE, target, one.title(), "", List.of(), 0));
    }

    /// Something that is not of the base.
    private static Candidate elsewhere(Context context, String target) {
        var title = Posted.text(context, "title", LONGEST_TARGET);
        if (title.isEmpty() || !target.matches("(/|https?://)\\S+")) {
            throw new Fault(Fault.Kind.INVALID, "请写上材料的名称，网址要以 https:// 开头，本站的以 / 开头。");
        }
        return new Candidate(Candidate.Kind.PAGE, target, title, "", List.of(), 0);
    }

    void say(Context context) {
        change(context, item -> {
            var done = Posted.text(context, "done", 3).equals("yes");
            parts.plans()
                    .say(
                            item.number(),
                            Posted.number(context, "seen"),
                            done,
                            Posted.text(context, "note", LONGEST),
                            Guard.visit(context).actor());
            Guard.visit(context).tell(done ? "已记为完成。" : "已改回办理中。");
        });
    }

    /// What is to be done to an item.
    private interface Act {
        void to(Item item);
    }

    private void change(Context context, Act act) {
        var number = Given.number(context);
        var words = Posted.text(context, "q", LONGEST_WORDS);
        var back = new Address(page(number)).add("q", words).toString();
        Doing.attempt(context, back, () -> {
            var item = parts.plans().find(number);
            PlanRows.theirs(item, Guard.visit(context).account());
            act.to(item);
            context.redirect(back, HttpStatus.SEE_OTHER);
        });
    }
}
