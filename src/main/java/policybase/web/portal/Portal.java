package policybase.web.portal;

import static policybase.web.http.Route.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.answer.Inquiry;
import policybase.calendar.Calendar;
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
            Supplier<Optional<LocalDate>> round) {
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
        var searchPages = new SearchPages(parts.inquiry(), forms, renderer);
        var documentPages = new DocumentPages(parts.documents(), forms, renderer);
        var askPages = new AskPages(parts.inquiry(), forms, renderer);
        var registerPages = new RegisterPages(parts.register(), forms, renderer);
        var calendarPages = new CalendarPages(parts, forms, renderer);
        return List.of(
                page("/", searchPages::home),
                page("/search", searchPages::search),
                page("/documents/{id}", documentPages::document),
                page("/ask", askPages::ask),
                page("/register", registerPages::register),
                page("/calendar", calendarPages::page),
                page("/calendar.ics", calendarPages::ics),
                page("/calendar.atom", calendarPages::atom),
                page("/changes.atom", calendarPages::changes));
    }
}
