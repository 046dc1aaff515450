package policybase.web.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.Metadata;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.SearchPage;
import policybase.search.SearchRequest.Order;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.portal.view.IndexView;
import policybase.web.portal.view.ShelfView;
import policybase.web.view.Address;
import policybase.web.view.CalendarReader;
import policybase.web.view.HitView;
import policybase.web.view.HomeView;
import policybase.web.view.Icons;
import policybase.web.view.SearchForm;
import policybase.web.view.SearchView;
import policybase.web.view.When;

/// Pages of topics (事项), audiences (服务对象) and departments (部门): each is a value of a facet.
final class ShelfPages {
    /// Documents to a page.
    private static final int SIZE = 20;

    /// Lines of what ends soon and of what has turned.
    private static final int LINES = 5;

    /// Questions listed before the documents.
    private static final int QUESTIONS = 6;

    /// Documents asked for at once, and looked at in all, to know what is written for an audience.
    private static final int LOT = 100;

    private static final int MOST_MEMBERS = 2000;

    private final Map<String, Members> audiences = new ConcurrentHashMap<>();
    private final Portal.Parts parts;
    private final OpenQuestions questions;
    private final Forms forms;
    private final Renderer renderer;

    /// A kind of shelf.
    private enum Shelf {
        TOPIC(Facet.TOPIC, "topics", "事项", "按事项找文件", "一件事的政策都在一起，只列现行有效的；每个事项都可以订阅。"),
        AUDIENCE(Facet.AUDIENCE, "audiences", "服务对象", "按服务对象找文件", "写给谁的政策，由正文中的称呼推定，只列现行有效的。"),
        DEPARTMENT(Facet.ISSUER, "departments", "部门", "按部门找文件", "发文机关按文件数排列，名称是发文时的名称；只列现行有效的文件。");

        private final Facet facet;
        private final String path;
        private final String kind;
        private final String title;
        private final String lead;

        Shelf(Facet facet, String path, String kind, String title, String lead) {
            this.facet = facet;
            this.path = path;
            this.kind = kind;
            this.title = title;
            this.lead = lead;
        }

        String href(String value) {
            return "/" + path + "/"
                    + String.join(
                            "/",
                            Stream.of(value.split("/", 2)).map(Address::encode).toList());
        }

        /// The facet the main menu files it under.
        String section() {
            return this == DEPARTMENT ? path : "topics";
        }
    }

    ShelfPages(Portal.Parts parts, Forms forms, Renderer renderer) {
        this.parts = parts;
        this.questions = new OpenQuestions(parts.entries(), parts.popularity());
        this.forms = forms;
        this.renderer = renderer;
    }

    void topics(Context context) {
        index(context, Shelf.TOPIC);
    }

    void topic(Context context) {
        shelf(context, Shelf.TOPIC);
    }

    void audiences(Context context) {
        index(context, Shelf.AUDIENCE);
    }

    void audience(Context context) {
        shelf(context, Shelf.AUDIENCE);
    }

    void departments(Context context) {
        index(context, Shelf.DEPARTMENT);
    }

    void department(Context context) {
        shelf(context, Shelf.DEPARTMENT);
    }

    private void index(Context context, Shelf shelf) {
        Params.of(context).done();
        var frame = renderer.frame(context, shelf.title);
        var groups = groups(shelf);
        renderer.render(context, "index.jte", new IndexView(frame, shelf.section(), shelf.title, shelf.lead, groups));
    }

    /// Topics with their parts; departments as one group.
    private List<IndexView.Group> groups(Shelf shelf) {
        var counts = found(Filters.IN_FORCE, 0, 0).facets().getOrDefault(shelf.facet, List.of());
        if (shelf == Shelf.DEPARTMENT) {
            var head = new HomeView.Link("发文机关", "", counts.size(), "office");
            return List.of(new IndexView.Group(
                    head, counts.stream().map(count -> link(shelf, count)).toList()));
        }
        return counts.stream()
                .filter(count -> count.value().indexOf('/') < 0)
                .sorted(Icons.lifeOrder(Facet.Count::value))
                .map(count -> new IndexView.Group(link(shelf, count), parts(shelf, count.value(), counts)))
                .toList();
    }

    private static List<HomeView.Link> parts(Shelf shelf, String name, List<Facet.Count> counts) {
        return counts.stream()
                .filter(count -> count.value().startsWith(name + "/"))
                .map(count -> link(shelf, count))
                .toList();
    }

