package policybase.web.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.SearchPage;
import policybase.search.SearchRequest.Order;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.Address;
import policybase.web.view.CalendarReader;
import policybase.web.view.HitView;
import policybase.web.view.HomeView;
import policybase.web.view.Icons;

/// The first page.
final class HomePages {
    /// Documents listed as newest.
    private static final int NEWEST = 5;

    /// Lines of what ends soon and of what has turned.
    private static final int LINES = 4;

    /// Topics: what can be scanned at a glance.
    private static final int TOPICS = 16;

    /// Questions often asked.
    private static final int QUESTIONS = 6;

    private final Portal.Parts parts;
    private final OpenQuestions questions;
    private final Forms forms;
    private final Renderer renderer;

    private Optional<SearchPage> kept = Optional.empty();

    HomePages(Portal.Parts parts, Forms forms, Renderer renderer) {
        this.parts = parts;
        this.questions = new OpenQuestions(parts.entries(), parts.popularity());
        this.forms = forms;
        this.renderer = renderer;
    }

    void home(Context context) {
        Params.of(context).done();
        var today = forms.today();
        var page = newest(today);
        var calendar = new CalendarReader(parts.calendar(), parts.marks(), today);
        var frame = renderer.frame(context, "首页").withFeed("效力变化", "/changes.atom");
        renderer.render(
                context,
                "home.jte",
                new HomeView(
                        frame,
                        page.total(),
                        links(page, Facet.TOPIC, "/topics/")
                                .sorted(Icons.lifeOrder(HomeView.Link::name))
                                .limit(TOPICS)
                                .toList(),
                        links(page, Facet.AUDIENCE, "/audiences/").toList(),
                        questions.often(today, frame.site().portal().questions(), QUESTIONS),
                        page.hits().stream().map(hit -> HitView.of(hit, "")).toList(),
                        calendar.endingLines(LINES, (_, _) -> true),
                        calendar.turnedLines(LINES, (_, _) -> true)));
    }

    /// Counted once a day and change, when the index has seen the newest change.
    private synchronized SearchPage newest(LocalDate today) {
        var seen = parts.register().seen();
        if (kept.isEmpty()
                || kept.get().position() != seen
                || !kept.get().asOf().equals(today)) {
            var page = parts.inquiry()
                    .ask("", Filters.IN_FORCE, Order.NEWEST, 0, NEWEST, today)
                    .page();
            kept = Optional.of(page);
        }
        return kept.get();
    }

    /// The values of a facet that are not parts of others, most documents first.
    static Stream<HomeView.Link> links(SearchPage page, Facet facet, String under) {
        return page.facets().getOrDefault(facet, List.of()).stream()
                .filter(count -> count.value().indexOf('/') < 0)
                .map(count -> new HomeView.Link(
                        count.value(),
                        under + Address.encode(count.value()),
                        count.documents(),
                        facet == Facet.TOPIC ? Icons.ofTopic(count.value()) : "people"));
    }
}
