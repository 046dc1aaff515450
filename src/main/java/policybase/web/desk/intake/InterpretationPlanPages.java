package policybase.web.desk.intake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.interpretation.Form;
import policybase.interpretation.Planning.Saved;
import policybase.interpretation.Planning.Wanted;
import policybase.web.desk.intake.InterpretationPlanView.Choice;
import policybase.web.desk.intake.InterpretationPlanView.Edit;
import policybase.web.desk.intake.InterpretationPlanView.Fields;
import policybase.web.desk.intake.InterpretationPlanView.Moved;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Filled;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.room.Wrongs;

/// The form of a plan of interpretation (解读方案).
final class InterpretationPlanPages {
    private static final int LINE = 100;
    private static final int LONGEST = 1000;

    private final IntakeRoom.Parts parts;
    private final DeskRenderer renderer;

    InterpretationPlanPages(IntakeRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void form(Context context) {
        Doing.attempt(context, Asked.page(Asked.id(context)), () -> {
            var document = document(context);
            parts.planning()
                    .get()
                    .refused(document, Guard.visit(context).account())
                    .ifPresent(why -> {
                        throw new Fault(Fault.Kind.INVALID, why);
                    });
            var plans = parts.reviewing().plans(document.id());
            var wanted = plans.isEmpty()
                    ? new Wanted("", document.metadata().issuerNames(), List.of(), Optional.empty(), "")
                    : Wanted.of(plans.getLast());
            show(context, document, plans.size(), fields(wanted), wanted.forms(), Wrongs.NONE, List.of());
        });
    }

    void save(Context context) {
        Doing.attempt(context, Asked.page(Asked.id(context)), () -> {
            var document = document(context);
            var visit = Guard.visit(context);
            var planning = parts.planning().get();
            var seen = Posted.number(context, "seen");
            var filled = new Filled(context);
            var wanted = new Wanted(
                    filled.line("chief", LINE),
                    filled.line("lead", LINE),
                    Form.named(filled.chosen("forms")),
                    filled.day("day"),
                    filled.area("note", LONGEST));
            wanted.lacking().forEach(filled::wrong);
            planning.refused(document, visit.account()).ifPresent(filled::wrong);
            if (filled.isWrong()) {
                context.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(context, document, seen, typed(filled), wanted.forms(), filled.wrongs(), List.of());
                return;
            }
            switch (planning.save(document, seen, wanted, visit.account(), visit.actor())) {
                case Saved.Done() -> {
                    visit.tell("解读方案已保存。");
                    context.redirect(Asked.page(document.id()) + "#plan", HttpStatus.SEE_OTHER);
                }
                case Saved.Stale(var base, var current) -> {
                    context.status(HttpStatus.CONFLICT);
                    show(
                            context,
                            document,
                            current.revision(),
                            typed(filled),
                            wanted.forms(),
                            Wrongs.NONE,
                            moved(base.map(Wanted::of), Wanted.of(current), wanted));
                }
            }
        });
    }

    private PolicyDocument document(Context context) {
        return parts.desk().get().find(Asked.id(context), Asked.by(context)).document();
    }

    private void show(
            Context context,
            PolicyDocument document,
            int seen,
            Fields fields,
            List<Form> forms,
            Wrongs wrongs,
            List<Moved> moved) {
        renderer.render(
                context,
                "draft-plan-edit.jte",
                new Edit(
                        renderer.frame(context, "解读方案"),
                        Asked.page(document.id()),
                        document.metadata().title().full(),
                        seen,
                        fields,
                        Arrays.stream(Form.values())
                                .map(form -> new Choice(form.name(), form.label(), forms.contains(form)))
                                .toList(),
                        wrongs,
                        moved));
    }

    private static Fields fields(Wanted wanted) {
        return new Fields(
                wanted.chief(),
                wanted.lead(),
                wanted.day().map(LocalDate::toString).orElse(""),
                wanted.note());
    }

    private static Fields typed(Filled filled) {
        return new Fields(filled.typed("chief"), filled.typed("lead"), filled.typed("day"), filled.typed("note"));
    }

    private static List<Moved> moved(Optional<Wanted> base, Wanted current, Wanted own) {
        var before = base.map(InterpretationPlanPages::labelled).orElse(Map.of());
        var ours = labelled(own);
        return labelled(current).entrySet().stream()
                .map(one -> new Moved(
                        one.getKey(),
                        before.getOrDefault(one.getKey(), ""),
                        one.getValue(),
                        ours.getOrDefault(one.getKey(), "")))
                .filter(one -> !Objects.equals(one.base(), one.current()) || !Objects.equals(one.base(), one.own()))
                .toList();
    }

    private static Map<String, String> labelled(Wanted wanted) {
        var labelled = new LinkedHashMap<String, String>();
        labelled.put("第一解读人", wanted.chief());
        labelled.put("牵头单位", wanted.lead());
        labelled.put("解读形式", Form.labels(wanted.forms()));
        labelled.put("计划发布", wanted.day().map(LocalDate::toString).orElse(""));
        labelled.put("说明", wanted.note());
        return labelled;
    }
}
