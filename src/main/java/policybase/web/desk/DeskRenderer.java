package policybase.web.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.web.view.PageFrame;
import policybase.web.view.SiteSettings;

/// Renders the pages of the desk with the templates of `web/templates/desk`; everything is escaped by JTE.
final class DeskRenderer {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "policybase.web.templates");
    private final SiteSettings site;
    private final Clock clock;

    DeskRenderer(SiteSettings site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    void render(Context context, String template, Object view) {
        var output = new StringOutput();
        engine.render("desk/" + template, view, output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    /// The frame of a page for somebody signed in; what there is to tell is told now.
    DeskFrame frame(Context context, String title) {
        var session = Guard.session(context);
        var told = session.told();
        return new DeskFrame(
                page(title),
                session.person(),
                session.formToken(),
                told.map(Session.Flash::message).orElse(""),
                told.map(Session.Flash::isTrouble).orElse(false));
    }

    /// The frame of a page for nobody in particular.
    DeskFrame outside(String title, String formToken, Optional<String> trouble) {
        return new DeskFrame(page(title), "", formToken, trouble.orElse(""), trouble.isPresent());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private PageFrame page(String title) {
        return new PageFrame(site, title, "", today(), today(), List.of());
    }
}
