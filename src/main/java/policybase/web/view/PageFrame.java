package policybase.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What every page shows around its content.
///
/// @param title of the page, without the name of the site
/// @param text what stands in the search box
/// @param asOf day on which the page judges validity
/// @param band says that the page is not about now; empty when it is
/// @param visit how the reader looks at it
/// @param feeds what of the page can be subscribed to
public record PageFrame(
        SiteSettings site,
        String title,
        String text,
        LocalDate asOf,
        LocalDate today,
        List<Meta> metas,
        Optional<Band> band,
        Visit visit,
        List<FeedLink> feeds) {
    /// A sentence, where the same page of today is, and the moment of knowledge as it was typed, which may be empty.
    public record Band(String sentence, String nowHref, String known) {}

    /// The moment of knowledge as it was typed; empty: all that is known.
    public String known() {
        return band.map(Band::known).orElse("");
    }

    public PageFrame(SiteSettings site, String title, String text, LocalDate asOf, LocalDate today, List<Meta> metas) {
        this(site, title, text, asOf, today, metas, Optional.empty(), Visit.NONE, List.of());
    }

    /// A meta tag of the head (GB conventions: ArticleTitle, PubDate …).
    public record Meta(String name, String content) {}

    /// A feed that readers can subscribe to.
    public record FeedLink(String title, String href) {}

    public PageFrame {
        metas = List.copyOf(metas);
        feeds = List.copyOf(feeds);
    }

    /// The same page under the address it is known by, however it was called.
    ///
    /// @param address without the host
    public PageFrame knownAs(String address) {
        var known = new Visit(visit.elder(), address, visit.origin());
        return new PageFrame(site, title, text, asOf, today, metas, band, known, feeds);
    }

    public PageFrame withFeed(String name, String href) {
        return new PageFrame(site, title, text, asOf, today, metas, band, visit, List.of(new FeedLink(name, href)));
    }

    /// Meta tags of government sites (field §8): those of the site, of the column, and of the page.
    public List<Meta> allMetas() {
        var all = new ArrayList<Meta>();
        all.add(new Meta("SiteName", site.name()));
        all.add(new Meta("SiteDomain", visit.domain()));
        all.add(new Meta("SiteIDCode", site.identifier()));
        if (!isArticle()) {
            all.add(new Meta("ColumnName", title));
            all.add(new Meta("ColumnType", "政策文件"));
            all.add(new Meta("ColumnKeywords", site.county() + ",政策文件,现行有效,规范性文件"));
            all.add(new Meta("ColumnDescription", description()));
            all.add(new Meta("Description", description()));
        }
        all.addAll(metas);
        all.add(new Meta("Url", visit.url()));
        return all.stream().filter(meta -> !meta.content().isEmpty()).toList();
    }

    /// Whether the page is one text, not a list or a form.
    public boolean isArticle() {
        return metas.stream().anyMatch(meta -> meta.name().equals("ArticleTitle"));
    }

    public String description() {
        return metas.stream()
                .filter(meta -> meta.name().equals("Description"))
                .map(Meta::content)
                .findFirst()
                .orElse(site.county() + "的政策文件：查文件、问政策，每份文件写明现在是否有效、为什么。");
    }

    public String todayInWords() {
        return Words.day(today);
    }

    public boolean isElder() {
        return visit.elder();
    }

    public boolean isToday() {
        return asOf.equals(today);
    }

    public String day() {
        return Words.day(asOf);
    }
}