    private static HomeView.Link link(Shelf shelf, Facet.Count count) {
        var value = count.value();
        return new HomeView.Link(
                value.substring(value.indexOf('/') + 1),
                shelf.href(value),
                count.documents(),
                shelf == Shelf.TOPIC ? Icons.ofTopic(value) : shelf == Shelf.AUDIENCE ? "people" : "office");
    }

    private void shelf(Context context, Shelf shelf) {
        var params = Params.of(context);
        var number = params.number("page", 1, SearchForm.LAST_PAGE, 1);
        params.done();
        var name = context.pathParam("name");
        var part = context.pathParamMap().getOrDefault("part", "");
        var value = part.isEmpty() ? name : name + "/" + part;
        var today = forms.today();
        var form = form(shelf, value, number, today);
        var found = found(form.filters(), form.offset(), SIZE);
        if (found.total() == 0 && found.hidden() == 0) {
            throw new Fault(Fault.Kind.MISSING, "没有这个" + shelf.kind + "的文件，网址可能抄错了。");
        }
        var title = part.isEmpty() ? name : name + "：" + part;
        var feed = form.feed("/search.atom");
        var frame = renderer.frame(context, title + "的政策文件").withFeed(title, feed);
        var calendar = new CalendarReader(parts.calendar(), parts.marks(), today);
        var belongs = belongs(shelf, value);
        var view = new ShelfView(
                frame,
                shelf.section(),
                shelf.kind,
                name,
                new HomeView.Link(shelf.title, "/" + shelf.path, 0, ""),
                parts(shelf, name, found(Filters.IN_FORCE, 0, 0).facets().getOrDefault(shelf.facet, List.of())),
                part,
                number == 1 ? questions.about(shelf.facet, value, today, QUESTIONS) : List.of(),
                found.hits().stream().map(hit -> HitView.of(hit, "")).toList(),
                found.total(),
                found.hidden(),
                form.withValidity(Filters.Validity.ANY).address("/search"),
                new SearchForm("", form.filters(), Order.RELEVANCE, 1, SearchForm.SIZE, form.when()).address("/search"),
                feed,
                SearchView.pages(found.total(), SIZE, number, page -> pageHref(shelf, value, page)),
                calendar.endingLines(LINES, belongs),
                calendar.turnedLines(LINES, belongs));
        renderer.render(context, "shelf.jte", view);
    }

    private static String pageHref(Shelf shelf, String value, int page) {
        return new Address(shelf.href(value))
                .add("page", page == 1 ? "" : String.valueOf(page))
                .toString();
    }

    private static SearchForm form(Shelf shelf, String value, int page, LocalDate today) {
        var facets = new EnumMap<Facet, List<String>>(Map.of(shelf.facet, List.of(value)));
        return new SearchForm(
                "", new Filters(Filters.Validity.IN_FORCE, facets), Order.NEWEST, page, SIZE, When.of(today, today));
    }

    private SearchPage found(Filters filters, int offset, int limit) {
        return parts.inquiry()
                .ask("", filters, Order.NEWEST, offset, limit, forms.today())
                .page();
    }

    /// Head facts do not tell the audience: the index does.
    private BiPredicate<DocumentId, Metadata> belongs(Shelf shelf, String value) {
        return switch (shelf) {
            case TOPIC ->
                (_, metadata) -> metadata.topics().stream()
                        .anyMatch(topic ->
                                topic.name().equals(value) || topic.path().equals(value));
            case AUDIENCE -> {
                var members = members(value);
                yield (id, _) -> members.contains(id);
            }
            case DEPARTMENT ->
                (_, metadata) -> metadata.issuers().stream()
                        .anyMatch(issuer -> issuer.name().equals(value));
        };
    }

    /// All that is written for an audience, whatever its status; read once for each state of the index.
    private Set<DocumentId> members(String value) {
        var any = new Filters(Filters.Validity.ANY, Map.of(Facet.AUDIENCE, List.of(value)));
        var first = found(any, 0, 0);
        var known = audiences.get(value);
        if (known != null && known.position() == first.position()) {
            return known.ids();
        }
        var ids = new HashSet<DocumentId>();
        for (var offset = 0; offset < Math.min(first.total(), MOST_MEMBERS); offset += LOT) {
            found(any, offset, LOT).hits().forEach(hit -> ids.add(hit.id()));
        }
        audiences.put(value, new Members(first.position(), Set.copyOf(ids)));
        return ids;
    }

    /// Documents of an audience, as one state of the index has them.
    private record Members(long position, Set<DocumentId> ids) {}
}
