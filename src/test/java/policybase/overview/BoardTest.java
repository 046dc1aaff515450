package policybase.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import policybase.access.Account;
import policybase.access.Right;
import policybase.access.Role;
import policybase.overview.Board.Count;
import policybase.overview.Board.Wanted;

/// What a board shows of the same tasks to different people, and what its filters leave.
class BoardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Account CURATOR = account("linke", "林可", "", Role.CURATOR);
    private static final Account LAWYER = account("qinlan", "秦岚", "", Role.LEGAL);
    private static final Account OF_CIVIL_AFFAIRS = account("mz", "民政员", "县民政局", Role.CURATOR);

    private static final Task LATE = task("a", Reason.REPLY, "", Optional.of(TODAY.minusDays(1)), Right.WRITE_DRAFTS);
    private static final Task DUE = task("b", Reason.REPLY, "县民政局", Optional.of(TODAY), Right.WRITE_DRAFTS);
    private static final Task SOON = task(
                    "c", Reason.EXPIRING, "云溪县民政局", Optional.of(TODAY.plusDays(7)), Right.WRITE_DRAFTS)
            .ownedBy("mz");
    private static final Task LATER =
            task("d", Reason.EXPIRING, "县教育局", Optional.of(TODAY.plusDays(31)), Right.DECIDE_VALIDITY);
    private static final Task NEVER = task("e", Reason.UNVERIFIED, "县教育局", Optional.empty(), Right.DECIDE_VALIDITY);
    private static final List<Task> ALL = List.of(LATE, DUE, SOON, LATER, NEVER);

    private final Board curator = new Board(ALL, CURATOR, TODAY);
    private final Board lawyer = new Board(ALL, LAWYER, TODAY);
    private final Board department = new Board(ALL, OF_CIVIL_AFFAIRS, TODAY);

    @Test
    void whatWaitsForSomebodyIsByRightDepartmentAndOwner() {
        assertThat(curator.mine()).containsExactly(LATE, DUE);
        assertThat(lawyer.mine()).containsExactly(LATER, NEVER);
        assertThat(department.mine())
                .as("theirs, and what nobody's is the county's")
                .containsExactly(DUE, SOON);
        assertThat(department.all()).containsExactly(DUE, SOON);
    }

    @Test
    void countsSayHowManyAreLateAndHowManyWaitForWhoeverLooks() {
        assertThat(curator.byReason())
                .containsEntry(Reason.REPLY, new Count(2, 1, 2))
                .containsEntry(Reason.EXPIRING, new Count(2, 0, 0))
                .containsEntry(Reason.MISSED, new Count(0, 0, 0));
        assertThat(lawyer.byReason()).containsEntry(Reason.EXPIRING, new Count(2, 0, 1));
        assertThat(curator.terms())
                .containsOnly(
                        Map.entry(Term.LATE, new Count(1, 1, 1)),
                        Map.entry(Term.TODAY, new Count(1, 0, 1)),
                        Map.entry(Term.WEEK, new Count(1, 0, 0)),
                        Map.entry(Term.LATER, new Count(1, 0, 0)),
                        Map.entry(Term.NONE, new Count(1, 0, 0)));
        assertThat(curator.byDepartment())
                .as("most first")
                .extracting(Map.Entry::getKey)
                .startsWith("县教育局")
                .contains(Board.NOBODY, "县民政局", "云溪县民政局");
        assertThat(curator.byOwner()).containsExactly(Map.entry("mz", new Count(1, 0, 0)));
    }

    @Test
    void aFilterLeavesWhatFitsAllOfItInTheSameOrder() {
        assertThat(curator.of(Wanted.ALL)).containsExactlyElementsOf(ALL);
        assertThat(curator.of(Wanted.ALL.of(Reason.REPLY))).containsExactly(LATE, DUE);
        assertThat(curator.of(Wanted.ALL.of(Reason.REPLY).in(Term.LATE))).containsExactly(LATE);
        assertThat(curator.of(Wanted.ALL.at("县教育局"))).containsExactly(LATER, NEVER);
        assertThat(curator.of(Wanted.ALL.at(Board.NOBODY))).containsExactly(LATE);
        assertThat(curator.of(Wanted.ALL.in(Term.NONE).onlyMine())).isEmpty();
        assertThat(lawyer.of(Wanted.ALL.in(Term.NONE).onlyMine())).containsExactly(NEVER);
        assertThat(curator.of(new Wanted(Optional.empty(), Optional.empty(), "", "mz", false)))
                .containsExactly(SOON);
        assertThat(curator.of(Wanted.ALL.at("没有这个单位"))).isEmpty();
    }

    @Test
    void aDayIsNearByItsDistance() {
        assertThat(List.of(-1, 0, 1, 7, 8, 30, 31))
                .extracting(days -> Term.of(Optional.of(TODAY.plusDays(days)), TODAY))
                .containsExactly(Term.LATE, Term.TODAY, Term.WEEK, Term.WEEK, Term.MONTH, Term.MONTH, Term.LATER);
    }

    private static Task task(String key, Reason reason, String department, Optional<LocalDate> due, Right right) {
        return Task.of(key, reason, "事项" + key, "原因", "/desk", department, due, right);
    }

    private static Account account(String login, String name, String department, Role role) {
        return new Account(login, name, department, Set.of(role), false, false, 1);
    }
}
