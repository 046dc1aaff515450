package policybase.web.desk.people;

import static policybase.web.desk.people.PeopleRoom.AUDIT;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import policybase.access.AuditExport;
import policybase.store.AuditLine;
import policybase.store.AuditLog;
import policybase.store.AuditLog.Wanted;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Posted;
import policybase.web.view.Address;

/// The audit log, to be read and taken away.
final class AuditPages {
    private static final List<String> FIELDS = List.of("who", "what", "target", "from", "to");
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    /// Read at once while exporting.
    private static final int STEP = 1_000;

    private final AuditLog audit;
    private final DeskRenderer renderer;
    private final ZoneId zone;

    AuditPages(AuditLog audit, DeskRenderer renderer, ZoneId zone) {
        this.audit = audit;
        this.renderer = renderer;
        this.zone = zone;
    }

    void page(Context context) {
        var wanted = wanted(context);
        var page = given(context, "page").matches("[1-9]\\d{0,3}") ? Integer.parseInt(given(context, "page")) : 1;
        var total = audit.count(wanted);
        var rows = audit.find(wanted, (page - 1) * SIZE, SIZE).stream()
                .map(this::row)
                .toList();
        var isMore = (long) page * SIZE < total && page < LAST_PAGE;
        renderer.render(
                context,
                "audit.jte",
                new AuditView(
                        renderer.frame(context, "审计日志"),
                        new AuditView.Asked(
                                given(context, "who"),
                                given(context, "what"),
                                given(context, "target"),
                                given(context, "from"),
                                given(context, "to")),
                        DeedNames.TOPICS.stream()
                                .map(topic -> new AuditView.Choice(
                                        topic.start(),
                                        topic.label(),
                                        given(context, "what").startsWith(topic.start())))
                                .toList(),
                        total,
                        rows,
                        address(context, AUDIT + "/export.csv").toString(),
                        page > 1
                                ? address(context, AUDIT)
                                        .add("page", String.valueOf(page - 1))
                                        .toString()
                                : "",
                        isMore
                                ? address(context, AUDIT)
                                        .add("page", String.valueOf(page + 1))
                                        .toString()
                                : ""));
    }

    /// The same lines at another address.
    private static Address address(Context context, String path) {
        var address = new Address(path);
        FIELDS.forEach(name -> address.add(name, given(context, name)));
        return address;
    }

    private AuditView.Row row(AuditLine line) {
        var deed = line.deed();
        return new AuditView.Row(
                line.number(),
                Moments.of(deed.at(), zone),
                deed.by().name(),
                deed.by().login(),
                deed.by().origin(),
                DeedNames.of(deed.what()),
                deed.target(),
                deed.before(),
                deed.after());
    }

    void csv(Context context) {
        send(
                context,
                "text/csv; charset=utf-8",
                "csv",
                AuditExport.HEAD + "\r\n",
                line -> AuditExport.csv(line) + "\r\n");
    }

    void jsonl(Context context) {
        send(context, "application/jsonl; charset=utf-8", "jsonl", "", line -> line.json() + "\n");
    }

    /// Newest first, as on the page; the whole chain in order is exported by the command.
    private void send(Context context, String type, String ending, String head, Function<AuditLine, String> form) {
        var wanted = wanted(context);
        context.contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"audit-" + renderer.today() + "." + ending + "\"");
        try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            out.write(head);
            for (var offset = 0; ; offset += STEP) {
                var lines = audit.find(wanted, offset, STEP);
                for (var line : lines) {
                    out.write(form.apply(line));
                }
                if (lines.size() < STEP) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wanted wanted(Context context) {
        return new Wanted(
                given(context, "who"),
                given(context, "what"),
                given(context, "target"),
                day(context, "from").map(day -> day.atStartOfDay(zone).toInstant()),
                day(context, "to").map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<LocalDate> day(Context context, String name) {
        var text = given(context, name);
        return text.isEmpty() ? Optional.empty() : Optional.of(Posted.day(text));
    }

    private static String given(Context context, String name) {
        var text = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
