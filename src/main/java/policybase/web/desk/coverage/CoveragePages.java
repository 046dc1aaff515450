package policybase.web.desk.coverage;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.document.Fault;
import policybase.overview.coverage.Coverage;
import policybase.overview.coverage.Covered;
import policybase.overview.coverage.State;
import policybase.overview.coverage.TopicCoverage;
import policybase.web.room.Csv;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// What the base covers at a glance, and one topic.
final class CoveragePages {
    private static final int MOST = 100;

    private final Supplier<CoverageRoom.Parts> parts;
    private final DeskRenderer renderer;

    CoveragePages(Supplier<CoverageRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void all(Context context) {
        var chosen = Chosen.of(context, parts.get().figures());
        var items = parts.get().coverage().items();
        renderer.render(
                context,
                "coverage.jte",
                new CoverageView(
                        renderer.frame(context, "覆盖情况"),
                        chosen.year(),
                        chosen.years(),
                        items.size(),
                        items.stream().filter(one -> one.state().isHollow()).count(),
                        Arrays.stream(State.values())
                                .map(state -> standing(state, items))
                                .toList(),
                        departments(items),
                        parts.get().coverage().topics(chosen.year()).stream()
                                .filter(topic -> !topic.isSub())
                                .map(topic -> shown(topic, chosen.year()))
                                .toList(),
                        new Address(CoverageRoom.BASE + "/topics.csv")
                                .add("year", String.valueOf(chosen.year()))
                                .toString()));
    }

    private static CoverageView.Standing standing(State state, List<Covered> items) {
        return new CoverageView.Standing(
                state.label(),
                state.told(),
                items.stream().filter(one -> one.state() == state).count(),
                new Address(CoverageRoom.ITEMS).add("state", state.code()).toString(),
                state.isHollow());
    }

    private static List<CoverageView.Department> departments(List<Covered> items) {
        var all = items.stream().collect(Collectors.groupingBy(one -> one.item().department(), Collectors.counting()));
        return Coverage.hollowByDepartment(items).stream()
                .map(one -> new CoverageView.Department(
                        one.getKey(),
                        one.getValue(),
                        all.getOrDefault(one.getKey(), 0L),
                        new Address(CoverageRoom.ITEMS)
                                .add("department", one.getKey())
                                .toString()))
                .toList();
    }

    private static CoverageView.Topic shown(TopicCoverage topic, int year) {
        return new CoverageView.Topic(
                topic.isSub() ? topic.path().substring(topic.path().indexOf('/') + 1) : topic.path(),
                topic.isSub()
                        ? ""
                        : new Address(CoverageRoom.BASE + "/topic")
                                .add("name", topic.path())
                                .add("year", String.valueOf(year))
                                .toString(),
                topic.documents(),
                topic.entries(),
                topic.asked(),
                topic.unanswered(),
                topic.share(),
                topic.waiting(),
                topic.asked() > 0 && topic.entries() == 0);
    }

    void topic(Context context) {
        var chosen = Chosen.of(context, parts.get().figures());
        var name = Optional.ofNullable(context.queryParam("name")).orElse("");
        var found = parts.get().coverage().topics(chosen.year()).stream()
                .filter(topic -> topic.path().equals(name) || topic.path().startsWith(name + "/"))
                .toList();
        if (found.isEmpty() || found.getFirst().isSub()) {
            throw new Fault(Fault.Kind.MISSING, "没有这个主题，网址可能抄错了。");
        }
        var mayRead = Guard.visit(context).account().may(Right.READ_DRAFTS);
        renderer.render(
                context,
                "coverage-topic.jte",
                new TopicView(
                        renderer.frame(context, name),
                        name,
                        chosen.year(),
                        found.stream().map(topic -> shown(topic, chosen.year())).toList(),
                        mayRead
                                ? parts.get().coverage().waiting(name, chosen.year()).stream()
                                        .limit(MOST)
                                        .map(head -> new TopicView.Waiting(
                                                head.question(),
                                                "/desk/gaps/" + head.number(),
                                                head.times(),
                                                head.last().toString()))
                                        .toList()
                                : List.of(),
                        mayRead,
                        name.equals(TopicCoverage.NONE)
                                ? ""
                                : new Address("/register").add("topic", name).toString(),
                        mayRead && !name.equals(TopicCoverage.NONE)
                                ? new Address("/desk/entries")
                                        .add("topic", name)
                                        .toString()
                                : ""));
    }

    void csv(Context context) {
        var year = Chosen.of(context, parts.get().figures()).year();
        var out = new StringBuilder(
                Csv.line(List.of("主题", "子主题", "现行文件", "公开的咨询条目", year + "年提问次数", "其中没有现行规定可答", "待处理的未命中问题")));
        for (var topic : parts.get().coverage().topics(year)) {
            var cut = topic.path().indexOf('/');
            out.append(Csv.line(List.of(
                    cut < 0 ? topic.path() : topic.path().substring(0, cut),
                    cut < 0 ? "" : topic.path().substring(cut + 1),
                    String.valueOf(topic.documents()),
                    String.valueOf(topic.entries()),
                    String.valueOf(topic.asked()),
                    String.valueOf(topic.unanswered()),
                    String.valueOf(topic.waiting()))));
        }
        Csv.send(context, "topics-" + year + ".csv", out.toString());
    }
}
