package policybase.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.AuditLine;
import policybase.store.AuditLog.Wanted;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Staff;

/// Who works here: what an administrator may do, what nobody may, and that each change is told.
class PeopleTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Actor ADMIN = new Actor("admin", "管理员", "10.0.0.1");

    @TempDir
    Path folder;

    private JdbiStore store;
    private People people;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        people = Staff.people(store, CLOCK);
        people.add("admin", "管理员", "", Set.of(Role.ADMINISTRATOR), Actor.onTheMachine("测试"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewAccountHasAOneTimePasswordThatIsKeptAsArgon2idOnly() {
        var made = people.add(" ZhangSan ", "张三", "县民政局", Set.of(Role.CURATOR), ADMIN);
        assertThat(made.account().login()).isEqualTo("zhangsan");
        assertThat(made.account().oneTime()).isTrue();
        assertThat(made.password()).matches("[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}");
        var kept = store.accounts().find("zhangsan").orElseThrow();
        assertThat(kept.secret().hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(kept.toString()).doesNotContain(kept.secret().hash());
        assertThat(made.toString()).doesNotContain(made.password());
        assertThat(last().canonical()).contains("people.add").contains("县民政局").doesNotContain(made.password());
    }

    @Test
    void rolesThatMustNotMeetInOnePersonAreRefused() {
        refused("不能兼任", Set.of(Role.AUDITOR, Role.CURATOR));
        refused("不能兼任", Set.of(Role.ADMINISTRATOR, Role.REVIEWER));
        refused("至少选一个", Set.of());
        assertThat(people.add("both", "两样", "", Set.of(Role.CURATOR, Role.REVIEWER), ADMIN)
                        .account()
                        .roles())
                .hasSize(2);
    }

    private void refused(String why, Set<Role> roles) {
        assertThatThrownBy(() -> people.add("wrong", "某人", "", roles, ADMIN))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(why);
    }

    @Test
    void nobodyChangesTheirOwnRolesAndTheLastAdministratorStays() {
        assertThatThrownBy(() -> people.lock("admin", ADMIN)).hasMessageContaining("不能停用自己");
        assertThatThrownBy(() -> people.reset("admin", ADMIN)).hasMessageContaining("修改口令");
        assertThatThrownBy(() -> people.edit("admin", 1, "管理员", "", Set.of(Role.ADMINISTRATOR), ADMIN))
                .hasMessageContaining("另一位管理员");
        var machine = Actor.onTheMachine("测试");
        assertThatThrownBy(() -> people.lock("admin", machine)).hasMessageContaining("唯一的管理员");
        assertThatThrownBy(() -> people.edit("admin", 1, "管理员", "", Set.of(Role.AUDITOR), machine))
                .hasMessageContaining("唯一的管理员");
        people.add("second", "第二位", "", Set.of(Role.ADMINISTRATOR), ADMIN);
        people.lock("second", ADMIN);
        assertThatThrownBy(() -> people.lock("admin", machine)).hasMessageContaining("唯一的管理员");
        people.unlock("second", ADMIN);
        people.lock("admin", new Actor("second", "第二位", "10.0.0.2"));
        assertThat(people.find("admin").locked()).isTrue();
    }

    @Test
    void aStaleEditIsRefusedAndNothingIsTold() {
        people.add("lisi", "李四", "", Set.of(Role.CURATOR), ADMIN);
        people.edit("lisi", 1, "李四", "县财政局", Set.of(Role.CURATOR), ADMIN);
        var lines = store.audit().count(Wanted.ALL);
        assertThatThrownBy(() -> people.edit("lisi", 1, "李四", "", Set.of(Role.REVIEWER), ADMIN))
                .hasMessageContaining("由别人改过");
        assertThat(people.find("lisi").department()).isEqualTo("县财政局");
        assertThat(store.audit().count(Wanted.ALL)).isEqualTo(lines);
        assertThat(last().deed().before()).contains("全县");
        assertThat(last().deed().after()).contains("县财政局");
    }

    @Test
    void passwordsThatEverybodyTriesFirstAreRefused() {
        for (var weak : List.of(
                "12345678",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "Admin@123456",
                "qwertyuiop12",
                "P@ssw0rd2026",
                "zhangsan-2026-Ab",
                "我是张三不要忘记了啊呀",
                "short1A",
                "onlysmall")) {
            assertThat(PasswordRules.refusal(weak, "zhangsan", "张三")).as(weak).isPresent();
        }
        for (var good : List.of("three small boats", "Qx7#mRtk", "栎树下的第三条长凳是绿色的")) {
            assertThat(PasswordRules.refusal(good, "zhangsan", "张三")).as(good).isEmpty();
        }
    }

    @Test
    void aDraftIsWrittenReviewedAndApprovedByThree() {
        var curator = account("a", "", Role.CURATOR, Role.REVIEWER, Role.APPROVER);
        var reviewer = account("b", "", Role.REVIEWER, Role.APPROVER);
        var approver = account("c", "", Role.APPROVER);
        var authors = List.of("a");
        assertThat(Duties.refusesReview(curator, authors, "")).isPresent();
        assertThat(Duties.refusesReview(reviewer, authors, "")).isEmpty();
        assertThat(Duties.refusesReview(approver, authors, "")).isPresent();
        assertThat(Duties.refusesApproval(curator, authors, List.of("b"), "")).isPresent();
        assertThat(Duties.refusesApproval(reviewer, authors, List.of("b"), "")).isPresent();
        assertThat(Duties.refusesApproval(approver, authors, List.of("b"), "")).isEmpty();
    }

    @Test
    void aDepartmentKeepsToItsOwnDrafts() {
        var own = account("a", "县民政局", Role.CURATOR);
        assertThat(Duties.refusesWriting(own, "县民政局")).isEmpty();
        assertThat(Duties.refusesWriting(own, "县财政局"))
                .hasValueSatisfying(why -> assertThat(why).contains("县财政局"));
        assertThat(Duties.refusesReading(own, "")).isPresent();
        assertThat(Duties.refusesReading(account("b", "", Role.CURATOR), "县财政局"))
                .isEmpty();
        assertThat(Duties.refusesReading(account("c", "", Role.ADMINISTRATOR), "县财政局"))
                .isPresent();
    }

    private static Account account(String login, String department, Role... roles) {
        return new Account(login, login, department, Set.of(roles), false, false, 1);
    }

    private AuditLine last() {
        return store.audit().last().orElseThrow();
    }
}
