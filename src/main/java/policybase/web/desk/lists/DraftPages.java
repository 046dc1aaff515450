package policybase.web.desk.lists;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.answer.Outcome;
import policybase.curate.lists.Compared;
import policybase.curate.lists.Compared.Turn;
import policybase.curate.lists.Edition;
import policybase.curate.lists.ListKind;
import policybase.curate.lists.Release;
import policybase.curate.lists.Standing;
import policybase.curate.lists.Trials.Running;
import policybase.store.GoldenQuestions.Question;
import policybase.store.GoldenQuestions.Result;
import policybase.store.ListVersions.Edit;
import policybase.store.ListVersions.Trial;
import policybase.store.ListVersions.Tried;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// The draft of a list with its trial.
final class DraftPages {
    /// Seconds after which a page of what is under way looks again, by itself and without script.
    static final String AGAIN = "3";

    private static final DraftView.Trial NONE = new DraftView.Trial("", "", 0, 0, 0, 0, 0, false, List.of());

    private final Supplier<ListRoom.Parts> parts;
    private final DeskRenderer renderer;

    DraftPages(Supplier<ListRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void draft(Context context) {
        var kind = ListRoom.kind(context);
        var lists = parts.get();
        var standing = lists.desk().look(kind);
        var running = lists.trials().running();
        if (running.isPresent()
                || kind.isSegmenting() && lists.live().indexing().isPresent()) {
            context.header("Refresh", AGAIN);
        }
        var visit = Guard.visit(context);
        var trial = lists.trials().of(standing);
        var names = lists.names();
        renderer.render(
                context,
                "list-draft.jte",
                new DraftView(
                        renderer.frame(context, kind.label() + "草稿"),
                        Head.of(standing, lists, "draft", visit.account().may(Right.EDIT_LISTS)),
                        ListRoom.page(kind),
                        standing.draft().revision(),
                        visit.account().may(Right.EDIT_LISTS),
                        visit.account().may(Right.RELEASE_LISTS),
                        standing.draft().edits().stream()
                                .map(edit -> change(standing, edit, names))
                                .toList(),
                        standing.live().conflicts().stream()
                                .map(one -> conflict(kind, one))
                                .toList(),
                        running.map(now -> told(now, kind)).orElse(""),
                        lists.trials().trouble(kind),
                        running.isEmpty()
                                && !standing.draft().edits().isEmpty()
                                && standing.problems().isEmpty(),
                        trial.map(this::trial).orElse(NONE),
                        Release.lacking(standing, trial, visit.actor())));
    }

    private static String told(Running now, ListKind kind) {
        var progress = Shown.progress(Optional.of(now.progress()));
        return now.kind() == kind ? progress : "正在试“" + now.kind().label() + "”，" + progress;
    }

    private static DraftView.Change change(Standing standing, Edit edit, Map<String, String> names) {
        var kind = standing.kind();
        return new DraftView.Change(
                edit.key(),
                sort(edit),
                Shown.told(kind, edit.was()),
                Shown.told(kind, edit.becomes()),
                names.getOrDefault(edit.writer(), edit.writer()),
                standing.problems().stream()
                        .filter(problem -> problem.key().equals(edit.key()))
                        .flatMap(problem -> problem.told().stream())
                        .toList(),
                new Address(ListRoom.page(kind) + "/row").add("key", edit.key()).toString());
    }

    static String sort(Edit edit) {
        if (edit.was().isEmpty()) {
            return "新增";
        }
        return edit.becomes().isEmpty() ? "去掉" : edit.becomes().equals(edit.was()) ? "确认" : "改动";
    }

    private static DraftView.Conflict conflict(ListKind kind, Edition.Conflict one) {
        return new DraftView.Conflict(
                one.key(),
                or(Shown.told(kind, one.desk())),
                or(Shown.told(kind, one.then())),
                or(Shown.told(kind, one.now())));
    }

    private static String or(String text) {
        return text.isEmpty() ? "（没有这一行）" : text;
    }

    private DraftView.Trial trial(Trial trial) {
        var compared = new Compared(trial.results());
        Map<Long, Question> known = parts.get().questions().asked().stream()
                .collect(Collectors.toMap(Question::number, Function.identity()));
        return new DraftView.Trial(
                Shown.moment(trial.ended()),
                trial.actor(),
                trial.results().size(),
                compared.count(Turn.BETTER),
                compared.count(Turn.WORSE),
                compared.metBefore(),
                compared.metAfter(),
                Release.isReasonAsked(trial),
                trial.results().stream()
                        .sorted(Comparator.comparing(Compared::turn))
                        .map(tried -> line(tried, known))
                        .toList());
    }

    private static DraftView.Line line(Tried tried, Map<Long, Question> known) {
        var number = tried.before().question();
        var turn = Compared.turn(tried);
        return new DraftView.Line(
                Optional.ofNullable(known.get(number)).map(Question::text).orElse("第" + number + "题"),
                "/desk/golden/" + number,
                turn.label(),
                turn == Turn.WORSE,
                told(tried.before()),
                told(tried.after()),
                tried.before().told(),
                tried.after().told().equals(tried.before().told())
                        ? ""
                        : tried.after().told());
    }

    private static String told(Result result) {
        return (result.met() ? "对" : "错") + "，" + (result.place() == 0 ? "不在前十" : "第" + result.place()) + "，"
                + Outcome.labelOf(result.outcome());
    }
}
