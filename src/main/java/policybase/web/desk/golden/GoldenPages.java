package policybase.web.desk.golden;

import static policybase.web.desk.golden.GoldenActions.number;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.answer.Outcome;
import policybase.golden.GoldenDesk;
import policybase.golden.Told;
import policybase.golden.Told.Change;
import policybase.golden.Told.Line;
import policybase.store.GoldenQuestions.Question;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;

/// The list of golden questions, one of them, and one run.
final class GoldenPages {
    private static final int RUNS = 20;

    /// Seconds after which the page of a run under way looks again, by itself and without script.
    private static final String AGAIN = "3";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Supplier<GoldenDesk> desk;
    private final DeskRenderer renderer;
    private final ZoneId zone;

    GoldenPages(Supplier<GoldenDesk> desk, DeskRenderer renderer, ZoneId zone) {
        this.desk = desk;
        this.renderer = renderer;
        this.zone = zone;
    }

    void all(Context context) {
        var golden = desk.get();
        var progress = golden.progress();
        if (progress.isPresent()) {
            context.header("Refresh", AGAIN);
        }
        var runs = golden.runs(RUNS);
        Map<Long, Line> last = runs.isEmpty()
                ? Map.of()
                : runs.getFirst().lines().stream()
                        .collect(Collectors.toMap(line -> line.question().number(), line -> line));
        renderer.render(
                context,
                "golden.jte",
                new GoldenView(
                        renderer.frame(context, "标准题"),
                        golden.asked().stream().map(one -> row(one, last)).toList(),
                        runs.stream().map(this::row).toList(),
                        progress.map(now -> now.done() + " / " + now.of() + " 题")
                                .orElse(""),
                        golden.trouble(),
                        mayEdit(context)));
    }

    void one(Context context) {
        var revisions = desk.get().revisions(number(context, "number"));
        var now = revisions.getFirst();
        renderer.render(
                context,
                "golden-one.jte",
                new GoldenOneView(
                        renderer.frame(context, now.text()),
                        now.number(),
                        now.revision(),
                        now.text(),
                        now.wanted(),
                        now.words(),
                        day(now),
                        now.asked(),
                        mayEdit(context),
                        revisions.stream().map(this::revision).toList()));
    }

    void run(Context context) {
        var told = desk.get().run(number(context, "run"));
        renderer.render(
                context,
                "golden-run.jte",
                new GoldenRunView(
                        renderer.frame(context, "标准题测试结果"),
                        row(told),
                        href(told) + "/export.csv",
                        told.lines().stream()
                                .sorted(Comparator.comparing(
                                        line -> line.change() == Change.SAME || line.change() == Change.NEW))
                                .map(GoldenPages::row)
                                .toList()));
    }

    void csv(Context context) {
        var told = desk.get().run(number(context, "run"));
        context.contentType("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"golden-" + told.run().number() + ".csv\"")
                .result(GoldenCsv.of(told));
    }

    private static boolean mayEdit(Context context) {
        return Guard.visit(context).account().may(Right.EDIT_LISTS);
    }

    private static String href(Told told) {
        return GoldenRoom.BASE + "/runs/" + told.run().number();
    }

    private static GoldenView.QuestionRow row(Question question, Map<Long, Line> last) {
        var result = last.containsKey(question.number())
                ? last.get(question.number()).result().met() ? "对" : "错"
                : "";
        return new GoldenView.QuestionRow(
                GoldenRoom.BASE + "/" + question.number(),
                question.text(),
                wanted(question),
                question.words(),
                day(question),
                result);
    }

    private GoldenView.RunRow row(Told told) {
        var figures = told.figures();
        return new GoldenView.RunRow(
                href(told),
                moment(told.run().begun()),
                told.run().actor(),
                figures.questions(),
                figures.met(),
                figures.first(),
                figures.cited(),
                String.format(Locale.ROOT, "%.3f", figures.mrr()),
                told.changed(Change.NEWLY_RIGHT).size(),
                told.changed(Change.NEWLY_WRONG).size());
    }

    private static GoldenRunView.Row row(Line line) {
        var result = line.result();
        return new GoldenRunView.Row(
                result.question(),
                GoldenRoom.BASE + "/" + result.question(),
                line.question().text(),
                wanted(line.question()),
                result.met(),
                line.change().label(),
                result.place() == 0 ? "不在前十" : "第" + result.place(),
                result.cited(),
                Outcome.labelOf(result.outcome()),
                result.told());
    }

    private GoldenOneView.Row revision(Question question) {
        return new GoldenOneView.Row(
                question.revision(),
                moment(question.at()),
                question.actor(),
                question.text(),
                wanted(question),
                question.words(),
                question.asked() ? "在题单里" : "已去掉");
    }

    static String wanted(Question question) {
        return question.wanted().isEmpty() ? "不应作答" : question.wanted();
    }

    private static String day(Question question) {
        return question.day().map(LocalDate::toString).orElse("");
    }

    private String moment(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
