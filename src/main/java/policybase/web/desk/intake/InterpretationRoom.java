package policybase.web.desk.intake;

import static policybase.access.Right.READ_REPORTS;
import static policybase.web.room.Way.get;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import policybase.access.Right;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.Span;
import policybase.interpretation.Copying;
import policybase.interpretation.Interpretations;
import policybase.interpretation.Interpretations.Explained;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.web.desk.intake.InterpretationsView.Copied;
import policybase.web.desk.intake.InterpretationsView.Department;
import policybase.web.desk.intake.InterpretationsView.Piece;
import policybase.web.desk.intake.InterpretationsView.Row;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.room.Room;
import policybase.web.view.Marked;

/// Interpretations (政策解读): the report, and one interpretation with what was copied marked.
public final class InterpretationRoom {
    private static final String BASE = "/desk/interpretations";

    private final Supplier<Interpretations> interpretations;
    private final Documents documents;
    private final DeskRenderer renderer;

    private InterpretationRoom(Supplier<Interpretations> interpretations, Documents documents, DeskRenderer renderer) {
        this.interpretations = interpretations;
        this.documents = documents;
        this.renderer = renderer;
    }

    public static Room of(Supplier<Interpretations> interpretations, Documents documents, DeskRenderer renderer) {
        var room = new InterpretationRoom(interpretations, documents, renderer);
        return new Room(
                List.of(new Room.Door("政策解读", BASE, READ_REPORTS)),
                List.of(
                        get(BASE, READ_REPORTS, room::report),
                        get(BASE + "/{id}/{source}", READ_REPORTS, room::copied)));
    }

    private void report(Context context) {
        var checks = interpretations.get();
        var report = checks.report();
        var mayOpen = Guard.visit(context).account().may(Right.READ_DRAFTS);
        var byDepartment = new LinkedHashMap<String, List<Explained>>();
        report.forEach(one -> byDepartment
                .computeIfAbsent(one.issuers().isEmpty() ? "机关不明" : one.issuers(), _ -> new ArrayList<>())
                .add(one));
        renderer.render(
                context,
                "interpretations.jte",
                new InterpretationsView(
                        renderer.frame(context, "政策解读"),
                        report.size(),
                        amiss(report),
                        byDepartment.entrySet().stream()
                                .map(entry -> new Department(
                                        entry.getKey(),
                                        amiss(entry.getValue()),
                                        entry.getValue().stream()
                                                .map(one -> row(one, mayOpen))
                                                .toList()))
                                .toList(),
                        checks.stray().stream()
                                .map(one -> new InterpretationsView.StrayRow(
                                        one.title(), "/documents/" + one.id(), one.issuers()))
                                .toList()));
    }

    private static int amiss(List<Explained> report) {
        return (int) report.stream().filter(one -> !one.faults().isEmpty()).count();
    }

    /// @param mayOpen whether the page of the desk is open to whoever reads
    private static Row row(Explained one, boolean mayOpen) {
        return new Row(
                one.title(),
                "/documents/" + one.id(),
                one.published().map(LocalDate::toString).orElse("日期不明"),
                one.interpretations().stream()
                        .map(piece -> new Piece(
                                piece.title(),
                                "/documents/" + piece.id(),
                                piece.form().label(),
                                piece.day().map(LocalDate::toString).orElse("日期不明"),
                                piece.copying().percent() + "%",
                                BASE + "/" + piece.id() + "/" + one.id(),
                                piece.inStep(),
                                piece.hints()))
                        .toList(),
                one.plans().isEmpty()
                        ? ""
                        : InterpretationPlanReader.told(one.plans().getLast()),
                mayOpen ? Asked.page(one.id()) + "#plan" : "",
                one.faults());
    }

    private void copied(Context context) {
        var held = published(context, "id");
        var source = published(context, "source");
        var text = Interpretations.text(held.document());
        var copying = Copying.of(Interpretations.text(source.document()), text);
        renderer.render(
                context,
                "copied.jte",
                new Copied(
                        renderer.frame(context, "与原文相同的文字"),
                        held.document().metadata().title().full(),
                        source.document().metadata().title().full(),
                        "/documents/" + source.document().id(),
                        "解读中有" + copying.percent() + "%的文字与原文相同，最长一段" + copying.longest() + "字。"
                                + (copying.isMuch() ? "请看是不是照抄了原文。" : ""),
                        lines(text, copying.passages())));
    }

    private static List<Marked> lines(String text, List<Span> passages) {
        var lines = new ArrayList<Marked>();
        var from = 0;
        for (var line : text.split("\n", -1)) {
            var start = from;
            var end = from + line.length();
            lines.add(Marked.of(
                    line,
                    passages.stream()
                            .filter(span -> span.start() < end && span.end() > start)
                            .map(span ->
                                    new Span(Math.max(span.start(), start) - start, Math.min(span.end(), end) - start))
                            .toList()));
            from = end + 1;
        }
        return lines;
    }

    private Held published(Context context, String name) {
        var id = context.pathParam(name);
        return (DocumentId.isValid(id) ? documents.published(new DocumentId(id)) : java.util.Optional.<Held>empty())
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。"));
    }
}
