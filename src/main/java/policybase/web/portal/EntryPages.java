package policybase.web.portal;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import policybase.answer.Channel;
import policybase.answer.Inquiry;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.entry.LiveEntries;
import policybase.store.Documents;
import policybase.validity.Standpoint;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.view.EntryReader;
import policybase.web.view.PageFrame;

/// The page of one reviewed question and answer (咨询条目), as long as it may be told.
final class EntryPages {
    private final Inquiry inquiry;
    private final LiveEntries entries;
    private final EntryReader reader;
    private final Forms forms;
    private final Renderer renderer;

    EntryPages(Inquiry inquiry, LiveEntries entries, Documents documents, Forms forms, Renderer renderer) {
        this.inquiry = inquiry;
        this.entries = entries;
        this.reader = new EntryReader(documents);
        this.forms = forms;
        this.renderer = renderer;
    }

    void entry(Context context) {
        Params.of(context).done();
        var entry = find(context.pathParam("id"));
        var frame = renderer.frame(
                context,
                entry.question(),
                "",
                forms.today(),
                List.of(
                        new PageFrame.Meta("ArticleTitle", entry.question()),
                        new PageFrame.Meta("description", entry.telling().spoken())));
        var from = Standpoint.of(forms.today());
        var related = inquiry.related(entry.question(), Optional.of(entry.id()), Channel.PORTAL, from);
        renderer.render(context, "entry.jte", reader.view(frame, entry, related, from));
    }

    private Entry find(String id) {
        if (!EntryId.isValid(id)) {
            throw missing();
        }
        return entries.find(new EntryId(id), Standpoint.of(forms.today()))
                .filter(entry -> entry.reach().visibility() == Entry.Visibility.PUBLIC)
                .orElseThrow(EntryPages::missing);
    }

    private static Fault missing() {
        return new Fault(Fault.Kind.MISSING, "没有这一条问答：可能网址抄错了，也可能它依据的规定有变化，正在更新。请到“问政策”里再问一次。");
    }
}
