package policybase.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import policybase.web.view.PageFrame;
import policybase.web.view.SiteSettings;
import policybase.web.view.When;

/// Renders views into pages with the templates the build compiled from `web/templates`;
/// everything is escaped by JTE.
final class Renderer {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "policybase.web.templates");
    private final SiteSettings site;
    private final Clock clock;

    Renderer(SiteSettings site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    void render(Context context, String template, Object view) {
        var output = new StringOutput();
        engine.render(template, view, output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    SiteSettings site() {
        return site;
    }

    /// The frame of a page judged as of today, with an empty box.
    PageFrame frame(String title) {
        var today = Forms.today(clock);
        return new PageFrame(site, title, "", today, today, List.of());
    }

    PageFrame frame(String title, String text, LocalDate asOf, List<PageFrame.Meta> metas) {
        return new PageFrame(site, title, text, asOf, Forms.today(clock), metas);
    }

    /// The frame of a page that may be about another day or another state of knowledge.
    ///
    /// @param nowHref the same page of today
    PageFrame frame(String title, String text, When when, String nowHref, List<PageFrame.Meta> metas) {
        return new PageFrame(site, title, text, when.asOf(), when.today(), metas, when.band(nowHref));
    }
}
