package policybase.web.room;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.web.view.PageFrame;
import policybase.web.view.SiteSettings;

/// Renders the pages behind the guard with the templates of `web/templates/desk`; everything is escaped by JTE.
public final class DeskRenderer {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "policybase.web.templates");
    private final SiteSettings site;
    private final Clock clock;
    private final List<Room.Door> doors = new ArrayList<>();

    public DeskRenderer(SiteSettings site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /// What the menu shows; told once, when all rooms are known.
    public void shows(List<Room> rooms) {
        rooms.forEach(room -> doors.addAll(room.doors()));
    }

    public void render(Context context, String template, Object view) {
        var output = new StringOutput();
        engine.render("desk/" + template, view, output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    /// The frame of a page for somebody signed in; what there is to tell is told now.
    public DeskFrame frame(Context context, String title) {
        var visit = Guard.visit(context);
        var flash = visit.flash();
        return new DeskFrame(
                page(title),
                visit.person(),
                visit.formToken(),
                flash.map(Visit.Flash::message).orElse(""),
                flash.map(Visit.Flash::isTrouble).orElse(false),
                flash.map(Visit.Flash::kept).orElse(Kept.NONE),
                doors(visit));
    }

    /// The doors somebody may open.
    public List<Room.Door> doors(Visit visit) {
        return visit.account().oneTime()
                ? List.of()
                : doors.stream()
                        .filter(door -> visit.account().may(door.right()))
                        .toList();
    }

    /// The frame of a page for nobody in particular.
    public DeskFrame outside(String title, String formToken, Optional<String> trouble) {
        return new DeskFrame(page(title), "", formToken, trouble.orElse(""), trouble.isPresent(), Kept.NONE, List.of());
    }

    /// A page that says that something is not to be had, framed for whoever is there.
    public void notice(Context context, String title, List<String> sentences) {
        var frame = Guard.visitor(context).isPresent() ? frame(context, title) : outside(title, "", Optional.empty());
        render(context, "notice.jte", new NoticeView(frame, title, sentences));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public Instant now() {
        return clock.instant();
    }

    private PageFrame page(String title) {
        return new PageFrame(site, title, "", today(), today(), List.of());
    }
}
