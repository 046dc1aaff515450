package policybase.web;

import static policybase.web.http.Route.kept;
import static policybase.web.http.Route.machine;
import static policybase.web.http.Route.page;

import java.util.List;
import java.util.stream.Stream;
import policybase.answer.Channel;
import policybase.web.http.Forms;
import policybase.web.http.Renderer;
import policybase.web.http.Route;
import policybase.web.portal.Portal;
import policybase.web.sync.Sync;

/// Every address of the site. Beside these there are only the files under `/static/`.
final class Routes {
    private Routes() {}

    static List<Route> of(Server.Parts parts, Renderer renderer) {
        var forms = new Forms(parts.clock());
        var portal = new Portal(
                new Portal.Parts(
                        parts.inquiry(),
                        parts.documents(),
                        parts.register(),
                        parts.time().calendar(),
                        parts.time().marks(),
                        parts.time().round(),
                        parts.entries(),
                        parts.popularity()),
                forms,
                renderer);
        var searchApi = new SearchApi(parts.inquiry().through(Channel.API), parts.searcher(), forms);
        var documentApi = new DocumentApi(parts.documents(), parts.originals(), forms);
        var sync = Sync.routes(parts.sync(), parts.inquiry(), parts.entries(), forms);
        var comparePages = new ComparePages(parts.documents(), forms, renderer);
        var registerApi = new RegisterApi(parts.register(), forms, parts.site());
        var yearsPages = new YearsPages(parts.time().years(), forms, renderer);
        var answerPages = new AnswerPages(parts.answers(), parts.documents(), parts.clock(), forms, renderer);
        var health = new Health(parts.health(), parts.metrics());
        var own = List.of(
                page("/compare", comparePages::page),
                page("/answers/{id}", answerPages::page),
                page("/register/years", yearsPages::page),
                machine("/api/v1/search", searchApi::search),
                machine("/api/v1/ask", searchApi::ask),
                machine("/api/v1/answers/{id}", answerPages::json),
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
                kept("/health", health::health),
                kept("/metrics", health::metrics));
        return Stream.of(portal.routes(), sync, own).flatMap(List::stream).toList();
    }
}
