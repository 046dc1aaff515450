package policybase.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import policybase.access.Account;

/// Tasks as somebody sees them: those of the own department, what waits for them first. Pure.
public final class Board {
    /// What stands for tasks nobody's department is known of, in addresses too.
    public static final String NOBODY = "（未指定）";

    private final List<Task> tasks;
    private final Account account;
    private final LocalDate today;

    public Board(List<Task> tasks, Account account, LocalDate today) {
        this.tasks = tasks.stream()
                .filter(task -> task.isOf(account))
                .sorted(Comparator.comparing((Task task) -> task.due().orElse(LocalDate.MAX))
                        .thenComparing(Task::reason)
                        .thenComparing(Task::key))
                .toList();
        this.account = account;
        this.today = today;
    }

    public List<Task> all() {
        return tasks;
    }

    /// What waits for this person, due first at the head.
    public List<Task> mine() {
        return tasks.stream().filter(task -> task.waitsFor(account)).toList();
    }

    /// How many there are for each reason, those without any included.
    public Map<Reason, Long> byReason() {
        var counts = new EnumMap<Reason, Long>(Reason.class);
        for (var reason : Reason.values()) {
            counts.put(reason, 0L);
        }
        tasks.forEach(task -> counts.merge(task.reason(), 1L, Long::sum));
        return counts;
    }

    /// How many there are for each reason and term.
    public Map<Reason, Map<Term, Long>> byTerm() {
        return tasks.stream()
                .collect(Collectors.groupingBy(
                        Task::reason,
                        () -> new EnumMap<>(Reason.class),
                        Collectors.groupingBy(
                                task -> Term.of(task.due(), today),
                                () -> new EnumMap<>(Term.class),
                                Collectors.counting())));
    }

    /// How many each department has, most first; what is nobody's under [#NOBODY].
    public List<Map.Entry<String, Long>> byDepartment() {
        Map<String, Long> counts =
                tasks.stream().collect(Collectors.groupingBy(Board::department, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static String department(Task task) {
        return task.department().isEmpty() ? NOBODY : task.department();
    }

    /// An empty part narrows nothing.
    public List<Task> of(Optional<Reason> reason, Optional<Term> term, String department, boolean mine) {
        return tasks.stream()
                .filter(task -> reason.map(task.reason()::equals).orElse(true))
                .filter(task -> term.map(Term.of(task.due(), today)::equals).orElse(true))
                .filter(task -> department.isEmpty() || department.equals(department(task)))
                .filter(task -> !mine || task.waitsFor(account))
                .toList();
    }
}
