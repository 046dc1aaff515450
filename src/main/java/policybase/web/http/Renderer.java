package policybase.web.http;

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
import policybase.web.view.Visit;
import policybase.web.view.When;

/// Renders views into pages with the templates the build compiled from `web/templates`;
/// everything is escaped by JTE.
public final class Renderer {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "policybase.web.templates");
    private final SiteSettings site;
    private final Clock clock;

    public Renderer(SiteSettings site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    public void render(Context context, String template, Object view) {
        var output = new StringOutput();
        engine.render(template, view, output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    public SiteSettings site() {
        return site;
    }

    /// The frame of a page judged as of today, with an empty box.
    public PageFrame frame(Context context, String title) {
        return frame(context, title, "", Forms.today(clock), List.of());
    }

    public PageFrame frame(Context context, String title, String text, LocalDate asOf, List<PageFrame.Meta> metas) {
        return new PageFrame(
                site, title, text, asOf, Forms.today(clock), metas, Optional.empty(), visit(context), List.of());
    }

    /// The frame of a page that may be about another day or another state of knowledge.
    ///
    /// @param nowHref the same page of today
    public PageFrame frame(
            Context context, String title, String text, When when, String nowHref, List<PageFrame.Meta> metas) {
        return new PageFrame(
                site, title, text, when.asOf(), when.today(), metas, when.band(nowHref), visit(context), List.of());
    }

    private Visit visit(Context context) {
        var visit = Modes.visit(context);
        var told = site.portal().url();
        return told.isEmpty() ? visit : new Visit(visit.elder(), visit.here(), told);
    }
}
