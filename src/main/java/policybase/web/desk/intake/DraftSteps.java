package policybase.web.desk.intake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.function.Supplier;
import policybase.curate.review.Command;
import policybase.curate.review.ReviewDesk;
import policybase.document.Fault;
import policybase.document.Normative;
import policybase.store.Reviewing.Choice;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// The steps of a document through its reviews, and decisions on what the screening found.
final class DraftSteps {
    private static final int LONGEST = 1000;

    private final Supplier<ReviewDesk> desk;

    DraftSteps(Supplier<ReviewDesk> desk) {
        this.desk = desk;
    }

    void submit(Context context) {
        var id = Asked.id(context);
        attempt(context, "已提交审核。", () -> {
            var by = Asked.by(context);
            var document = desk.get().find(id, by).document();
            var revision = Posted.number(context, "revision");
            // of another revision the fields say nothing: the step is then refused as too late
            if (document.revision() == revision) {
                Typed.of(context).refuseUnsaved(document);
            }
            var submit = new Command.Submit(note(context));
            desk.get().step(id, revision, Posted.number(context, "steps"), submit, by);
        });
    }

    void pass(Context context) {
        step(context, new Command.Pass(note(context)), "审核已通过。");
    }

    void back(Context context) {
        step(context, new Command.Return(note(context)), "已退回采编人员。");
    }

    private void step(Context context, Command command, String told) {
        var id = Asked.id(context);
        attempt(context, told, () -> desk.get()
                .step(
                        id,
                        Posted.number(context, "revision"),
                        Posted.number(context, "steps"),
                        command,
                        Asked.by(context)));
    }

    void publish(Context context) {
        var id = Asked.id(context);
        attempt(context, "已发布，公众现在就能查到。", () -> desk.get()
                .publish(
                        id,
                        Posted.number(context, "revision"),
                        Posted.number(context, "steps"),
                        note(context),
                        Asked.by(context)));
    }

    void withdraw(Context context) {
        var id = Asked.id(context);
        attempt(context, "已撤回，公众网站、检索和接口里都已没有这份文件。", () -> desk.get()
                .withdraw(
                        id,
                        Posted.number(context, "revision"),
                        Posted.number(context, "steps"),
                        note(context),
                        Asked.by(context)));
    }

    void normative(Context context) {
        var verdict = Posted.text(context, "verdict", 20);
        attempt(context, "已记下认定。", () -> desk.get()
                .decideNormative(
                        Asked.id(context),
                        Arrays.stream(Normative.values())
                                .filter(one -> one.name().equals(verdict))
                                .findFirst()
                                .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "请选择是或者否。")),
                        note(context),
                        Asked.by(context)));
    }

    /// One finding, one wording in all its places, or all that only warn or hint.
    void judge(Context context) {
        var id = Asked.id(context);
        var back = Asked.page(id) + "#findings";
        Doing.attempt(context, back, () -> {
            var by = Asked.by(context);
            var choice = Posted.text(context, "choice", 20);
            if (choice.equals("LOOKED")) {
                var rest = desk.get().find(id, by).looks();
                var keys = rest.all().stream()
                        .filter(one -> !one.finding().blocks() && !rest.isSettled(one))
                        .map(one -> one.finding().key())
                        .toList();
                desk.get().judge(id, keys, Choice.PUBLISHABLE, "已逐处看过", by);
                Guard.visit(context).tell(keys.size() + "处警示和提示已确认看过。");
            } else {
                var chosen = Arrays.stream(Choice.values())
                        .filter(one -> one.name().equals(choice))
                        .findFirst()
                        .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "请选择怎样处理。"));
                var keys = context.formParams("finding");
                if (keys.isEmpty()) {
                    throw new Fault(Fault.Kind.INVALID, "没有选中要决定的内容，请刷新页面。");
                }
                desk.get().judge(id, keys, chosen, Posted.text(context, "reason", LONGEST), by);
                var places = keys.size() > 1 ? "，共" + keys.size() + "处" : "";
                Guard.visit(context).tell("已记下：" + chosen.label() + places + "。");
            }
            context.redirect(back, HttpStatus.SEE_OTHER);
        });
    }

    private static String note(Context context) {
        return Posted.text(context, "note", LONGEST);
    }

    private static void attempt(Context context, String told, Runnable deed) {
        var page = Asked.page(Asked.id(context));
        Doing.attempt(context, page, () -> {
            deed.run();
            Guard.visit(context).tell(told);
            context.redirect(page, HttpStatus.SEE_OTHER);
        });
    }
}
