package policybase.web.portal;

import static policybase.web.http.Route.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.answer.Inquiry;
import policybase.calendar.Calendar;
import policybase.entry.LiveEntries;
import policybase.entry.Popularity;
import policybase.register.Register;
import policybase.store.Documents;
import policybase.web.http.Forms;
import policybase.web.http.Renderer;
import policybase.web.http.Route;

/// The pages of the portal with their addresses.
public final class Portal {
    private final Parts parts;
    private final Forms forms;
    private final Renderer renderer;

    /// @param marks days before the end at which it is told, largest first
    /// @param round the newest day whose round is done
    public record Parts(
            Inquiry inquiry,
            Documents documents,
            Register register,
            Calendar calendar,
            List<Integer> marks,
            Supplier<Optional<LocalDate>> round,
            LiveEntries entries,
            Popularity popularity) {
        public Parts {
            marks = List.copyOf(marks);
        }
    }

    public Portal(Parts parts, Forms forms, Renderer renderer) {
        this.parts = parts;
        this.forms = forms;
        this.renderer = renderer;
    }

    public List<Route> routes() {
        var homePages = new HomePages(parts, forms, renderer);
        var searchPages = new SearchPages(parts.inquiry(), forms, renderer);
        var documentPages = new DocumentPages(
                parts.documents(), new OpenQuestions(parts.entries(), parts.popularity()), forms, renderer);
        var askPages = new AskPages(parts.inquiry(), forms, renderer);
        var entryPages = new EntryPages(parts.inquiry(), parts.entries(), parts.documents(), forms, renderer);
        var registerPages = new RegisterPages(parts.register(), forms, renderer);
        var calendarPages = new CalendarPages(parts, forms, renderer);
        var shelfPages = new ShelfPages(parts, forms, renderer);
        var feedPages = new FeedPages(parts.inquiry(), forms, renderer);
        var gazettePages = new GazettePages(parts.register(), forms, renderer);
        var aboutPages = new AboutPages(parts, forms, renderer);
        var dataPages = new DataPages(parts.documents(), forms, renderer);
        return List.of(
                page("/", homePages::home),
                page("/search", searchPages::search),
                page("/documents/{id}", documentPages::document),
                page("/ask", askPages::ask),
                page("/entries/{id}", entryPages::entry),
                page("/search.atom", feedPages::search),
                page("/topics", shelfPages::topics),
                page("/topics/{name}", shelfPages::topic),
                page("/topics/{name}/{part}", shelfPages::topic),
                page("/audiences", shelfPages::audiences),
                page("/audiences/{name}", shelfPages::audience),
                page("/audiences/{name}/{part}", shelfPages::audience),
                page("/departments", shelfPages::departments),
                page("/departments/{name}", shelfPages::department),
                page("/gazette", gazettePages::newest),
                page("/gazette/{year}", gazettePages::year),
                page("/gazette/{year}/{month}", gazettePages::month),
                page("/data", dataPages::page),
                page("/data/documents.csv", dataPages::csv),
                page("/data/documents.jsonl", dataPages::jsonl),
                page("/embed", aboutPages::embed),
                page("/about", aboutPages::about),
                page("/sitemap", aboutPages::map),
                page("/sitemap.xml", aboutPages::sitemap),
                page("/robots.txt", aboutPages::robots),
                page("/register", registerPages::register),
                page("/calendar", calendarPages::page),
                page("/calendar.ics", calendarPages::ics),
                page("/calendar.atom", calendarPages::atom),
                page("/changes.atom", calendarPages::changes));
    }
}
