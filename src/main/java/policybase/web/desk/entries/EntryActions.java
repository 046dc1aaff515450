package policybase.web.desk.entries;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.curate.entry.Content;
import policybase.curate.entry.Content.Pick;
import policybase.curate.entry.EntryDesk;
import policybase.curate.entry.Outcome;
import policybase.document.Entry;
import policybase.document.Entry.State;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.store.Entries.Revised;
import policybase.store.Store;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Filled;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.room.Wrongs;

/// What people do to entries. Who was slower than somebody else is told, and nothing is overwritten.
final class EntryActions {
    private static final int REASON = 500;
    private static final int QUOTE = 4000;

    private final Supplier<EntryDesk> desk;
    private final Store store;
    private final DeskRenderer renderer;

    EntryActions(Supplier<EntryDesk> desk, Store store, DeskRenderer renderer) {
        this.desk = desk;
        this.store = store;
        this.renderer = renderer;
    }

    void begin(Context context) {
        Doing.attempt(context, EntryRoom.NEW, () -> {
            var filled = new Filled(context);
            var content = EntryForm.read(filled, List.of(), Visits.person(context));
            mayWork(context, filled, content.keeping().department());
            if (filled.isWrong()) {
                again(context, Optional.empty(), filled, HttpStatus.UNPROCESSABLE_CONTENT, "");
                return;
            }
            switch (desk.get().begin(content, Visits.person(context))) {
                case Outcome.Stale(var held) -> {
                    filled.wrong("question", "这个问题已经有条目了，请改那一条，或者换个问题。");
                    again(context, Optional.empty(), filled, HttpStatus.CONFLICT, page(held.id()));
                }
                case Outcome.Done done -> told(context, done, "草稿已保存，下一步请选依据条款。");
                case Outcome.Refused(var reasons) -> refused(context, Optional.empty(), filled, reasons);
            }
        });
    }

    void write(Context context) {
        Doing.attempt(context, page(context) + "/edit", () -> {
            var entry = Visits.find(context, store);
            Visits.mayWork(context, entry.keeping().department());
            var seen = Posted.number(context, "revision");
            var filled = new Filled(context);
            var content = EntryForm.read(filled, Content.of(entry).ground(), Visits.person(context));
            mayWork(context, filled, content.keeping().department());
            if (filled.isWrong()) {
                again(context, Optional.of(entry), filled, HttpStatus.UNPROCESSABLE_CONTENT, "");
                return;
            }
            switch (desk.get().write(entry.id(), seen, content, Visits.person(context))) {
                case Outcome.Stale(var current) -> moved(context, seen, current, content);
                case Outcome.Done done -> told(context, done, "已保存。");
                case Outcome.Refused(var reasons) -> refused(context, Optional.of(entry), filled, reasons);
            }
        });
    }

    private static void mayWork(Context context, Filled filled, String department) {
        filled.check("department", () -> Visits.mayWork(context, department));
    }

    private void refused(Context context, Optional<Entry> entry, Filled filled, List<String> reasons) {
        reasons.forEach(filled::wrong);
        again(context, entry, filled, HttpStatus.UNPROCESSABLE_CONTENT, "");
    }

    /// The form as it was filled in, with what is wrong beside its fields. It still builds on the revision it was
    /// opened with.
    private void again(Context context, Optional<Entry> entry, Filled filled, HttpStatus status, String heldHref) {
        var page = entry.map(one -> page(one.id())).orElse(EntryRoom.BASE);
        context.status(status);
        renderer.render(
                context,
                "entry-edit.jte",
                new EntryEditView(
                        renderer.frame(context, entry.isPresent() ? "修改咨询条目" : "写一条咨询条目"),
                        entry.isPresent() ? page + "/edit" : EntryRoom.NEW,
                        page,
                        entry.isPresent() ? Posted.number(context, "revision") : 0,
                        filled.typed("sample").equals("true"),
                        EntryForm.typed(filled::typed),
                        filled.wrongs(),
                        heldHref,
                        List.of()));
    }

    /// Nothing is saved: what both sides changed, and the form as it was filled in, over what is held now.
    private void moved(Context context, int seen, Entry current, Content content) {
        var base = store.entries().history(current.id()).stream()
                .map(Revised::entry)
                .filter(entry -> entry.revision() == seen)
                .findFirst()
                .orElse(current);
        var own = EntryForm.of(content);
        context.status(HttpStatus.CONFLICT);
        renderer.render(
                context,
                "entry-edit.jte",
                new EntryEditView(
                        renderer.frame(context, "没有保存：别人先改了"),
                        page(current.id()) + "/edit",
                        page(current.id()),
                        current.revision(),
                        current.sample(),
                        own,
                        Wrongs.NONE,
                        "",
                        EntryEditView.moved(EntryForm.of(base), EntryForm.of(current), own)));
    }

