package policybase.web.desk.gaps;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.store.Gap;
import policybase.store.Gap.State;
import policybase.store.Gaps.DayCount;
import policybase.web.desk.gaps.GapListView.Bar;
import policybase.web.desk.gaps.GapListView.Row;
import policybase.web.room.Csv;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// Lists of what was asked in vain, and each with its wordings.
final class GapPages {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SIZE = 50;
    private static final int DAYS = 30;
    private static final int MOST = 5000;
    private static final Duration YEAR = Duration.ofDays(365);

    private static final Map<State, String> TABS = new EnumMap<>(State.class);

    static {
        TABS.put(State.OPEN, "open");
        TABS.put(State.IN_HAND, "in-hand");
        TABS.put(State.ANSWERED, "answered");
        TABS.put(State.DISMISSED, "dismissed");
    }

    private final GapRoom.Parts parts;
    private final DeskRenderer renderer;

    GapPages(GapRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void list(Context context) {
        var shown = shown(context);
        var page = Math.max(
                1,
                Optional.ofNullable(context.queryParam("page"))
                        .filter(text -> text.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                        .orElse(1));
        var total = parts.store().gaps().count(Set.of(shown));
        var rows = parts.gaps().get().list(Set.of(shown), (page - 1) * SIZE, SIZE);
        var here = GapRoom.BASE + "?show=" + TABS.get(shown) + "&page=";
        renderer.render(
                context,
                "gaps.jte",
                new GapListView(
                        renderer.frame(context, "未命中问题"),
                        TABS.keySet().stream().map(state -> tab(state, shown)).toList(),
                        rows.stream().map(GapPages::row).toList(),
                        bars(),
                        channels(),
                        shown == State.ANSWERED ? closing() : "",
                        page > 1 ? here + (page - 1) : "",
                        (long) page * SIZE < total ? here + (page + 1) : ""));
    }

    void one(Context context) {
        var gap = parts.gaps().get().find(GapActions.number(context));
        renderer.render(
                context,
                "gap-one.jte",
                new GapView(
                        renderer.frame(context, gap.question()),
                        GapRoom.BASE + "/" + gap.number(),
                        gap.question(),
                        gap.state().label(),
                        gap.times(),
                        gap.asked().stream().map(GapPages::asked).toList(),
                        gap.steps().stream().map(GapPages::step).toList(),
                        parts.store().reports().of(gap.number()).stream()
                                .map(filed -> new GapView.Reported(
                                        "第" + filed.number() + "号，"
                                                + day(filed.report().at()) + "报，"
                                                + filed.state().label(),
                                        GapRoom.REPORTS + "?number=" + filed.number()))
                                .toList(),
                        Guard.visit(context).account().may(Right.WRITE_DRAFTS)));
    }

    /// All states, for those who count elsewhere.
    void csv(Context context) {
        var out = new StringBuilder("编号,问题,次数,说法数,渠道,原因,首次,最近,状态,办结天数\r\n");
        for (var gap : parts.gaps().get().list(Set.of(State.values()), 0, MOST)) {
            var row = row(gap);
            out.append(Csv.line(List.of(
                    String.valueOf(gap.number()),
                    row.question(),
                    String.valueOf(row.times()),
                    String.valueOf(row.wordings()),
                    row.places(),
                    row.why(),
                    day(gap.first()),
                    row.last(),
                    row.state(),
                    row.days())));
        }
        Csv.send(context, "gaps.csv", out.toString());
    }

    private GapListView.Tab tab(State state, State shown) {
        return new GapListView.Tab(
                state.label() + "（" + parts.store().gaps().count(Set.of(state)) + "）",
                GapRoom.BASE + "?show=" + TABS.get(state),
                state == shown);
    }

    private static State shown(Context context) {
        return TABS.entrySet().stream()
                .filter(tab -> tab.getValue().equals(context.queryParam("show")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(State.OPEN);
    }

    private static Row row(Gap gap) {
        return new Row(
                GapRoom.BASE + "/" + gap.number(),
                gap.question(),
                gap.times(),
                gap.texts().size(),
                join(gap, asked -> asked.place().label()),
                join(gap, asked -> asked.why().label()),
                gap.last().toString(),
                gap.state().label(),
                gap.answered().map(at -> String.valueOf(days(gap, at))).orElse(""));
    }

    private static String join(Gap gap, java.util.function.Function<Gap.Asked, String> part) {
        return gap.asked().stream().map(part).distinct().collect(Collectors.joining("、"));
    }

    private static long days(Gap gap, Instant at) {
        return Duration.between(gap.first(), at).toDays();
    }

    private String closing() {
        var now = renderer.now();
        var days = parts.store().gaps().answered(now.minus(YEAR), now.plusSeconds(1)).stream()
                .map(one -> Duration.between(one.asked(), one.answered()).toDays())
                .sorted()
                .toList();
        return days.isEmpty()
                ? ""
                : "最近一年能回答了" + days.size() + "条，从第一次问到能回答一半在" + days.get((days.size() - 1) / 2) + "天以内，最长"
                        + days.getLast() + "天。";
    }

    /// How often was asked in vain lately, by where.
    private String channels() {
        var today = renderer.today();
        var counts = parts.store().gaps().perDay(today.minusDays(DAYS - 1), today).stream()
                .collect(Collectors.groupingBy(DayCount::place, Collectors.summingLong(DayCount::times)));
        return Arrays.stream(Gap.Place.values())
                .map(place -> place.label() + counts.getOrDefault(place, 0L) + "次")
                .collect(Collectors.joining("，", "近" + DAYS + "天：", "。"));
    }

    private List<Bar> bars() {
        var today = renderer.today();
        var from = today.minusDays(DAYS - 1);
        var counts = parts.store().gaps().perDay(from, today).stream()
                .collect(Collectors.groupingBy(DayCount::day, Collectors.summingLong(DayCount::times)));
        var most = Math.max(
                1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var at = 0; at < DAYS; at++) {
            var day = from.plusDays(at);
            var times = counts.getOrDefault(day, 0L);
            bars.add(new Bar(day.toString(), times, at * 20, (int) (times * 100 / most)));
        }
        return bars;
    }

    private static GapView.Asked asked(Gap.Asked asked) {
        return new GapView.Asked(
                asked.text(),
                new Address("/ask").add("q", asked.text()).toString(),
                asked.day().toString(),
                asked.place().label(),
                asked.why().label(),
                asked.tried(),
                asked.times());
    }

    private static GapView.Step step(Gap.Step step) {
        return new GapView.Step(
                day(step.at()),
                step.actor(),
                step.kind().label(),
                step.target(),
                step.kind() == Gap.Kind.DRAFTED ? "/desk/entries/" + step.target() : "",
                step.note());
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZONE).toString();
    }
}
