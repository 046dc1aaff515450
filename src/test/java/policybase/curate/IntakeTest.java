package policybase.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.DocumentId;
import policybase.document.Stage;
import policybase.store.Store;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.testing.PlainExtractor;
import policybase.validity.StatusLabel;

class IntakeTest {
    private static final String OLD = """
            云溪县人民政府关于印发《云溪县高龄津贴发放办法》的通知
            云府发〔2018〕3号
            各乡镇人民政府，县级各部门：
            现将《云溪县高龄津贴发放办法》印发给你们，请遵照执行。
            云溪县人民政府
            2018年5月4日
            云溪县高龄津贴发放办法
            第一条 年满八十周岁的老年人，每月发放高龄津贴五十元。
            第二条 本办法自2018年6月1日起施行。
            """;
    private static final String NEW = """
            云溪县人民政府关于印发《云溪县高龄津贴管理办法》的通知
            云府发〔2024〕7号
            各乡镇人民政府，县级各部门：
            现将《云溪县高龄津贴管理办法》印发给你们，请遵照执行。
            云溪县人民政府
            2024年1月5日
            云溪县高龄津贴管理办法
            第一条 年满八十周岁的老年人，每月发放高龄津贴一百元。
            第二条 本办法自2024年2月1日起施行。《云溪县高龄津贴发放办法》（云府发〔2018〕3号）同时废止。
            """;
    private static final String CLEAN_UP = """
            云溪县人民政府关于公布行政规范性文件清理结果的通知
            云府发〔2022〕1号
            各乡镇人民政府，县级各部门：
            一、继续有效的文件见附件1。
            二、2021年12月31日以前以县政府名义制定的规范性文件，凡未列入附件1的，一律废止。
            云溪县人民政府
            2022年1月10日
            附件1
            继续有效的行政规范性文件目录
            1.云溪县人民政府关于印发《云溪县燃放烟花爆竹管理办法》的通知（云府发〔2019〕6号）
            """;
    private static final LocalDate AFTER = LocalDate.of(2024, 2, 1);

    @TempDir
    Path folder;

    private Store store;
    private Intake intake;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        intake = new Intake(
                new PlainExtractor(),
                new Structurer(Reference.load(folder)),
                store,
                new FileOriginals(folder.resolve("originals")),
                clock,
                Intake.Together.ONE_BY_ONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileBecomesADraftThatIsNotPublic() throws IOException {
        var taken = take("旧.txt", OLD, false);
        assertThat(taken).hasSize(1).first().isInstanceOf(Taken.Imported.class);
        assertThat(store.documents().count(Stage.DRAFT)).isEqualTo(1);
        assertThat(store.documents().allPublished()).isEmpty();
    }

    @Test
    void takingTheSameBytesAgainAddsNothing() throws IOException {
        take("旧.txt", OLD, true);
        var last = store.changes().last();
        assertThat(take("另一个名字.txt", OLD, true)).first().isInstanceOf(Taken.Duplicate.class);
        assertThat(store.changes().last()).isEqualTo(last);
    }

    @Test
    void aTrustedSourcePublishesADraftThatWaited() throws IOException {
        take("旧.txt", OLD, false);
        take("旧.txt", OLD, true);
        assertThat(store.documents().allPublished()).hasSize(1);
    }

    @Test
    void whatScreeningStopsStaysADraftThoughItsSourceIsTrusted() throws IOException {
        var text = OLD + "第三条 经办人王小明（身份证号11010519491231002X）。";
        var taken = (Taken.Imported) take("名单.txt", text, true).getFirst();
        assertThat(taken.heldBack().orElseThrow().message())
                .contains("居民身份证号", "第三条")
                .doesNotContain("110105");
        assertThat(store.documents().allPublished()).isEmpty();
        take("名单.txt", text, true);
        assertThat(store.documents().allPublished()).isEmpty();
    }

    @Test
    void aRepealReachesTheOldDocumentWhicheverCameFirst() throws IOException {
        for (var order : List.of(List.of(OLD, NEW), List.of(NEW, OLD))) {
            close();
            Files.deleteIfExists(folder.resolve("policybase.db"));
            open();
            for (var text : order) {
                take("文件" + text.hashCode() + ".txt", text, true);
            }
            var old = statusOf("云溪县高龄津贴发放办法");
            assertThat(old.label()).isEqualTo(StatusLabel.REPEALED);
            assertThat(old.reason()).contains("云府发〔2024〕7号");
            assertThat(statusOf("云溪县高龄津贴管理办法").label()).isEqualTo(StatusLabel.IN_FORCE);
        }
    }

    @Test
    void whatACleanUpDoesNotListIsNoLongerShownAsInForceWhicheverCameFirst() throws IOException {
        for (var order : List.of(List.of(OLD, CLEAN_UP), List.of(CLEAN_UP, OLD))) {
            close();
            Files.deleteIfExists(folder.resolve("policybase.db"));
            open();
            for (var text : order) {
                take("文件" + text.hashCode() + ".txt", text, true);
            }
            var status = statusOf("云溪县高龄津贴发放办法");
            assertThat(status.label()).isEqualTo(StatusLabel.UNVERIFIED);
            assertThat(status.because().orElseThrow().quote()).contains("一律废止");
        }
    }

    @Test
    void anUnreadableFileIsSetAsideWithItsReasonAndTheRestGoesOn() throws IOException {
        var good = Files.writeString(folder.resolve("好.txt"), NEW);
        var bad = Files.writeString(folder.resolve("坏.txt"), "坏");
        var taken = take("包.list", good + "\n" + bad, true);
        assertThat(taken).hasSize(2);
        assertThat(taken.getFirst().name()).isEqualTo("包.list!/好.txt");
        assertThat(taken.get(1))
                .isInstanceOfSatisfying(Taken.Quarantined.class, quarantined -> assertThat(quarantined.reason())
                        .isEqualTo("文件损坏，请重新导出。"));
        assertThat(store.intake().quarantined()).hasSize(1);
    }

    @Test
    void containersWithinContainersAreNotOpenedWithoutEnd() throws IOException {
        var inner = Files.writeString(folder.resolve("里.txt"), NEW);
        var third = Files.writeString(folder.resolve("三.list"), inner.toString());
        var second = Files.writeString(folder.resolve("二.list"), third.toString());
        var taken = take("一.list", second.toString(), true);
        assertThat(taken).singleElement().isInstanceOfSatisfying(Taken.Quarantined.class, quarantined -> assertThat(
                        quarantined.reason())
                .contains("套得太深"));
    }

    @Test
    void everyFactOfAPublishedDocumentHasItsEvidence() throws IOException {
        take("新.txt", NEW, true);
        var document =
                store.documents().published(idOf("云溪县高龄津贴管理办法")).orElseThrow().document();
        assertThat(document.metadata().number()).map(Object::toString).contains("云府发〔2024〕7号");
        assertThat(document.evidence()).isNotEmpty().allSatisfy(evidence -> assertThat(evidence.quote())
                .isNotBlank());
    }

    private policybase.validity.Status statusOf(String title) {
        return store.documents().published(idOf(title)).orElseThrow().timeline().statusOn(AFTER);
    }

    private DocumentId idOf(String title) {
        return store.documents().titled(title).getFirst();
    }

    private List<Taken> take(String name, String text, boolean publish) throws IOException {
        return intake.take(Files.writeString(folder.resolve(name), text), name, publish, "测试");
    }
}
