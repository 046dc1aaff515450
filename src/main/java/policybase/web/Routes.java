package policybase.web;

import static policybase.web.Route.machine;
import static policybase.web.Route.page;

import java.util.List;

/// Every address of the site. Beside these there are only the files under `/static/`.
final class Routes {
    private Routes() {}

    static List<Route> of(Server.Parts parts, Renderer renderer) {
        var forms = new Forms(parts.clock());
        var searchPages = new SearchPages(parts.inquiry(), forms, renderer);
        var documentPages = new DocumentPages(parts.documents(), forms, renderer);
        var askPages = new AskPages(parts.inquiry(), forms, renderer);
        var searchApi = new SearchApi(parts.inquiry(), parts.searcher(), forms);
        var documentApi = new DocumentApi(parts.documents(), parts.originals(), forms);
        var comparePages = new ComparePages(parts.documents(), forms, renderer);
        var registerPages = new RegisterPages(parts.register(), forms, renderer);
        var registerApi = new RegisterApi(parts.register(), forms, parts.site());
        var calendarPages = new CalendarPages(parts.time(), forms, renderer);
        var yearsPages = new YearsPages(parts.time().years(), forms, renderer);
        var health = new Health(parts.health(), parts.metrics());
        return List.of(
                page("/", searchPages::home),
                page("/search", searchPages::search),
                page("/documents/{id}", documentPages::document),
                page("/ask", askPages::ask),
                page("/compare", comparePages::page),
                page("/register", registerPages::register),
                page("/register/years", yearsPages::page),
                page("/calendar", calendarPages::page),
                page("/calendar.ics", calendarPages::ics),
                page("/calendar.atom", calendarPages::atom),
                page("/changes.atom", calendarPages::changes),
                machine("/api/v1/search", searchApi::search),
                machine("/api/v1/ask", searchApi::ask),
                machine("/api/v1/suggest", searchApi::suggest),
                machine("/api/v1/documents/{id}", documentApi::document),
                machine("/api/v1/documents/{id}/clauses", documentApi::clauses),
                machine("/api/v1/documents/{id}/original", documentApi::original),
                machine("/api/v1/compare", comparePages::json),
                machine("/api/v1/register", registerApi::register),
                machine("/api/v1/register.csv", registerApi::csv),
                machine("/api/v1/register.xlsx", registerApi::xlsx),
                machine("/api/v1/register/years", yearsPages::json),
                machine("/api/v1/register/{id}", registerApi::entry),
                machine("/api/v1/openapi.yaml", Contract::serve),
                machine("/health", health::health),
                machine("/metrics", health::metrics));
    }
}
