package policybase.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import policybase.answer.Audit;
import policybase.document.Fault;
import policybase.store.Documents;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.KeptAnswerView;

/// Answers as they were given (当时的回答): as a page and as JSON, with what no longer holds of them today.
final class AnswerPages {
    private final KeptAnswers answers;
    private final Audit audit;
    private final Clock clock;
    private final Forms forms;
    private final Renderer renderer;

    AnswerPages(KeptAnswers answers, Documents documents, Clock clock, Forms forms, Renderer renderer) {
        this.answers = answers;
        this.audit = new Audit(documents, answers, clock.getZone());
        this.clock = clock;
        this.forms = forms;
        this.renderer = renderer;
    }

    void page(Context context) {
        Params.of(context).done();
        var answer = answer(context);
        var frame = renderer.frame(context, "当时的回答", "", forms.today(), List.of());
        renderer.render(
                context,
                "kept-answer.jte",
                KeptAnswerView.of(frame, answer, audit.lapses(answer, forms.today(), clock.instant())));
    }

    void json(Context context) {
        Params.of(context).done();
        var answer = answer(context);
        context.json(KeptAnswerJson.of(answer, audit.lapses(answer, forms.today(), clock.instant())));
    }

    private KeptAnswer answer(Context context) {
        return answers.find(context.pathParam("id"))
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有保存这次回答，网址可能抄错了；刚问过的请过几秒再打开。"));
    }
}
