package policybase.web.desk.entries;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import policybase.access.Right;
import policybase.curate.entry.Content;
import policybase.curate.entry.EntryDesk;
import policybase.document.Clause;
import policybase.document.Entry;
import policybase.document.Entry.Basis;
import policybase.document.Entry.State;
import policybase.document.Entry.Telling;
import policybase.document.TextHash;
import policybase.store.Entries.Revised;
import policybase.store.Store;
import policybase.validity.Liveness;
import policybase.validity.Liveness.Silent;
import policybase.validity.Standpoint;
import policybase.web.desk.entries.EntryDeskView.Binding;
import policybase.web.desk.entries.EntryDeskView.Step;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.room.Wrongs;
import policybase.web.view.Address;
import policybase.web.view.EntryReader;

/// The page of one entry, and its form.
final class EntryDeskPages {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// Where a published entry is seen.
    static final String SEEN = "已经发布：公众在网站上、12345坐席在坐席台上现在都能查到；复核日期以前请复核。";

    private final Supplier<EntryDesk> desk;
    private final Store store;
    private final DeskRenderer renderer;
    private final EntryReader reader;

    EntryDeskPages(Supplier<EntryDesk> desk, Store store, DeskRenderer renderer) {
        this.desk = desk;
        this.store = store;
        this.renderer = renderer;
        this.reader = new EntryReader(store.documents());
    }

    void begin(Context context) {
        var question = EntryLists.query(context, "question");
        var person = Visits.person(context);
        var account = Guard.visit(context).account();
        var fields = EntryForm.of(Content.asking(question, person));
        if (!account.department().isEmpty()) {
            fields = EntryForm.of(Content.asking(question, person).in(account.department()));
        }
        var frame = renderer.frame(context, "写一条咨询条目");
        var kept = frame.kept().of(EntryRoom.NEW);
        renderer.render(
                context,
                "entry-edit.jte",
                new EntryEditView(
                        frame,
                        EntryRoom.NEW,
                        EntryRoom.BASE,
                        0,
                        false,
                        kept.isEmpty() ? fields : EntryForm.typed(kept::text),
                        Wrongs.NONE,
                        "",
                        List.of()));
    }

    void edit(Context context) {
        var entry = Visits.find(context, store);
        Visits.mayWork(context, entry.keeping().department());
        var page = EntryActions.page(entry.id());
        var frame = renderer.frame(context, "修改咨询条目");
        var kept = frame.kept().of(page + "/edit");
        renderer.render(
                context,
                "entry-edit.jte",
                new EntryEditView(
                        frame,
                        page + "/edit",
                        page,
                        // what was typed still builds on the revision it was opened with
                        kept.isEmpty() ? entry.revision() : Posted.number(kept.text("revision")),
                        entry.sample(),
                        kept.isEmpty() ? EntryForm.of(entry) : EntryForm.typed(kept::text),
                        Wrongs.NONE,
                        "",
                        List.of()));
    }

    void one(Context context) {
        var entry = Visits.find(context, store);
        var account = Guard.visit(context).account();
        Visits.mayWork(context, entry.keeping().department());
        var from = Standpoint.of(renderer.today());
        var frame = renderer.frame(context, entry.question());
        var published = store.entries().published(entry.id());
        var liveness = published.map(one -> desk.get().live().judge(one, from));
        var canReview = account.may(right(entry.state()));
        var refusal =
                canReview ? desk.get().refusal(entry, Visits.person(context)).orElse("") : "";
        renderer.render(
                context,
                "entry-one.jte",
                new EntryDeskView(
                        frame,
                        EntryActions.page(entry.id()),
                        reader.view(frame.page(), entry, List.of(), from),
                        entry.revision(),
                        entry.state().label(),
                        entry.reach().visibility().label(),
                        Visits.name(store, entry.keeping().owner()),
                        entry.variants(),
                        Telling.length(entry.telling().spoken()),
                        liveness.filter(Silent.class::isInstance)
                                .map(said -> ((Silent) said).reason())
                                .orElse(""),
                        entry.state() == State.PUBLISHED || entry.state() == State.WITHDRAWN
                                ? List.of()
                                : desk.get().lacking(entry),
                        bindings(entry),
                        published
                                .filter(one -> one.revision() != entry.revision())
                                .map(one -> Differences.between(one, entry))
                                .orElse(List.of()),
                        store.entries().history(entry.id()).reversed().stream()
                                .map(EntryDeskPages::step)
                                .toList(),
                        account.may(Right.WRITE_DRAFTS),
                        account.may(Right.WRITE_DRAFTS) && entry.state() == State.DRAFT,
                        canReview ? EntryRoom.review(entry.state()) : "",
                        refusal,
                        next(entry, liveness, canReview),
                        liveness.filter(Liveness::isLive).isPresent()
                                        && published.orElseThrow().reach().visibility() == Entry.Visibility.PUBLIC
                                ? "/entries/" + entry.id()
                                : ""));
    }

    /// Where an entry stands for those who have nothing to press; empty where the buttons say it.
    private static String next(Entry entry, Optional<Liveness> liveness, boolean canReview) {
        return switch (entry.state()) {
            case DRAFT -> "这是草稿，补齐上面所列的以后，由编写人送部门初审。";
            case DEPARTMENT, LEGAL, FINAL ->
                canReview ? "" : "等" + entry.state().label().replace("待", "") + "，由有这项权限的人办理。";
            case PUBLISHED ->
                liveness.filter(Liveness::isLive).isEmpty()
                        ? "已停止对外答复：请更新以后重新送审，或者停用。"
                        : entry.reach().visibility() == Entry.Visibility.PUBLIC
                                ? SEEN
                                : "已经发布：12345坐席现在就能查到并照此答复；公众网站不显示。";
            case WITHDRAWN -> "已停用：公众和坐席都看不到；改好以后可以重新送审。";
        };
    }

    private static Right right(State state) {
        return switch (state) {
            case DEPARTMENT -> Right.REVIEW;
            case LEGAL -> Right.DECIDE_VALIDITY;
            case FINAL -> Right.APPROVE;
            case DRAFT, PUBLISHED, WITHDRAWN -> Right.ANYBODY;
        };
    }

    private List<Binding> bindings(Entry entry) {
        return IntStream.range(0, entry.basis().size())
                .mapToObj(at -> binding(at, entry.basis().get(at)))
                .toList();
    }

    private Binding binding(int at, Basis basis) {
        var held = store.documents().published(basis.document());
        var now = held.flatMap(one -> one.document().body().clause(basis.anchor()))
                .map(Clause::text);
        var trouble = new ArrayList<String>();
        if (held.isEmpty()) {
            trouble.add("文件已不在公开之列");
        }
        held.map(one -> one.timeline().statusOn(renderer.today()))
                .filter(status -> !status.inForce())
                .ifPresent(status -> trouble.add(status.label().label() + "：" + status.reason()));
        var isChanged =
                now.map(text -> !TextHash.of(text).equals(basis.textHash())).orElse(held.isPresent());
        if (isChanged) {
            trouble.add("原文与绑定时不同");
        }
        return new Binding(
                at,
                basis.cited(),
                basis.locator(),
                basis.quote(),
                Address.ofClause(basis.document(), basis.anchor(), ""),
                String.join("；", trouble),
                isChanged ? now.orElse("") : "");
    }

    private static Step step(Revised revised) {
        return new Step(
                moment(revised.at()),
                revised.actor(),
                revised.note(),
                "第" + revised.entry().revision() + "稿，"
                        + revised.entry().state().label());
    }

    private static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, Liveness.ZONE).format(MOMENT);
    }
}
