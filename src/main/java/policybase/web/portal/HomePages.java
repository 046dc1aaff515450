package policybase.web.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import policybase.answer.Inquiry;
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

    private final Portal.Parts parts;
    private final Forms forms;
    private final Renderer renderer;

    HomePages(Portal.Parts parts, Forms forms, Renderer renderer) {
        this.parts = parts;
        this.forms = forms;
        this.renderer = renderer;
    }

    void home(Context context) {
        Params.of(context).done();
        var today = forms.today();
        var page = newest(parts.inquiry(), today);
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
                        questions(frame.site().portal().questions()),
                        page.hits().stream().map(hit -> HitView.of(hit, "")).toList(),
                        calendar.endingLines(LINES, _ -> true),
                        calendar.turnedLines(LINES, _ -> true)));
    }

    static SearchPage newest(Inquiry inquiry, LocalDate today) {
        return inquiry.ask("", Filters.IN_FORCE, Order.NEWEST, 0, NEWEST, today).page();
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

    private static List<HomeView.Link> questions(List<String> questions) {
        return questions.stream()
                .map(text -> new HomeView.Link(
                        text, new Address("/ask").add("q", text).toString(), 0, ""))
                .toList();
    }
}
