package policybase.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import policybase.access.Account;

/// Tasks as somebody sees them: those of the own department, what waits for them first. Pure.
public final class Board {
    /// What stands for tasks nobody's department is known of, in addresses too.
    public static final String NOBODY = "（未指定）";

    private final List<Seen> tasks;

    /// A task as somebody sees it on a day.
    private record Seen(Task task, Term term, boolean isMine) {}

    /// What a list is narrowed to; an empty part narrows nothing.
    ///
    /// @param department by its name, or [#NOBODY]
    /// @param owner login of the person it is for
    /// @param mine only what waits for whoever looks
    public record Wanted(Optional<Reason> reason, Optional<Term> term, String department, String owner, boolean mine) {
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), "", "", false);

        public Wanted of(Reason one) {
            return new Wanted(Optional.of(one), term, department, owner, mine);
        }

        public Wanted in(Term one) {
            return new Wanted(reason, Optional.of(one), department, owner, mine);
        }

        public Wanted at(String one) {
            return new Wanted(reason, term, one, owner, mine);
        }

        public Wanted onlyMine() {
            return new Wanted(reason, term, department, owner, true);
        }
    }

    /// How many there are of a group.
    ///
    /// @param late whose day is over
    /// @param mine that wait for whoever looks
    public record Count(long all, long late, long mine) {}

    /// @param tasks in the order in which they are to be done
    public Board(List<Task> tasks, Account account, LocalDate today) {
        this.tasks = tasks.stream()
                .filter(task -> task.isOf(account))
                .map(task -> new Seen(task, Term.of(task.due(), today), task.waitsFor(account)))
                .toList();
    }

    public List<Task> all() {
        return of(Wanted.ALL);
    }

    /// What waits for this person, due first at the head.
    public List<Task> mine() {
        return of(Wanted.ALL.onlyMine());
    }

    /// How many there are for each reason, those without any included.
    public Map<Reason, Count> byReason() {
        var counts = new EnumMap<Reason, Count>(Reason.class);
        var grouped =
                tasks.stream().collect(Collectors.groupingBy(seen -> seen.task().reason()));
        for (var reason : Reason.values()) {
            counts.put(reason, count(grouped.getOrDefault(reason, List.of())));
        }
        return counts;
    }

    /// How many there are for each reason and term.
    public Map<Reason, Map<Term, Long>> byTerm() {
        return tasks.stream()
                .collect(Collectors.groupingBy(
                        seen -> seen.task().reason(),
                        () -> new EnumMap<>(Reason.class),
                        Collectors.groupingBy(Seen::term, () -> new EnumMap<>(Term.class), Collectors.counting())));
    }

    /// How many there are for each term, those without any left out.
    public Map<Term, Count> terms() {
        var counts = new EnumMap<Term, Count>(Term.class);
        tasks.stream()
                .collect(Collectors.groupingBy(Seen::term))
                .forEach((term, some) -> counts.put(term, count(some)));
        return counts;
    }

    /// How many each department has, most first; what is nobody's under [#NOBODY].
    public List<Map.Entry<String, Count>> byDepartment() {
        return grouped(Board::department);
    }

    /// How many each person has by login, most first; what is for nobody in particular is left out.
    public List<Map.Entry<String, Count>> byOwner() {
        return grouped(Task::owner).stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .toList();
    }

    private List<Map.Entry<String, Count>> grouped(Function<Task, String> by) {
        var counts = new TreeMap<String, Count>();
        tasks.stream()
                .collect(Collectors.groupingBy(seen -> by.apply(seen.task())))
                .forEach((name, some) -> counts.put(name, count(some)));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Count> entry) ->
                                -entry.getValue().all())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static Count count(List<Seen> some) {
        return new Count(
                some.size(),
                some.stream().filter(seen -> seen.term() == Term.LATE).count(),
                some.stream().filter(Seen::isMine).count());
    }

    private static String department(Task task) {
        return task.department().isEmpty() ? NOBODY : task.department();
    }

    public List<Task> of(Wanted wanted) {
        return tasks.stream()
                .filter(seen -> !wanted.mine() || seen.isMine())
                .filter(seen -> wanted.term().map(seen.term()::equals).orElse(true))
                .map(Seen::task)
                .filter(task -> wanted.reason().map(task.reason()::equals).orElse(true))
                .filter(task ->
                        wanted.department().isEmpty() || wanted.department().equals(department(task)))
                .filter(task -> wanted.owner().isEmpty() || wanted.owner().equals(task.owner()))
                .toList();
    }
}
