package policybase.web.desk.intake;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import policybase.curate.review.Outline;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Level;
import policybase.web.desk.intake.OutlineView.LevelChoice;
import policybase.web.desk.intake.OutlineView.Line;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;

/// The page of one document, and its tree of clauses.
final class DraftPages {
    private final IntakeRoom.Parts parts;
    private final DeskRenderer renderer;

    DraftPages(IntakeRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void one(Context context) {
        var desk = parts.desk().get();
        var dossier = desk.find(Asked.id(context), Asked.by(context));
        var title = dossier.document().metadata().title().full();
        var account = Guard.visit(context).account();
        var plan = InterpretationPlanReader.read(
                dossier.document(),
                parts.interpretations().get(),
                parts.planning().get(),
                account);
        renderer.render(
                context,
                "draft.jte",
                new DraftReader(dossier, account)
                        .read(renderer.frame(context, title), desk.alike(dossier.document()), plan));
    }

    void outline(Context context) {
        var dossier = parts.desk().get().find(Asked.id(context), Asked.by(context));
        var document = dossier.document();
        renderer.render(
                context,
                "outline.jte",
                new OutlineView(
                        renderer.frame(context, "条款层级"),
                        Asked.page(document.id()),
                        document.metadata().title().full(),
                        document.revision(),
                        document.revision() > 1,
                        lines(Outline.of(document.body())),
                        levels()));
    }

    private static List<Line> lines(Outline outline) {
        var lines = new ArrayList<Line>();
        for (var line : outline.lines()) {
            lines.add(
                    switch (line.block()) {
                        case Division(var level, var _, var label, var heading, var _) ->
                            new Line(lines.size(), line.depth(), level.name(), level.label(), label, heading);
                        case Paragraph(var text) -> new Line(lines.size(), line.depth(), "", "段", "", text);
                        case Table _ -> new Line(lines.size(), line.depth(), "TABLE", "表格", "", line.text());
                    });
        }
        return lines;
    }

    private static List<LevelChoice> levels() {
        var levels = new ArrayList<LevelChoice>();
        levels.add(new LevelChoice("", "正文段落"));
        for (var level : Level.values()) {
            if (level != Level.PARAGRAPH && level != Level.ROWS) {
                levels.add(new LevelChoice(level.name(), level.label()));
            }
        }
        return levels;
    }
}
