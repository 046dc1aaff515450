package policybase.web.view;

import java.time.LocalDate;
import java.util.List;

/// What every page shows around its content.
///
/// @param title of the page, without the name of the site
/// @param text what stands in the search box
/// @param asOf day on which the page judges validity
public record PageFrame(
        SiteSettings site, String title, String text, LocalDate asOf, LocalDate today, List<Meta> metas) {
    /// A meta tag of the head (GB conventions: ArticleTitle, PubDate …).
    public record Meta(String name, String content) {}

    public PageFrame {
        metas = List.copyOf(metas);
    }

    public boolean isToday() {
        return asOf.equals(today);
    }

    public String day() {
        return Words.day(asOf);
    }
}
