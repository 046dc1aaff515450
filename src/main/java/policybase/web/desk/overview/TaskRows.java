package policybase.web.desk.overview;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import policybase.access.Account;
import policybase.access.People;
import policybase.overview.Task;
import policybase.overview.Term;

/// Tasks as lists show them, on one day.
final class TaskRows {
    private final Map<String, String> names;
    private final LocalDate today;

    TaskRows(People people, LocalDate today) {
        this.names = people.all().stream().collect(Collectors.toMap(Account::login, Account::name));
        this.today = today;
    }

    /// The name of a person; the login of one who is not here any more.
    String name(String login) {
        return names.getOrDefault(login, login);
    }

    TasksView.Row row(Task task) {
        var term = Term.of(task.due(), today);
        return new TasksView.Row(
                task.key(),
                task.reason().label(),
                task.title(),
                task.href(),
                task.why(),
                task.department().isEmpty() ? "" : task.department(),
                task.due().map(LocalDate::toString).orElse(""),
                task.due().map(due -> told(term, due)).orElse(""),
                term == Term.LATE,
                name(task.owner()),
                task.settles());
    }

    /// How near the day is.
    private String told(Term term, LocalDate due) {
        var days = Math.abs(due.toEpochDay() - today.toEpochDay());
        return switch (term) {
            case LATE -> "已超" + days + "天";
            case TODAY -> "今天";
            case WEEK, MONTH, LATER -> "还有" + days + "天";
            case NONE -> "";
        };
    }
}
