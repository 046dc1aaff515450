package policybase.curate.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import policybase.access.Account;
import policybase.access.Role;
import policybase.store.Reviewing.State;

/// The rules of the review over every command, every state and everybody who may come by.
class WorkflowTest {
    private static final List<String> NOTHING = List.of();

    /// Everybody has every role of the review, so that only what they did before tells them apart.
    private static final Account WRITER = person("writer", "", Role.CURATOR, Role.REVIEWER, Role.APPROVER);
    private static final Account PASSED = person("passed", "", Role.CURATOR, Role.REVIEWER, Role.APPROVER);
    private static final Account STRANGER = person("stranger", "", Role.CURATOR, Role.REVIEWER, Role.APPROVER);
    private static final Account ELSEWHERE = person("elsewhere", "县交通局", Role.CURATOR, Role.REVIEWER, Role.APPROVER);
    private static final Account CURATOR = person("curator", "", Role.CURATOR);
    private static final Account REVIEWER = person("reviewer", "", Role.REVIEWER);
    private static final Account APPROVER = person("approver", "", Role.APPROVER);
    private static final Account LEGAL = person("legal", "", Role.LEGAL);
    private static final Account OPERATOR = person("operator", "", Role.OPERATOR);
    private static final Account ADMINISTRATOR = person("admin", "", Role.ADMINISTRATOR);
    private static final Account AUDITOR = person("auditor", "", Role.AUDITOR);
    private static final List<Account> ALL = List.of(
            WRITER, PASSED, STRANGER, ELSEWHERE, CURATOR, REVIEWER, APPROVER, LEGAL, OPERATOR, ADMINISTRATOR, AUDITOR);

    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>(Map.of(
            "save", new Command.Save(),
            "submit", new Command.Submit(""),
            "pass", new Command.Pass(""),
            "return", new Command.Return("理由"),
            "publish", new Command.Publish(""),
            "withdraw", new Command.Withdraw("理由")));

    /// Who may do what in which state, written down by hand: command and state → logins.
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("submit DRAFT", Set.of("writer", "passed", "stranger", "curator")),
            Map.entry("pass FIRST", Set.of("stranger", "reviewer")),
            Map.entry("pass SECOND", Set.of("stranger", "reviewer")),
            Map.entry("pass FINAL", Set.of("stranger", "approver")),
            Map.entry("return FIRST", Set.of("passed", "stranger", "reviewer")),
            Map.entry("return SECOND", Set.of("passed", "stranger", "reviewer")),
            Map.entry("return FINAL", Set.of("passed", "stranger", "approver")),
            Map.entry("return APPROVED", Set.of("passed", "stranger", "approver")),
            Map.entry("publish APPROVED", Set.of("passed", "stranger", "approver")));

    private static Account person(String login, String department, Role... roles) {
        return new Account(login, login, department, EnumSet.copyOf(Set.of(roles)), false, false, 1);
    }

    private static Case item(State state, boolean isPublic, List<String> lacking) {
        return new Case(state, isPublic, "", Set.of("writer"), Set.of("passed"), lacking);
    }

    @Test
    void onlyThoseWhoMayDoEachStepInEachState() {
        for (var state : State.values()) {
            for (var isPublic : List.of(true, false)) {
                COMMANDS.forEach((name, command) -> ALL.forEach(by -> {
                    var decided = Workflow.decide(item(state, isPublic, NOTHING), command, by);
                    assertThat(decided instanceof Decision.Accepted)
                            .as("%s %s public=%s by %s: %s", name, state, isPublic, by.login(), decided)
                            .isEqualTo(may(name, state, isPublic, by.login()));
                }));
            }
        }
    }

    private static boolean may(String command, State state, boolean isPublic, String login) {
        return switch (command) {
            case "save" -> Set.of("writer", "passed", "stranger", "curator").contains(login);
            case "withdraw" ->
                isPublic && Set.of("writer", "passed", "stranger", "approver").contains(login);
            default -> MAY.getOrDefault(command + " " + state, Set.of()).contains(login);
        };
    }

    @Test
    void eachStepLeadsToTheNextOne() {
        assertThat(next(State.DRAFT, new Command.Submit(""))).isEqualTo(State.FIRST);
        assertThat(next(State.FIRST, new Command.Pass(""))).isEqualTo(State.SECOND);
        assertThat(next(State.SECOND, new Command.Pass(""))).isEqualTo(State.FINAL);
        assertThat(next(State.FINAL, new Command.Pass(""))).isEqualTo(State.APPROVED);
        assertThat(next(State.APPROVED, new Command.Publish(""))).isEqualTo(State.PUBLISHED);
        for (var state : EnumSet.of(State.FIRST, State.SECOND, State.FINAL, State.APPROVED)) {
            assertThat(next(state, new Command.Return("改标题"))).as("%s", state).isEqualTo(State.DRAFT);
            assertThat(next(state, new Command.Save())).as("%s", state).isEqualTo(State.DRAFT);
        }
    }

    private static State next(State state, Command command) {
        return ((Decision.Accepted) Workflow.decide(item(state, false, NOTHING), command, STRANGER)).next();
    }

    @Test
    void whatTheScreeningFoundAndNobodyDecidedStopsEveryReviewAndPublication() {
        var lacking = List.of("有1处拦截的内容还没有处理。");
        for (var state : EnumSet.of(State.FIRST, State.SECOND, State.FINAL)) {
            assertThat(Workflow.decide(item(state, false, lacking), new Command.Pass(""), STRANGER))
                    .isEqualTo(new Decision.Refused(lacking));
        }
        assertThat(Workflow.decide(item(State.APPROVED, false, lacking), new Command.Publish(""), STRANGER))
                .isEqualTo(new Decision.Refused(lacking));
        assertThat(next(State.DRAFT, new Command.Submit(""))).isEqualTo(State.FIRST);
    }

    @Test
    void goingBackOrAwayNeedsAReason() {
        assertThat(Workflow.decide(item(State.FIRST, false, NOTHING), new Command.Return(" "), STRANGER))
                .isInstanceOf(Decision.Refused.class);
        assertThat(Workflow.decide(item(State.PUBLISHED, true, NOTHING), new Command.Withdraw(""), STRANGER))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void everyRefusalSaysWhy() {
        for (var state : State.values()) {
            COMMANDS.values()
                    .forEach(command -> ALL.forEach(by -> {
                        if (Workflow.decide(item(state, false, NOTHING), command, by)
                                instanceof Decision.Refused(var reasons)) {
                            assertThat(reasons).isNotEmpty().allMatch(reason -> reason.endsWith("。"));
                        }
                    }));
        }
    }
}