    /// Adds a clause to the ground.
    void bind(Context context) {
        change(context, picks -> {
            var document = Posted.document(context, "document")
                    .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "没有选中文件，请重新选。"));
            var quote = Optional.ofNullable(context.formParam("quote"))
                    .orElse("")
                    .replace("\r\n", "\n")
                    .strip();
            if (quote.length() > QUOTE) {
                throw new Fault(Fault.Kind.INVALID, "引用的文字太长了，请选其中几句。");
            }
            picks.add(new Pick(document, Posted.text(context, "anchor", 200), quote));
        });
    }

    void unbind(Context context) {
        change(context, picks -> {
            var at = Posted.number(context, "at");
            if (at < picks.size()) {
                picks.remove(at);
            }
        });
    }

    private void change(Context context, java.util.function.Consumer<List<Pick>> change) {
        Doing.attempt(context, page(context), () -> {
            var entry = Visits.find(context, store);
            Visits.mayWork(context, entry.keeping().department());
            var content = Content.of(entry);
            var picks = new ArrayList<>(content.ground());
            change.accept(picks);
            var changed = new Content(
                    content.question(),
                    content.variants(),
                    content.telling(),
                    picks,
                    content.reach(),
                    content.keeping(),
                    content.sample());
            told(
                    context,
                    desk.get().write(entry.id(), Posted.number(context, "revision"), changed, Visits.person(context)),
                    "依据已更新。");
        });
    }

    void submit(Context context) {
        Doing.attempt(context, page(context), () -> {
            Visits.mayWork(context, Visits.find(context, store).keeping().department());
            told(
                    context,
                    desk.get().submit(id(context), Posted.number(context, "revision"), Visits.person(context)),
                    "已送审。");
        });
    }

    void withdraw(Context context) {
        Doing.attempt(context, page(context), () -> {
            Visits.mayWork(context, Visits.find(context, store).keeping().department());
            told(
                    context,
                    desk.get()
                            .withdraw(
                                    id(context),
                                    Posted.number(context, "revision"),
                                    Visits.person(context),
                                    Posted.text(context, "reason", REASON)),
                    "已停用，公众和坐席都看不到了。");
        });
    }

    /// Passes or gives back, as the button says; only in the state that awaits this review.
    Handler review(State awaited) {
        return context -> Doing.attempt(context, page(context), () -> {
            var entry = Visits.find(context, store);
            Visits.mayWork(context, entry.keeping().department());
            if (entry.state() != awaited) {
                throw new Fault(Fault.Kind.CONFLICT, "这一条现在是“" + entry.state().label() + "”，不在这一步，请看过再定。");
            }
            var revision = Posted.number(context, "revision");
            var note = Posted.text(context, "reason", REASON);
            var passes = Posted.text(context, "verdict", 20).equals("pass");
            var outcome = passes
                    ? desk.get().pass(entry.id(), revision, Visits.person(context), note)
                    : desk.get().giveBack(entry.id(), revision, Visits.person(context), note);
            var isPublished = outcome instanceof Outcome.Done(var done) && done.state() == State.PUBLISHED;
            told(context, outcome, !passes ? "已退回编写人。" : isPublished ? "已通过，条目已经发布。" : "已通过，交下一道审核。");
        });
    }

    private static void told(Context context, Outcome outcome, String done) {
        var visit = Guard.visit(context);
        switch (outcome) {
            case Outcome.Done(var entry) -> {
                visit.tell(done);
                visit.tellAudit(
                        "entry " + entry.id(),
                        entry.revision() > 1 ? "第" + (entry.revision() - 1) + "稿" : "",
                        "第" + entry.revision() + "稿，" + entry.state().label() + "：" + entry.question());
                go(context, page(entry.id()));
            }
            case Outcome.Refused(var reasons) -> throw new Fault(Fault.Kind.INVALID, String.join("", reasons));
            case Outcome.Stale(var current) ->
                throw new Fault(
                        Fault.Kind.CONFLICT, "没有保存：您打开以后，别人已经改成了第" + current.revision() + "稿。请看过现在的内容再改，您填写的没有覆盖别人的。");
        }
    }

    private static void go(Context context, String address) {
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    private static EntryId id(Context context) {
        return Visits.id(context);
    }

    static String page(EntryId id) {
        return EntryRoom.BASE + "/" + id;
    }

    private static String page(Context context) {
        return page(id(context));
    }

    static boolean isOpen(Entry entry) {
        return entry.state() != State.WITHDRAWN;
    }
}
