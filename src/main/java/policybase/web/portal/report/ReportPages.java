package policybase.web.portal.report;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import policybase.curate.gaps.CorrectionDesk;
import policybase.document.Fault;
import policybase.store.Correction;
import policybase.store.Correction.Kind;
import policybase.store.Gap;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.Address;
import policybase.web.view.Miss;

/// Reporting an error, looking up the reply, saying whether an answer helped.
final class ReportPages {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int LONGEST = 600;

    private final Supplier<CorrectionDesk> desk;
    private final BiConsumer<Miss, Boolean> listener;
    private final Turnstile turnstile;
    private final Renderer renderer;

    ReportPages(
            Supplier<CorrectionDesk> desk, BiConsumer<Miss, Boolean> listener, Turnstile turnstile, Renderer renderer) {
        this.desk = desk;
        this.listener = listener;
        this.turnstile = turnstile;
        this.renderer = renderer;
    }

    void form(Context context) {
        var params = Params.of(context);
        var page = own(params.text("page", 2 * LONGEST));
        var subject = params.text("about", LONGEST + 20);
        var number = params.text("number", 40);
        params.done();
        if (!number.isEmpty()) {
            context.redirect("/corrections/" + Address.encode(number), HttpStatus.SEE_OTHER);
            return;
        }
        show(context, page, subject, "", Kind.ANSWER, "");
    }

    void report(Context context) {
        turnstile.pass(context);
        var page = own(posted(context, "page"));
        var subject = posted(context, "about");
        var told = posted(context, "told");
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(posted(context, "kind")))
                .findFirst()
                .orElse(Kind.OTHER);
        try {
            var correction = desk.get().report(kind, Gap.Place.PORTAL, page, subject, told);
            context.redirect("/corrections/" + correction.number(), HttpStatus.SEE_OTHER);
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.INVALID) {
                throw fault;
            }
            context.status(HttpStatus.BAD_REQUEST);
            show(
                    context,
                    page,
                    subject,
                    told,
                    kind,
                    Optional.ofNullable(fault.getMessage()).orElse("没有收下。"));
        }
    }

    void receipt(Context context) {
        Params.of(context).done();
        var correction = desk.get().find(context.pathParam("number"));
        context.header("X-Robots-Tag", "noindex");
        renderer.render(context, "correction.jte", view(context, correction));
    }

    /// Whoever says an answer did not help makes it count as asked in vain.
    void helpful(Context context) {
        turnstile.pass(context);
        var question = posted(context, "question");
        if (posted(context, "helpful").equals("no") && !question.isBlank()) {
            listener.accept(new Miss(question, question, Gap.Why.NOT_HELPFUL, "读者看了答复，说没有用。"), false);
        }
        renderer.render(context, "thanks.jte", renderer.frame(context, "谢谢您"));
    }

    private void show(Context context, String page, String subject, String told, Kind chosen, String trouble) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> new ReportFormView.Choice(kind.name(), kind.label(), kind == chosen))
                .toList();
        context.header("X-Robots-Tag", "noindex");
        renderer.render(
                context,
                "corrections.jte",
                new ReportFormView(renderer.frame(context, "报告错误"), kinds, page, subject, told, trouble));
    }

    private ReceiptView view(Context context, Correction correction) {
        return new ReceiptView(
                renderer.frame(context, "回执 " + correction.number()),
                correction.number(),
                day(correction.at()),
                DAY.format(correction.due()),
                correction.kind().label(),
                own(correction.page()),
                correction.subject(),
                correction.told(),
                correction.isOpen(),
                correction.replies().stream()
                        .map(reply -> new ReceiptView.Said(day(reply.at()), reply.text()))
                        .toList());
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, ZONE));
    }

    /// A page of this site, or nothing.
    private static String own(String page) {
        return page.matches("/(?![/\\\\]).*") ? page : "";
    }

    private static String posted(Context context, String name) {
        var text = Optional.ofNullable(context.formParam(name)).orElse("").replaceAll("\\p{Cntrl}+", " ");
        return (text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
    }
}
