package policybase.web.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import policybase.answer.Inquiry;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.SearchPage;
import policybase.search.SearchRequest.Order;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.HitView;
import policybase.web.view.HomeView;
import policybase.web.view.SearchForm;
import policybase.web.view.SearchView;
import policybase.web.view.When;

/// The first page and the result page.
final class SearchPages {
    /// Documents listed as newest on the first page.
    private static final int NEWEST = 6;

    /// Topics on the first page: what can be scanned at a glance.
    private static final int TOPICS = 16;

    private final Inquiry inquiry;
    private final Forms forms;
    private final Renderer renderer;

    SearchPages(Inquiry inquiry, Forms forms, Renderer renderer) {
        this.inquiry = inquiry;
        this.forms = forms;
        this.renderer = renderer;
    }

    void home(Context context) {
        Params.of(context).done();
        var today = forms.today();
        var page = inquiry.ask("", Filters.IN_FORCE, Order.NEWEST, 0, NEWEST, today)
                .page();
        var everything = form(Filters.IN_FORCE, Order.NEWEST, today);
        renderer.render(
                context,
                "home.jte",
                new HomeView(
                        renderer.frame(context, "首页"),
                        page.total(),
                        topics(page, today),
                        page.hits().stream().map(hit -> HitView.of(hit, "")).toList(),
                        "/register",
                        everything.address("/search")));
    }

    void search(Context context) {
        var params = Params.of(context);
        var form = forms.search(params);
        params.done();
        var findings = inquiry.ask(
                form.text(),
                form.filters(),
                form.order(),
                form.offset(),
                form.size(),
                form.when().from());
        var title = form.text().isEmpty() ? "全部文件" : form.text() + " 的搜索结果";
        var frame = renderer.frame(
                context, title, form.text(), form.when(), form.now().address("/search"), List.of());
        renderer.render(context, "search.jte", SearchView.of(frame, form, findings));
    }

    private static List<HomeView.TopicLink> topics(SearchPage page, LocalDate today) {
        return page.facets().getOrDefault(Facet.TOPIC, List.of()).stream()
                .filter(count -> count.value().indexOf('/') < 0) // sub-topics are for the result page
                .limit(TOPICS)
                .map(count -> new HomeView.TopicLink(
                        count.value(),
                        form(Filters.IN_FORCE, Order.RELEVANCE, today)
                                .with(Facet.TOPIC, count.value())
                                .address("/search"),
                        count.documents()))
                .toList();
    }

    private static SearchForm form(Filters filters, Order order, LocalDate today) {
        return new SearchForm("", filters, order, 1, SearchForm.SIZE, When.of(today, today));
    }
}
