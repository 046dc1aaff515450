package policybase.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answerer;
import policybase.answer.Inquiry;
import policybase.document.Fault;
import policybase.golden.GoldenDesk.Progress;
import policybase.golden.GoldenDesk.Written;
import policybase.golden.Told.Change;
import policybase.store.Actor;
import policybase.store.AuditLog;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.County;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

class GoldenDeskTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Actor CURATOR = new Actor("lisi", "李四", "测试");
    private static final Written ALLOWANCE = new Written("高龄津贴每月多少钱", "云府规〔2024〕1号", "每人每月50元", Optional.empty());

    @TempDir
    Path folder;

    private JdbiStore store;
    private GoldenDesk desk;
    private final List<Runnable> waiting = new ArrayList<>();

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        var shelf = County.shelf();
        var answerer = new Answerer(shelf, new HanlpSegmenter(Dictionary.empty()), Synonyms.none(), "12345");
        var clock = Clock.fixed(County.TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
        desk = new GoldenDesk(store.goldenQuestions(), new Inquiry(shelf, answerer), clock, waiting::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Told run() {
        desk.begin(CURATOR);
        waiting.removeFirst().run();
        assertThat(desk.trouble()).isEmpty();
        return desk.runs(1).getFirst();
    }

    @Test
    void aQuestionIsMetByWhatIsWantedAndByNothingElse() {
        desk.add(ALLOWANCE, CURATOR);
        desk.add(new Written("高龄津贴每月多少钱", "云府规〔2023〕4号", "", Optional.empty()), CURATOR);
        desk.add(new Written("高龄津贴每月多少钱", "云府规〔2024〕1号", "每人每月80元", Optional.empty()), CURATOR);
        desk.add(new Written("高龄津贴每月多少钱", "", "", Optional.empty()), CURATOR);
        desk.add(new Written("火星移民怎么报名", "", "", Optional.empty()), CURATOR);
        desk.add(new Written("高龄津贴每月多少钱", "云府规〔2024〕1号", "", Optional.of(LocalDate.of(2020, 1, 1))), CURATOR);
        var told = run();
        assertThat(told.lines())
                .extracting(line -> line.result().met())
                .containsExactly(true, false, false, false, true, false);
        assertThat(told.lines().getFirst().result().told()).contains("每人每月50元");
        assertThat(told.figures().questions()).isEqualTo(6);
        assertThat(told.figures().met()).isEqualTo(2);
        assertThat(told.figures().cited()).isEqualTo(1);
    }

    @Test
    void eachRunSaysWhatTurnedRightOrWrongSinceTheOneBefore() {
        var good = desk.add(ALLOWANCE, CURATOR);
        var bad = desk.add(new Written("高龄津贴每月多少钱", "云府规〔2023〕4号", "", Optional.empty()), CURATOR);
        assertThat(run().changed(Change.NEW)).hasSize(2);
        assertThat(run().changed(Change.SAME)).hasSize(2);
        desk.change(bad.number(), 1, ALLOWANCE, CURATOR);
        desk.change(good.number(), 1, new Written(ALLOWANCE.text(), "云府规〔2023〕4号", "", Optional.empty()), CURATOR);
        var told = run();
        assertThat(told.changed(Change.NEWLY_RIGHT))
                .extracting(line -> line.question().number())
                .containsExactly(bad.number());
        assertThat(told.changed(Change.NEWLY_WRONG))
                .extracting(line -> line.question().number())
                .containsExactly(good.number());
        assertThat(desk.run(1).lines().getFirst().question().wanted()).isEqualTo("云府规〔2024〕1号");
        assertThat(store.audit().count(AuditLog.Wanted.ALL)).isEqualTo(7);
    }

    @Test
    void whatIsPersonalInAQuestionIsNotKept() {
        var kept = desk.add(new Written("我叫13800138000能领高龄津贴吗", "云府规〔2024〕1号", "", Optional.empty()), CURATOR);
        assertThat(kept.text()).doesNotContain("13800138000").contains("高龄津贴");
    }

    @Test
    void oneRunAtATimeAndItsProgressIsTold() {
        desk.add(ALLOWANCE, CURATOR);
        desk.begin(CURATOR);
        assertThat(desk.progress()).contains(new Progress(0, 1));
        assertThatThrownBy(() -> desk.begin(CURATOR)).isInstanceOf(Fault.class);
        waiting.removeFirst().run();
        assertThat(desk.progress()).isEmpty();
        assertThat(desk.runs(5)).hasSize(1);
    }

    @Test
    void whoeverSawAnOlderRevisionIsTooLateAndNothingIsLost() {
        var first = desk.add(ALLOWANCE, CURATOR);
        desk.change(first.number(), 1, new Written("高龄津贴多少", "云府规〔2024〕1号", "", Optional.empty()), CURATOR);
        assertThatThrownBy(() -> desk.change(first.number(), 1, ALLOWANCE, CURATOR))
                .isInstanceOf(Fault.class);
        desk.remove(first.number(), 2, CURATOR);
        assertThat(desk.asked()).isEmpty();
        assertThat(desk.revisions(first.number())).hasSize(3);
        assertThatThrownBy(() -> desk.begin(CURATOR)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> desk.find(99)).isInstanceOf(Fault.class);
    }
}
