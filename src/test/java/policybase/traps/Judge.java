package policybase.traps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import policybase.answer.Answer;
import policybase.answer.Statement;
import policybase.document.DocumentId;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.SearchPage;
import policybase.search.SearchRequest.Order;
import policybase.validity.StatusLabel;

/// Holds one world against what its case says; every difference is a line.
final class Judge {
    private static final Filters ANY = new Filters(Filters.Validity.ANY, Map.of());
    private static final int ALL = 50;

    private final Trap trap;
    private final World world;
    private final List<String> wrong = new ArrayList<>();

    private Judge(Trap trap, World world) {
        this.trap = trap;
        this.world = world;
    }

    static List<String> differences(Trap trap, World world) {
        var judge = new Judge(trap, world);
        for (var day : trap.days()) {
            judge.statuses(day);
            judge.search(day);
            judge.answer(day);
        }
        return judge.wrong;
    }

    private void statuses(Trap.Day day) {
        day.expected().forEach((name, expected) -> {
            var status = world.status(name, day.day());
            var label = status.label().label();
            if (!expected.labels().contains(label)) {
                add(day, name + " 应为" + expected.labels() + "，实为" + label + "：" + status.reason());
            }
            for (var reason : expected.reasons()) {
                if (!status.reason().contains(reason)) {
                    add(day, name + " 的理由没有说“" + reason + "”：" + status.reason());
                }
            }
        });
    }

    private void search(Trap.Day day) {
        var any = page(day, ANY);
        var current = page(day, Filters.IN_FORCE);
        var matching = names(any);
        var first = trap.texts().keySet().iterator().next();
        if (!matching.contains(first)) {
            add(day, "查“" + trap.search() + "”找不到" + first);
        }
        var living =
                matching.stream().filter(name -> isInForce(day, name)).collect(Collectors.toCollection(TreeSet::new));
        if (!living.equals(names(current))) {
            add(day, "应当找到" + living + "，找到的是" + names(current));
        }
        if (current.hidden() != matching.size() - living.size()) {
            add(day, "应当说明隐去" + (matching.size() - living.size()) + "件，说的是" + current.hidden());
        }
        for (var hit : any.hits()) {
            var status = world.status(nameOf(hit.id()), day.day());
            if (hit.status().label() != status.label()) {
                add(
                        day,
                        "检索说" + nameOf(hit.id()) + hit.status().label().label() + "，时间线说"
                                + status.label().label());
            }
        }
    }

    private void answer(Trap.Day day) {
        var answer = world.inquiry()
                .answer(trap.question(), Filters.IN_FORCE, day.day())
                .answer()
                .orElseThrow();
        var given = answer.outcome().tellsWhatHolds() ? answer.statements() : List.<Statement>of();
        for (var statement : given) {
            var name = nameOf(statement.citation().id());
            if (!isInForce(day, name)) {
                add(day, "答案引用了不在施行的" + name + "：" + statement);
            }
            for (var words : day.never()) {
                if (statement.text().contains(words)) {
                    add(day, "答案引用了已不作数的文字：" + statement);
                }
            }
        }
        day.answer().ifPresent(wanted -> {
            var cited = given.stream()
                    .map(statement -> nameOf(statement.citation().id()))
                    .toList();
            if (wanted.isEmpty() && !given.isEmpty()) {
                add(day, "不应有答案，却答了：" + given);
            } else if (!wanted.isEmpty() && cited.stream().noneMatch(wanted::contains)) {
                add(day, "应当用" + wanted + "回答，实际是" + describe(answer));
            }
        });
    }

    /// By the case where it leaves no choice, else by the timeline, which the case allowed.
    private boolean isInForce(Trap.Day day, String name) {
        var labels = Optional.ofNullable(day.expected().get(name))
                .map(Trap.Expected::labels)
                .orElse(List.of());
        var judged = labels.stream().map(Judge::isInForce).distinct().toList();
        return judged.size() == 1
                ? judged.getFirst()
                : world.status(name, day.day()).inForce();
    }

    private static boolean isInForce(String label) {
        for (var known : StatusLabel.values()) {
            if (known.label().equals(label)) {
                return known.inForce();
            }
        }
        throw new IllegalArgumentException("无此状态：" + label);
    }

    private SearchPage page(Trap.Day day, Filters filters) {
        return world.inquiry()
                .ask(trap.search(), filters, Order.RELEVANCE, 0, ALL, day.day())
                .page();
    }

    private Set<String> names(SearchPage page) {
        return page.hits().stream().map(Hit::id).map(this::nameOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private String nameOf(DocumentId id) {
        return world.ids().entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String describe(Answer answer) {
        return answer.outcome().label() + answer.statements();
    }

    private void add(Trap.Day day, String what) {
        wrong.add(day.day() + " " + what);
    }
}
