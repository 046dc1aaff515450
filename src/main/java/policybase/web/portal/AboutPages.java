package policybase.web.portal;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.register.Register;
import policybase.register.Wanted;
import policybase.store.Listed;
import policybase.validity.Standpoint;
import policybase.validity.StatusLabel;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.http.SiteAddress;
import policybase.web.portal.view.AboutView;
import policybase.web.portal.view.IndexView;
import policybase.web.portal.view.PlainView;
import policybase.web.view.HomeView;

/// What the site says of itself: about and method, the map for people and the one for machines, the box to embed.
final class AboutPages {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// Pages that are always there.
    private static final List<String> FIXED = List.of(
            "/",
            "/search",
            "/ask",
            "/topics",
            "/audiences",
            "/departments",
            "/register",
            "/register/years",
            "/gazette",
            "/calendar",
            "/data",
            "/embed",
            "/about",
            "/sitemap");

    private final Register register;
    private final Portal.Parts parts;
    private final Forms forms;
    private final Renderer renderer;

    AboutPages(Portal.Parts parts, Forms forms, Renderer renderer) {
        this.register = parts.register();
        this.parts = parts;
        this.forms = forms;
        this.renderer = renderer;
    }

    void about(Context context) {
        Params.of(context).done();
        var entries =
                register.rows(Standpoint.of(forms.today()), Wanted.EVERYTHING).entries();
        var view = new AboutView(
                renderer.frame(context, "关于本站"),
                entries.size(),
                (int) entries.stream().filter(entry -> entry.status().inForce()).count(),
                (int) entries.stream()
                        .filter(entry -> entry.status().label() == StatusLabel.UNVERIFIED)
                        .count(),
                parts.round().get().map(LocalDate::toString).orElse(""));
        renderer.render(context, "about.jte", view);
    }

    void embed(Context context) {
        Params.of(context).done();
        renderer.render(context, "embed.jte", new PlainView(renderer.frame(context, "把搜索框放到您的网站")));
    }

    void map(Context context) {
        Params.of(context).done();
        var groups = List.of(
                group(
                        "找文件",
                        "search",
                        way("查文件", "/search"),
                        way("按事项找", "/topics"),
                        way("按服务对象找", "/audiences"),
                        way("按部门找", "/departments"),
                        way("政策公报", "/gazette"),
                        way("两个文本逐条对照（从文件页进入）", "/search")),
                group(
                        "问政策",
                        "question",
                        way("用平常的话提问", "/ask"),
                        way(
                                "拨打热线 " + renderer.site().hotline(),
                                "tel:" + renderer.site().hotline())),
                group(
                        "效力",
                        "check",
                        way("现行有效行政规范性文件统一查询", "/register"),
                        way("有效期日历", "/calendar"),
                        way("规范性文件年度数据", "/register/years")),
                group(
                        "订阅",
                        "feed",
                        way("效力变化（Atom）", "/changes.atom"),
                        way("到期提醒（Atom）", "/calendar.atom"),
                        way("有效期日历（.ics）", "/calendar.ics"),
                        way("全部文件（Atom）", "/search.atom")),
                group(
                        "数据和接口",
                        "file",
                        way("开放数据", "/data"),
                        way("接口说明（OpenAPI）", "/api/v1/openapi.yaml"),
                        way("嵌入搜索框", "/embed"),
                        way("网站地图（XML）", "/sitemap.xml")),
                group(
                        "关于",
                        "document",
                        way("关于本站和办法", "/about"),
                        way("首页", "/"),
                        way("长辈版", "/?mode=elder"),
                        way("普通版", "/?mode=standard")));
        renderer.render(
                context,
                "index.jte",
                new IndexView(renderer.frame(context, "网站地图"), "map", "网站地图", "本站的全部栏目。", groups));
    }

    /// For machines, as sitemaps.org has it.
    void sitemap(Context context) {
        Params.of(context).done();
        var origin = renderer.frame(context, "").visit().origin();
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        FIXED.forEach(
                path -> text.append("<url><loc>").append(origin).append(path).append("</loc></url>\n"));
        for (var one : register.snapshot().listed()) {
            if (one.published().isPresent()) {
                text.append("<url><loc>")
                        .append(origin)
                        .append("/documents/")
                        .append(one.id())
                        .append("</loc><lastmod>")
                        .append(changed(one))
                        .append("</lastmod></url>\n");
            }
        }
        context.contentType("application/xml; charset=utf-8")
                .result(text.append("</urlset>\n").toString());
    }

    void robots(Context context) {
        context.contentType("text/plain; charset=utf-8")
                .result("User-agent: *\nDisallow: /desk\nDisallow: /hotline\nSitemap: " + SiteAddress.of(context)
                        + "/sitemap.xml\n");
    }

    /// The day its page last came to look different: a new edition or a turn of its status.
    private LocalDate changed(Listed one) {
        Optional<LocalDate> edition = one.editions().stream()
                .map(Listed.Edition::at)
                .max(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, ZONE));
        Optional<LocalDate> turned =
                one.timeline().statusOn(forms.today()).since().filter(day -> !day.isAfter(forms.today()));
        return Stream.of(edition, turned)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(forms.today());
    }

    private static HomeView.Link way(String name, String href) {
        return new HomeView.Link(name, href, 0, "");
    }

    private static IndexView.Group group(String name, String icon, HomeView.Link... ways) {
        return new IndexView.Group(new HomeView.Link(name, "", 0, icon), List.of(ways));
    }
}
