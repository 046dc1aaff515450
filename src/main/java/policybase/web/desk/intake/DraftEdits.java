package policybase.web.desk.intake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import policybase.curate.review.Facts;
import policybase.curate.review.Outline;
import policybase.curate.review.Redaction;
import policybase.curate.review.ReviewDesk;
import policybase.curate.review.Saved;
import policybase.document.DocumentId;
import policybase.document.Fact;
import policybase.document.Fault;
import policybase.document.Level;
import policybase.document.PolicyDocument;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.Differing;

/// What the forms of a draft change. Each names the revision it builds on; one that comes too late is answered with
/// both changes side by side.
final class DraftEdits {
    private static final int LONGEST = 1000;

    private final Supplier<ReviewDesk> desk;
    private final DeskRenderer renderer;

    DraftEdits(Supplier<ReviewDesk> desk, DeskRenderer renderer) {
        this.desk = desk;
        this.renderer = renderer;
    }

    /// One fact, accepted or corrected by its own button, and whatever else was typed; or only that.
    void fact(Context context) {
        var name = Posted.text(context, "fact", 40);
        save(context, name.isEmpty() ? "#facts" : "#fact-" + name, () -> {
            var typed = Typed.of(context);
            if (name.isEmpty()) {
                return new Edit("填写的事实", typed::saved);
            }
            var fact = Arrays.stream(Fact.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "没有这一项，请刷新页面。"));
            var value = typed.value(fact);
            return new Edit(fact.label() + "：" + value, document -> Typed.with(typed.saved(document), fact, value));
        });
    }

    /// Accepts all facts that were read and that nobody has spoken for, and saves what was typed.
    void acceptAll(Context context) {
        save(context, "#facts", () -> {
            var typed = Typed.of(context);
            return new Edit("认可读出的全部事实", document -> accepted(typed.saved(document)));
        });
    }

    private static PolicyDocument accepted(PolicyDocument document) {
        var accepted = document;
        for (var fact : Facts.EDITABLE) {
            var value = Facts.value(document.metadata(), fact);
            if (!value.isEmpty() && !Facts.isAccepted(document, fact)) {
                accepted = Facts.with(accepted, fact, value, "");
            }
        }
        return accepted;
    }

    void problem(Context context) {
        save(context, "#problems", () -> {
            var number = Posted.number(context, "problem");
            return new Edit("问题已处理", document -> Redaction.settled(document, number));
        });
    }

    void words(Context context) {
        save(context, "#findings", () -> {
            var words = Posted.words(context, "words", LONGEST);
            var instead = Posted.text(context, "instead", LONGEST);
            var removes = !Posted.text(context, "remove", 1).isEmpty();
            return new Edit(
                    removes ? "删去不宜公开的文字" : "改正文字",
                    document ->
                            removes ? Redaction.remove(document, words) : Redaction.replace(document, words, instead));
        });
    }

    void withhold(Context context) {
        save(context, "#findings", () -> new Edit("原件不对外提供", Redaction::withhold));
    }

    void outline(Context context) {
        var line = Posted.text(context, "line", 6);
        save(context, "/outline#line-" + line, () -> {
            var index = Posted.number(line);
            var words = Posted.text(context, "words", LONGEST);
            var level = Posted.text(context, "level", 20);
            return switch (Posted.text(context, "act", 10)) {
                case "join" -> tree("与上一行合并", outline -> outline.join(index));
                case "split" -> tree("拆成两行", outline -> outline.split(index, words));
                case "level" -> tree("改层级", outline -> outline.level(index, level(level)));
                default -> throw new Fault(Fault.Kind.INVALID, "请选择要做的改动。");
            };
        });
    }

    private static Edit tree(String note, UnaryOperator<Outline> edit) {
        return new Edit(note, document -> Redaction.with(document, edit.apply(Outline.of(document.body()))));
    }

    private static Optional<Level> level(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    void undo(Context context) {
        var id = Asked.id(context);
        var back = Asked.page(id) + ("outline".equals(Posted.text(context, "from", 10)) ? "/outline" : "");
        Doing.attempt(context, back, () -> {
            var saved = desk.get().undo(id, Posted.number(context, "revision"), Asked.by(context));
            answer(context, saved, back, "已撤销上一次修改。");
        });
    }

    private record Edit(String note, UnaryOperator<PolicyDocument> change) {}

    private void save(Context context, String place, Supplier<Edit> read) {
        var id = Asked.id(context);
        var back = Asked.page(id) + place;
        Doing.attempt(context, back, () -> {
            var edit = read.get();
            var saved = desk.get()
                    .save(id, Posted.number(context, "revision"), Asked.by(context), edit.note(), edit.change());
            answer(context, saved, back, "已保存：" + edit.note() + "。");
        });
    }

    private void answer(Context context, Saved saved, String back, String told) {
        switch (saved) {
            case Saved.Done _ -> {
                Guard.visit(context).tell(told);
                context.redirect(back, HttpStatus.SEE_OTHER);
            }
            case Saved.Stale stale -> {
                Guard.visit(context).warn("没有保存：别人先改了这份文件。");
                context.status(HttpStatus.CONFLICT);
                renderer.render(context, "stale.jte", view(context, Asked.id(context), stale));
            }
        }
    }

    private StaleView view(Context context, DocumentId id, Saved.Stale stale) {
        return new StaleView(
                renderer.frame(context, "没有保存"),
                Asked.page(id),
                stale.current().metadata().title().full(),
                stale.facts().stream()
                        .map(one -> new StaleView.Fact(one.fact().label(), one.base(), one.current(), one.wanted()))
                        .toList(),
                Differing.counts(stale.theirs()),
                Differing.rows(stale.theirs()),
                Differing.counts(stale.own()),
                Differing.rows(stale.own()));
    }
}
