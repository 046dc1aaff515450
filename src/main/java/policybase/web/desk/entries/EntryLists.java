package policybase.web.desk.entries;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.access.Right;
import policybase.curate.entry.EntryDesk;
import policybase.document.Entry;
import policybase.document.Entry.State;
import policybase.document.Topic;
import policybase.store.Entries.Wanted;
import policybase.store.Store;
import policybase.validity.Liveness;
import policybase.validity.Liveness.Silent;
import policybase.validity.Standpoint;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// Lists of entries and of what their keepers have to do.
final class EntryLists {
    private static final int SIZE = 50;

    /// Reminder of reviews that come up, in days (field §5.2).
    private static final int SOON = 30;

    private static final Map<String, String> TABS = new java.util.LinkedHashMap<>();

    static {
        TABS.put("all", "全部");
        TABS.put("drafts", "草稿");
        TABS.put("review", "待审核");
        TABS.put("published", "已发布");
        TABS.put("silent", "已失效待更新");
        TABS.put("due", "复核将到期");
        TABS.put("withdrawn", "停用");
    }

    private final Supplier<EntryDesk> desk;
    private final Store store;
    private final DeskRenderer renderer;

    EntryLists(Supplier<EntryDesk> desk, Store store, DeskRenderer renderer) {
        this.desk = desk;
        this.store = store;
        this.renderer = renderer;
    }

    void list(Context context) {
        var show = query(context, "show");
        var chosen = TABS.containsKey(show) ? show : "all";
        var account = Guard.visit(context).account();
        var department = account.department().isEmpty() ? query(context, "department") : account.department();
        var mine = query(context, "mine").equals("on");
        var page = Math.max(1, number(query(context, "page")));
        var today = renderer.today();
        var wanted = new Wanted(
                states(chosen),
                given(department),
                mine ? Optional.of(account.login()) : Optional.empty(),
                given(query(context, "topic")),
                given(query(context, "q")),
                chosen.equals("due") ? Optional.of(today.plusDays(SOON)) : Optional.empty());
        var from = Standpoint.of(today);
        var silent = chosen.equals("silent") ? silent(wanted, from) : List.<Entry>of();
        var total = chosen.equals("silent") ? silent.size() : store.entries().count(wanted);
        var entries = chosen.equals("silent")
                ? silent.stream().skip((page - 1L) * SIZE).limit(SIZE).toList()
                : store.entries().list(wanted, (page - 1) * SIZE, SIZE);
        renderer.render(
                context,
                "entries.jte",
                new EntryListView(
                        renderer.frame(context, "咨询条目"),
                        chosen,
                        tabs(context, chosen),
                        query(context, "q"),
                        query(context, "topic"),
                        department,
                        mine,
                        account.may(Right.WRITE_DRAFTS),
                        account.department().isEmpty() ? store.entries().departments() : List.of(),
                        entries.stream().map(entry -> row(entry, from)).toList(),
                        total,
                        page > 1 ? page(context, page - 1) : "",
                        page * SIZE < total ? page(context, page + 1) : "",
                        store.entryTasks().openCount(account.department())));
    }

    /// Judged now, not read from a list: what is shown is what readers get.
    private List<Entry> silent(Wanted wanted, Standpoint from) {
        return desk.get().live().all(from).stream()
                .filter(judged -> !judged.liveness().isLive())
                .map(judged -> judged.entry())
                .filter(entry -> wanted.department()
                        .map(entry.keeping().department()::equals)
                        .orElse(true))
                .filter(entry ->
                        wanted.owner().map(entry.keeping().owner()::equals).orElse(true))
                .filter(entry -> wanted.words().map(entry.question()::contains).orElse(true))
                .filter(entry -> wanted.topic()
                        .map(name -> entry.reach().topics().stream()
                                .anyMatch(topic -> topic.path().startsWith(name)))
                        .orElse(true))
                .toList();
    }

    private EntryListView.Row row(Entry entry, Standpoint from) {
        var silent = store.entries()
                .published(entry.id())
                .map(published -> desk.get().live().judge(published, from))
                .filter(Silent.class::isInstance)
                .map(said -> ((Silent) said).why().label())
                .orElse("");
        return new EntryListView.Row(
                EntryActions.page(entry.id()),
                entry.question(),
                entry.state().label(),
                silent,
                entry.keeping().department(),
                Visits.name(store, entry.keeping().owner()),
                entry.reach().topics().stream().findFirst().map(Topic::path).orElse(""),
                entry.reach().visibility().label(),
                entry.keeping().review().map(LocalDate::toString).orElse(""));
    }

    void tasks(Context context) {
        var account = Guard.visit(context).account();
        var page = Math.max(1, number(query(context, "page")));
        var total = store.entryTasks().openCount(account.department());
        var rows = store.entryTasks().open(account.department(), (page - 1) * SIZE, SIZE).stream()
                .map(task -> new TaskListView.Row(
                        EntryActions.page(task.cause().entry()),
                        task.cause().question(),
                        task.cause().why().label(),
                        task.cause().reason(),
                        task.cause().since().map(LocalDate::toString).orElse(""),
                        task.cause().department(),
                        Visits.name(store, task.cause().owner()),
                        LocalDateTime.ofInstant(task.raised(), Liveness.ZONE)
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))))
                .toList();
        renderer.render(
                context,
                "entry-tasks.jte",
                new TaskListView(
                        renderer.frame(context, "待更新的咨询条目"),
                        rows,
                        total,
                        page > 1 ? EntryRoom.BASE + "/tasks?page=" + (page - 1) : "",
                        page * SIZE < total ? EntryRoom.BASE + "/tasks?page=" + (page + 1) : ""));
    }

    private static Set<State> states(String show) {
        return switch (show) {
            case "drafts" -> EnumSet.of(State.DRAFT);
            case "review" -> EnumSet.of(State.DEPARTMENT, State.LEGAL, State.FINAL);
            case "published" -> EnumSet.of(State.PUBLISHED);
            case "withdrawn" -> EnumSet.of(State.WITHDRAWN);
            default -> Set.of();
        };
    }

    private static List<EntryListView.Tab> tabs(Context context, String chosen) {
        return TABS.entrySet().stream()
                .map(tab -> new EntryListView.Tab(
                        tab.getValue(),
                        new Address(EntryRoom.BASE)
                                .add("show", tab.getKey())
                                .add("q", query(context, "q"))
                                .add("topic", query(context, "topic"))
                                .add("department", query(context, "department"))
                                .add("mine", query(context, "mine"))
                                .toString(),
                        tab.getKey().equals(chosen)))
                .toList();
    }

    private static String page(Context context, int page) {
        var address = new Address(EntryRoom.BASE);
        Stream.of("show", "q", "topic", "department", "mine").forEach(name -> address.add(name, query(context, name)));
        return address.add("page", String.valueOf(page)).toString();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isBlank());
    }

    static String query(Context context, String name) {
        var text = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
