package policybase.web.sync;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import policybase.answer.Channel;
import policybase.answer.Inquiry;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.document.Topic;
import policybase.entry.LiveEntries;
import policybase.validity.Standpoint;
import policybase.web.http.Forms;
import policybase.web.http.Params;

/// Reviewed questions and answers (咨询条目) for machines: public ones that may be told on the day, and no others.
final class EntryApi {
    private static final int LONGEST = 100;

    private final Inquiry inquiry;
    private final LiveEntries entries;
    private final Forms forms;

    EntryApi(Inquiry inquiry, LiveEntries entries, Forms forms) {
        this.inquiry = inquiry;
        this.entries = entries;
        this.forms = forms;
    }

    /// @param total of all that fit, not only of this page
    record Page(int total, int page, int size, String asOf, List<EntryJson> entries) {}

    void entries(Context context) {
        var params = Params.of(context);
        var topic = params.text("topic", LONGEST);
        var department = params.text("department", LONGEST);
        var page = params.number("page", 1, 10_000, 1);
        var size = params.number("size", 1, 100, 20);
        var day = forms.day(params);
        params.done();
        var live = entries.open(day).stream()
                .filter(entry -> topic.isEmpty() || isAbout(entry, topic))
                .filter(entry ->
                        department.isEmpty() || entry.keeping().department().equals(department))
                .toList();
        context.json(new Page(
                live.size(),
                page,
                size,
                day.toString(),
                live.stream()
                        .skip((long) (page - 1) * size)
                        .limit(size)
                        .map(EntryJson::of)
                        .toList()));
    }

    void entry(Context context) {
        var params = Params.of(context);
        var day = forms.day(params);
        params.done();
        var from = Standpoint.of(day);
        var entry = Optional.of(context.pathParam("id"))
                .filter(EntryId::isValid)
                .flatMap(id -> entries.find(new EntryId(id), from))
                .filter(EntryApi::isPublic)
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一条咨询条目，或者它在这一天不适用。"));
        var related = inquiry.related(entry.question(), Optional.of(entry.id()), Channel.API, from);
        context.json(EntryJson.of(entry, related));
    }

    private static boolean isPublic(Entry entry) {
        return entry.reach().visibility() == Entry.Visibility.PUBLIC;
    }

    private static boolean isAbout(Entry entry, String topic) {
        return entry.reach().topics().stream()
                .anyMatch(one -> one.name().equals(topic)
                        || one.path().equals(topic)
                        || Topic.of(topic).equals(one));
    }
}
