package policybase.web.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.answer.Inquiry;
import policybase.document.Dates;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.SearchRequest.Order;
import policybase.web.http.Feed;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.SearchForm;
import policybase.web.view.SearchView;

/// What a query finds, as a feed: a message for each document that has come, and another whenever its status has
/// turned, so that whoever subscribed to what is in force also learns of its end.
final class FeedPages {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// Pages of a hundred documents that are looked through for what has turned, however old they are.
    private static final int PAGES = 10;

    private static final int PAGE = 100;

    /// Messages of one feed.
    private static final int MESSAGES = 100;

    private final Inquiry inquiry;
    private final Forms forms;
    private final Renderer renderer;

    FeedPages(Inquiry inquiry, Forms forms, Renderer renderer) {
        this.inquiry = inquiry;
        this.forms = forms;
        this.renderer = renderer;
    }

    void search(Context context) {
        var params = Params.of(context);
        var form = forms.search(params);
        params.done();
        var today = forms.today();
        var feed = new Feed(context, renderer.site().name() + "：" + title(form), form.address("/search"));
        for (var hit : hits(form, today)) {
            feed.entry(
                    "document/" + hit.id() + "/" + hit.status().label().name() + "/" + day(hit, today),
                    hit.metadata().cited() + hit.status().label().label(),
                    "/documents/" + hit.id(),
                    day(hit, today).atStartOfDay(ZONE).toInstant(),
                    hit.status().reason());
        }
        feed.sendNewest(MESSAGES);
    }

    /// All that match, whatever their status: what has ended must be told too.
    private List<Hit> hits(SearchForm form, LocalDate today) {
        var wanted = new Filters(Filters.Validity.ANY, form.filters().facets());
        var hits = new ArrayList<Hit>();
        for (var page = 0; page < PAGES; page++) {
            var found = inquiry.in(form.manner())
                    .ask(form.text(), wanted, Order.NEWEST, page * PAGE, PAGE, today)
                    .page();
            hits.addAll(found.hits());
            if (hits.size() >= found.total() || found.hits().isEmpty()) {
                break;
            }
        }
        return hits;
    }

    /// The last day on which something happened to the document, not later than today.
    private static LocalDate day(Hit hit, LocalDate today) {
        Dates dates = hit.metadata().dates();
        return Stream.of(hit.status().since(), dates.published(), dates.version(), dates.effective())
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(today) && day.getYear() > 1900)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private static String title(SearchForm form) {
        var words = new ArrayList<String>();
        if (!form.text().isEmpty()) {
            words.add(form.text() + SearchView.manner(form.manner()));
        }
        form.filters().facets().forEach((facet, values) -> words.add(facet.label() + "为" + String.join("、", values)));
        return words.isEmpty() ? "全部文件" : String.join("，", words);
    }
}
