package policybase.overview.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;
import policybase.overview.plan.Candidate.Kind;
import policybase.overview.plan.Candidates.Held;
import policybase.overview.plan.PlanDesk.Outcome;
import policybase.store.Actor;
import policybase.store.AuditLog.Wanted;
import policybase.store.Store;
import policybase.store.WorkPlans.State;
import policybase.store.jdbi.JdbiStore;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;

/// A table taken in twice, changed, judged and done, over a real store.
class PlanDeskTest {
    private static final Actor CLERK = Actor.onTheMachine("林可");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String TABLE = "2026年政务公开工作要点\n序号\t工作任务\t重点工作任务\t\t牵头单位\t责任单位\t完成时限\n"
            + "1\t主动公开\t民生\t加强养老服务、医疗保险等重点民生政策推送。\t县民政局\t县医疗保障局\t及时公开\n"
            + "\t\t\t实现现行有效行政规范性文件统一查询。\t县司法局\t县政府信息公开办\t8月31日\n";

    @TempDir
    Path folder;

    private Store store;
    private PlanDesk desk;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        desk = new PlanDesk(store.workPlans(), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aTrialKeepsNothingAndTakingInTwiceChangesNothing() {
        var trial = desk.tried(read(TABLE));
        assertThat(trial.count(Outcome.NEW)).isEqualTo(2);
        assertThat(store.workPlans().all()).isEmpty();
        assertThat(desk.take(read(TABLE), CLERK)).isEqualTo(2);
        assertThat(desk.tried(read(TABLE)).count(Outcome.SAME)).isEqualTo(2);
        assertThat(desk.take(read(TABLE), CLERK)).isZero();
    }

    @Test
    void aNewVersionOfTheTableTellsWhatChangedAndWhatIsGone() {
        desk.take(read(TABLE), CLERK);
        var newer = read(TABLE.replace("县司法局\t", "县政府办\t").replace("养老服务、医疗保险", "养老服务"));
        var trial = desk.tried(newer);
        assertThat(trial.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(trial.rows().getLast().changes()).containsExactly("牵头单位：县司法局 → 县政府办");
        assertThat(trial.gone()).extracting(item -> item.line().content()).containsExactly("加强养老服务、医疗保险等重点民生政策推送。");
        assertThat(desk.take(newer, CLERK)).isEqualTo(2);
        assertThat(desk.all()).hasSize(3);
    }

    @Test
    void evidenceIsProposedByWordsAndOnlyAPersonMakesItCount() {
        desk.take(read(TABLE), CLERK);
        var item = desk.all().getFirst();
        var candidates = new Candidates(
                new HanlpSegmenter(Dictionary.load(Path.of("corpus/dictionary"))),
                List.of(
                        held("/documents/a", "云溪县城乡居民基本医疗保险办法", true),
                        held("/documents/b", "云溪县养老服务设施建设补助办法", true),
                        held("/documents/c", "云溪县养老服务补贴暂行办法", false),
                        held("/documents/d", "云溪县农机购置补贴方案", true),
                        new Held(Kind.PAGE, "/register", "统一查询", "", true, "统一查询|清理结果")));
        var found = candidates.of(item.line());
        assertThat(found)
                .extracting(Candidate::target)
                .containsExactlyInAnyOrder("/documents/a", "/documents/b", "/documents/c");
        assertThat(found.getLast().target()).as("not in force comes last").isEqualTo("/documents/c");
        assertThat(found.getFirst().words()).isNotEmpty();
        assertThat(candidates.of(desk.all().getLast().line()))
                .extracting(Candidate::target)
                .contains("/register");
        assertThat(desk.find(item.number()).state())
                .as("nothing is claimed by itself")
                .isEqualTo(State.OPEN);
        desk.judge(item.number(), found.getFirst(), false, CLERK);
        assertThat(desk.find(item.number()).state()).isEqualTo(State.OPEN);
        desk.judge(item.number(), found.getFirst(), true, CLERK);
        assertThat(desk.find(item.number()).state()).isEqualTo(State.MATERIAL);
    }

    @Test
    void onlyAPersonWithAReasonMakesAnItemDoneAndASecondOneIsTold() {
        desk.take(read(TABLE), CLERK);
        var number = desk.all().getLast().number();
        assertThatThrownBy(() -> desk.say(number, 0, true, " ", CLERK)).hasMessageContaining("怎样完成");
        desk.say(number, 0, true, "8月20日上线", CLERK);
        assertThat(desk.find(number).state()).isEqualTo(State.DONE);
        assertThatThrownBy(() -> desk.say(number, 0, true, "我也说", CLERK))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("别人刚刚改过");
        desk.say(number, 1, false, "查询结果不全", CLERK);
        assertThat(desk.find(number).state()).isEqualTo(State.OPEN);
        assertThat(store.audit().find(Wanted.ALL, 0, 9))
                .extracting(line -> line.deed().what())
                .containsExactly("plan.reopen", "plan.done", "plan.import");
    }

    private static PlanReading read(String text) {
        return PlanReader.read(PlanSource.of(text), "要点.txt");
    }

    private static Held held(String target, String title, boolean live) {
        return new Held(Kind.DOCUMENT, target, title, live ? "现行有效" : "已废止", live, title);
    }
}
