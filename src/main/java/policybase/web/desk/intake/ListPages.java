package policybase.web.desk.intake;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.curate.Taken;
import policybase.curate.review.By;
import policybase.document.DocumentId;
import policybase.document.Problem;
import policybase.store.Reviewing.Row;
import policybase.store.Reviewing.State;
import policybase.store.Reviewing.Wanted;
import policybase.web.desk.intake.DraftListView.Choice;
import policybase.web.desk.intake.DraftListView.Tab;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.room.Uploads;
import policybase.web.view.Address;

/// The list of drafts, and taking files in.
final class ListPages {
    private static final int PAGE = 50;
    private static final int LONGEST = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final IntakeRoom.Parts parts;
    private final DeskRenderer renderer;
    private final Uploads uploads;

    ListPages(IntakeRoom.Parts parts, DeskRenderer renderer, Uploads uploads) {
        this.parts = parts;
        this.renderer = renderer;
        this.uploads = uploads;
    }

    void all(Context context) {
        var account = Guard.visit(context).account();
        var state = named(Asked.query(context, "state", 20));
        var kind = kind(Asked.query(context, "kind", 20));
        var words = Asked.query(context, "q", LONGEST);
        var issuer = Asked.query(context, "issuer", LONGEST);
        var age = Asked.query(context, "age", 4);
        var wanted = new Wanted(
                state.map(Set::of).orElse(Set.of()),
                kind,
                issuer,
                words,
                age.matches("\\d{1,3}")
                        ? Optional.of(renderer.now().minus(Duration.ofDays(Integer.parseInt(age))))
                        : Optional.empty(),
                account.department().isEmpty() ? Optional.empty() : Optional.of(account.department()));
        var counts = parts.reviewing()
                .counts(new Wanted(
                        Set.of(),
                        wanted.kind(),
                        wanted.issuer(),
                        wanted.words(),
                        wanted.before(),
                        wanted.department()));
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var total = state.map(one -> counts.getOrDefault(one, 0)).orElse(all);
        var page = Asked.query(context, "page", 6);
        var from = page.matches("\\d{1,5}")
                ? Math.clamp((long) Integer.parseInt(page) * PAGE, 0, Math.max(0, total - 1))
                : 0;
        var rows = parts.reviewing().list(wanted, from, PAGE);
        var filter = new DraftListView.Filter(
                state.map(State::name).orElse(""),
                words,
                issuer,
                kind.map(Problem.Step::name).orElse(""),
                age,
                kinds(kind));
        renderer.render(
                context,
                "intake.jte",
                new DraftListView(
                        renderer.frame(context, "收录与审核"),
                        tabs(counts, all, filter),
                        filter,
                        rows.stream().map(ListPages::row).toList(),
                        total,
                        total == 0 ? "" : (from + 1) + "—" + (from + rows.size()),
                        from == 0 ? "" : href(filter, filter.state(), from / PAGE - 1),
                        from + rows.size() < total ? href(filter, filter.state(), from / PAGE + 1) : "",
                        account.may(Right.WRITE_DRAFTS)));
    }

    private static List<Tab> tabs(Map<State, Integer> counts, int all, DraftListView.Filter filter) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("全部", href(filter, "", 0), all, filter.state().isEmpty()));
        for (var state : State.values()) {
            tabs.add(new Tab(
                    state.label(),
                    href(filter, state.name(), 0),
                    counts.getOrDefault(state, 0),
                    filter.state().equals(state.name())));
        }
        return tabs;
    }

    private static String href(DraftListView.Filter filter, String state, int page) {
        return new Address(IntakeRoom.BASE)
                .add("state", state)
                .add("q", filter.words())
                .add("issuer", filter.issuer())
                .add("kind", filter.kind())
                .add("age", filter.age())
                .add("page", page == 0 ? "" : String.valueOf(page))
                .toString();
    }

    private static List<Choice> kinds(Optional<Problem.Step> chosen) {
        return Arrays.stream(Problem.Step.values())
                .map(step -> new Choice(step.name(), step.label(), chosen.equals(Optional.of(step))))
                .toList();
    }

    private static Optional<State> named(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst();
    }

    private static Optional<Problem.Step> kind(String text) {
        return Arrays.stream(Problem.Step.values())
                .filter(step -> step.name().equals(text))
                .findFirst();
    }

    private static DraftListView.Row row(Row row) {
        var face = row.face();
        var open = face.doubts() + face.errors();
        return new DraftListView.Row(
                Asked.page(row.standing().id()),
                face.title(),
                face.number(),
                face.issuers(),
                row.standing().state().label(),
                row.standing().isPublic(),
                open == 0
                        ? ""
                        : open + "处："
                                + face.kinds().stream()
                                        .sorted()
                                        .map(Problem.Step::label)
                                        .collect(Collectors.joining("、")),
                moment(row.takenAt()),
                moment(row.changedAt()) + " " + row.changedBy());
    }

    static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")).format(MOMENT);
    }

    void take(Context context) {
        var by = Asked.by(context);
        var outcomes = new ArrayList<TakenView.Outcome>();
        var files = new ArrayList<>(context.uploadedFiles("file"));
        files.addAll(context.uploadedFiles("folder"));
        for (var file : files) {
            if (file.size() > 0 || !file.filename().isEmpty()) {
                var taken =
                        uploads.with(file, (path, name) -> parts.desk().get().take(path, name, by));
                taken.forEach(one -> outcomes.add(outcome(one, by)));
            }
        }
        var summary = outcomes.isEmpty()
                ? "没有选文件。请选择文件或文件夹再上传。"
                : "共" + outcomes.size() + "份：收录" + count(outcomes, "good") + "份，重复" + count(outcomes, "plain")
                        + "份，不能读取" + count(outcomes, "gone") + "份。";
        renderer.render(context, "taken.jte", new TakenView(renderer.frame(context, "上传结果"), summary, outcomes));
    }

    private static long count(List<TakenView.Outcome> outcomes, String tone) {
        return outcomes.stream().filter(one -> one.tone().equals(tone)).count();
    }

    private TakenView.Outcome outcome(Taken taken, By by) {
        return switch (taken) {
            case Taken.Imported imported ->
                new TakenView.Outcome(
                        imported.name(),
                        "good",
                        "已收录",
                        imported.title() + (imported.needsReview() ? "（有待核的地方）" : "") + alike(imported.id(), by),
                        Asked.page(imported.id()));
            case Taken.Duplicate(var name, var id) ->
                new TakenView.Outcome(name, "plain", "重复", "库里已有完全相同的文件", Asked.page(id));
            case Taken.Quarantined(var name, var _, var reason) ->
                new TakenView.Outcome(name, "gone", "不能读取", reason, "");
        };
    }

    /// Whoever brings a file twice in two forms is told at once.
    private String alike(DocumentId id, By by) {
        var desk = parts.desk().get();
        return desk.alike(desk.find(id, by).document()).stream()
                .findFirst()
                .map(alike ->
                        "（库里可能已有同一份：" + alike.document().metadata().title().full() + "，请打开对照）")
                .orElse("");
    }
}
