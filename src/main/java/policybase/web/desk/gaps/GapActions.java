package policybase.web.desk.gaps;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import policybase.curate.entry.Person;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// What is done about a question asked in vain.
final class GapActions {
    private final GapRoom.Parts parts;

    GapActions(GapRoom.Parts parts) {
        this.parts = parts;
    }

    /// An entry is begun with the question, and the writer goes on there.
    void draft(Context context) {
        var number = number(context);
        var visit = Guard.visit(context);
        Doing.attempt(context, page(number), () -> {
            var gap = parts.gaps().get().find(number);
            var chosen = Posted.text(context, "question", 300);
            var entry = parts.entries()
                    .get()
                    .draftFrom(
                            chosen.isEmpty() ? gap.question() : chosen,
                            gap.texts(),
                            new Person(visit.account().login(), visit.person()));
            parts.gaps().get().drafted(number, entry.id().value(), visit.actor());
            visit.tell("已按这个问题建了一条咨询条目草稿，请补全答复和依据，再送审。发布后会自动用原来的问法重新提问。");
            context.redirect("/desk/entries/" + entry.id() + "/edit", HttpStatus.SEE_OTHER);
        });
    }

    void synonym(Context context) {
        act(context, "已提出这一对同义词，等改词表的人采用。", number -> parts.gaps()
                .get()
                .synonym(
                        number,
                        Posted.text(context, "everyday", 40),
                        Posted.text(context, "formal", 40),
                        Guard.visit(context).actor()));
    }

    void request(Context context) {
        act(context, "已登记请部门提供。", number -> parts.gaps()
                .get()
                .request(
                        number,
                        Posted.text(context, "department", 60),
                        Posted.text(context, "note", 300),
                        Guard.visit(context).actor()));
    }

    void dismiss(Context context) {
        act(context, "已标为不用处理。", number -> parts.gaps()
                .get()
                .dismiss(
                        number,
                        Posted.text(context, "reason", 300),
                        Guard.visit(context).actor()));
    }

    void again(Context context) {
        var number = number(context);
        Doing.attempt(context, page(number), () -> {
            var visit = Guard.visit(context);
            var answered = parts.gaps().get().again(number, visit.actor());
            visit.tell(answered ? "用原来的问法重新提问，都有答案了。" : "用原来的问法重新提问，还没有满意的答案。");
            context.redirect(page(number), HttpStatus.SEE_OTHER);
        });
    }

    private void act(Context context, String done, java.util.function.LongConsumer deed) {
        var number = number(context);
        Doing.attempt(context, page(number), () -> {
            deed.accept(number);
            Guard.visit(context).tell(done);
            context.redirect(page(number), HttpStatus.SEE_OTHER);
        });
    }

    static long number(Context context) {
        return Posted.number(context.pathParam("number"));
    }

    private static String page(long number) {
        return GapRoom.BASE + "/" + number;
    }
}
