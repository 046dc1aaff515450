package policybase.web.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What every page shows around its content.
///
/// @param title of the page, without the name of the site
/// @param text what stands in the search box
/// @param asOf day on which the page judges validity
/// @param band says that the page is not about now; empty when it is
/// @param visit how the reader looks at it
public record PageFrame(
        SiteSettings site,
        String title,
        String text,
        LocalDate asOf,
        LocalDate today,
        List<Meta> metas,
        Optional<Band> band,
        Visit visit) {
    /// A sentence, where the same page of today is, and the moment of knowledge as it was typed, which may be empty.
    public record Band(String sentence, String nowHref, String known) {}

    /// The moment of knowledge as it was typed; empty: all that is known.
    public String known() {
        return band.map(Band::known).orElse("");
    }

    public PageFrame(SiteSettings site, String title, String text, LocalDate asOf, LocalDate today, List<Meta> metas) {
        this(site, title, text, asOf, today, metas, Optional.empty(), Visit.NONE);
    }

    /// A meta tag of the head (GB conventions: ArticleTitle, PubDate …).
    public record Meta(String name, String content) {}

    public PageFrame {
        metas = List.copyOf(metas);
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
