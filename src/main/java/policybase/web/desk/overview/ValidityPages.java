package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.VALIDITY;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import policybase.access.Account;
import policybase.access.Right;
import policybase.curate.ValidityDesk;
import policybase.curate.ValidityDesk.Happening;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.Metadata;
import policybase.overview.Task;
import policybase.overview.TaskDesk;
import policybase.validity.EventKind;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.StatusView;

/// A document's validity, and deciding on it.
final class ValidityPages {
    private static final int LONGEST = 500;
    private static final int KEY = 64;

    private final OverviewRoom.Parts parts;
    private final DeskRenderer renderer;

    ValidityPages(OverviewRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void page(Context context) {
        var id = Given.document(context);
        var desk = parts.validity().get();
        var held = desk.find(id);
        var account = Guard.visit(context).account();
        var isTheirs = isTheirs(account, held.document().metadata());
        var may = account.may(Right.DECIDE_VALIDITY);
        renderer.render(
                context,
                "validity.jte",
                new ValidityReader(parts.store().documents(), desk, held, renderer.today())
                        .read(
                                renderer.frame(context, "效力认定"),
                                VALIDITY + "/" + id,
                                parts.store().flags().of(id),
                                may && isTheirs,
                                TaskDesk.maySettle(account) && isTheirs,
                                may && !isTheirs
                                        ? denied(account, held.document().metadata())
                                        : ""));
    }

    /// Whether a document is of somebody's department.
    private static boolean isTheirs(Account account, Metadata metadata) {
        return account.department().isEmpty()
                || metadata.issuers().stream().anyMatch(issuer -> Task.isOf(issuer.name(), account));
    }

    private static String denied(Account account, Metadata metadata) {
        return "这份文件归" + (metadata.issuers().isEmpty() ? "全县" : metadata.issuerNames()) + "，您属于" + account.department()
                + "，只能看。";
    }

    void decide(Context context) {
        change(context, (id, desk) -> {
            var holds = Posted.text(context, "holds", 3).equals("yes");
            desk.decide(
                    id,
                    Posted.text(context, "fact", KEY),
                    Posted.number(context, "read"),
                    holds,
                    Posted.text(context, "why", LONGEST),
                    Guard.visit(context).actor());
        });
    }

    void record(Context context) {
        change(context, (id, desk) -> {
            var until = Posted.text(context, "until", 10);
            desk.record(
                    id,
                    Posted.number(context, "read"),
                    new Happening(
                            kind(Posted.text(context, "kind", 20)),
                            Posted.day(Posted.text(context, "on", 10)),
                            until.isEmpty() ? Optional.empty() : Optional.of(Posted.day(until)),
                            scope(Posted.text(context, "scope", LONGEST)),
                            Posted.text(context, "by", LONGEST),
                            Posted.text(context, "quote", LONGEST)),
                    Posted.text(context, "why", LONGEST),
                    Guard.visit(context).actor());
        });
    }

    void takeBack(Context context) {
        change(
                context,
                (id, desk) -> desk.takeBack(
                        id,
                        Posted.text(context, "fact", KEY),
                        Posted.number(context, "read"),
                        Guard.visit(context).actor()));
    }

    private static EventKind kind(String name) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "请选发生了什么。"));
    }

    /// Clauses as people list them: 第三条、第五条第二款.
    private static List<String> scope(String words) {
        return Arrays.stream(words.split("[、，,；;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// What is to be done to one document.
    private interface Deed {
        void to(DocumentId id, ValidityDesk desk);
    }

    private void change(Context context, Deed deed) {
        var id = Given.document(context);
        var here = VALIDITY + "/" + id;
        Doing.attempt(context, here, () -> {
            var desk = parts.validity().get();
            var visit = Guard.visit(context);
            var metadata = desk.find(id).document().metadata();
            if (!isTheirs(visit.account(), metadata)) {
                throw new Fault(Fault.Kind.INVALID, denied(visit.account(), metadata));
            }
            deed.to(id, desk);
            var status = StatusView.of(desk.find(id).timeline().statusOn(renderer.today()));
            visit.tell("已记下，公众网站已同步。现在是“" + status.label() + "”：" + status.reason());
            context.redirect(here, HttpStatus.SEE_OTHER);
        });
    }
}
