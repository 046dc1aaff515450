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
import policybase.document.RelationKind;
import policybase.store.Flags.Flag;
import policybase.store.Links.Link;
import policybase.store.Links.Route;
import policybase.store.Store;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.testing.PlainExtractor;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

/// What documents say of one another, in whatever order they come; and what is flagged when one changes.
class LinkingTest {
    private static final String BASIS = notice("云溪县养老服务管理办法", "云府发〔2019〕5号", "2019年3月1日", """
            第一条 本县养老服务适用本办法。
            第二条 本办法自2019年4月1日起施行。""");
    private static final String RESTING = notice("云溪县养老机构补贴细则", "云府发〔2020〕8号", "2020年6月1日", """
            第一条 根据《云溪县养老服务管理办法》（云府发〔2019〕5号），制定本细则。
            第二条 本细则自2020年7月1日起施行。""");
    private static final String NEWER = notice("云溪县养老服务条件规定", "云府发〔2024〕2号", "2024年2月1日", """
            第一条 本县养老服务适用本规定。
            第二条 本规定自2024年3月1日起施行。《云溪县养老服务管理办法》（云府发〔2019〕5号）同时废止。""");
    private static final String MISQUOTING = notice("云溪县老年食堂管理规定", "云府发〔2023〕4号", "2023年5月1日", """
            第一条 老年食堂适用本规定。
            第二条 本规定自2023年6月1日起施行。《云溪县关于养老服务的管理办法》同时废止。""");

    @TempDir
    Path folder;

    private Store store;
    private Intake intake;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        intake = new Intake(
                new PlainExtractor(),
                new Structurer(Reference.load(folder)),
                store,
                new FileOriginals(folder.resolve("originals")),
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                Intake.Together.ONE_BY_ONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReferenceIsOpenUntilItsDocumentComesAndIsThenReadBothWays() throws IOException {
        take(RESTING);
        assertThat(basis().match()).isEmpty();
        take(BASIS);
        var match = basis().match().orElseThrow();
        assertThat(match.to()).isEqualTo(id("云溪县养老服务管理办法"));
        assertThat(match.route()).isEqualTo(Route.NUMBER);
        assertThat(store.documents().linksTo(id("云溪县养老服务管理办法"))).singleElement().satisfies(link -> {
            assertThat(link.from()).isEqualTo(id("云溪县养老机构补贴细则"));
            assertThat(link.speaker()).isEqualTo("《云溪县养老机构补贴细则》（云府发〔2020〕8号）");
            assertThat(link.relation().quote()).contains("制定本细则");
        });
    }

    @Test
    void aTitleNearlyTheSameIsAProposalAndWhatItWouldEndIsDoubted() throws IOException {
        for (var order : List.of(List.of(BASIS, MISQUOTING), List.of(MISQUOTING, BASIS))) {
            again(order);
            var link = store.documents().linksFrom(id("云溪县老年食堂管理规定")).stream()
                    .filter(said -> said.relation().kind() == RelationKind.REPEALS)
                    .findFirst()
                    .orElseThrow();
            assertThat(link.match().orElseThrow().route()).isEqualTo(Route.SIMILAR);
            assertThat(link.match().orElseThrow().isSure()).isFalse();
            assertThat(relationOf("云溪县老年食堂管理规定")).isEmpty();
            assertThat(labelOf("云溪县养老服务管理办法")).isEqualTo(StatusLabel.UNVERIFIED);
        }
    }

    @Test
    void aChangeOfTheBasisFlagsWhatRestsOnItOnceInEveryOrder() throws IOException {
        for (var order : List.of(
                List.of(BASIS, RESTING, NEWER), List.of(NEWER, RESTING, BASIS), List.of(RESTING, NEWER, BASIS))) {
            again(order);
            for (var text : order) {
                take(text);
            }
            assertThat(store.flags().all()).singleElement().satisfies(flag -> {
                assertThat(flag.number()).isEqualTo(1);
                assertThat(flag.isOpen()).isTrue();
                assertThat(flag.isDue(LocalDate.of(2024, 2, 29))).isFalse();
                assertThat(flag.isDue(LocalDate.of(2024, 3, 1))).isTrue();
                assertThat(flag.cause().document()).isEqualTo(id("云溪县养老机构补贴细则"));
                assertThat(flag.cause().basis()).isEqualTo(id("云溪县养老服务管理办法"));
                assertThat(flag.cause().event()).isEqualTo(EventKind.REPEALED);
                assertThat(flag.cause().reason())
                        .isEqualTo("依据的《云溪县养老服务管理办法》（云府发〔2019〕5号）于2024-03-01废止，依据《云溪县养老服务条件规定》（云府发〔2024〕2号）");
            });
        }
    }

    @Test
    void aRenewalRunsToItsOwnEndAndOneWithoutAnEndChangesNothing() throws IOException {
        var term = BASIS.replace("起施行。", "起施行，有效期3年。");
        for (var renewal : List.of(
                "《云溪县养老服务管理办法》（云府发〔2019〕5号）有效期延长至2025年12月31日。",
                "《云溪县养老服务管理办法》（云府发〔2019〕5号）有效期延长3年。",
                "《云溪县养老服务管理办法》（云府发〔2019〕5号）继续执行。")) {
            again(List.of(term, notice("云溪县养老服务续期规定", "云府发〔2022〕1号", "2022年3月1日", """
                    第一条 老年人服务依照本规定。
                    第二条 本规定自2022年3月1日起施行。
                    第三条\s""" + renewal)));
            assertThat(labelOf("云溪县养老服务管理办法", LocalDate.of(2022, 3, 31))).isEqualTo(StatusLabel.IN_FORCE);
            assertThat(labelOf("云溪县养老服务管理办法", LocalDate.of(2025, 3, 1)))
                    .as(renewal)
                    .isEqualTo(renewal.contains("继续执行") ? StatusLabel.LAPSED : StatusLabel.IN_FORCE);
            assertThat(labelOf("云溪县养老服务管理办法", LocalDate.of(2026, 3, 1))).isEqualTo(StatusLabel.LAPSED);
        }
    }

    @Test
    void aClosedFlagStaysClosedAndSaysByWhom() throws IOException {
        again(List.of(BASIS, RESTING, NEWER));
        assertThat(store.flags().close(1, "王某", Instant.parse("2026-02-01T00:00:00Z"), "已改依据"))
                .isTrue();
        assertThat(store.flags().close(1, "李某", Instant.parse("2026-02-02T00:00:00Z"), "再关"))
                .isFalse();
        assertThat(store.flags().close(2, "李某", Instant.parse("2026-02-02T00:00:00Z"), "没有"))
                .isFalse();
        new Effects(store).of(id("云溪县养老服务条件规定"), "测试", Instant.parse("2026-02-03T00:00:00Z"));
        assertThat(store.flags().of(id("云溪县养老机构补贴细则")))
                .singleElement()
                .extracting(Flag::closed)
                .satisfies(closing -> assertThat(closing.orElseThrow().actor()).isEqualTo("王某"));
    }

    @Test
    void aFlagClosedTooEarlyIsRaisedAnewOnce() throws IOException {
        again(List.of(BASIS, RESTING, NEWER));
        var later = Instant.parse("2026-02-02T00:00:00Z");
        assertThat(store.flags().reopen(1, "王某", later)).as("not closed").isFalse();
        store.flags().close(1, "王某", Instant.parse("2026-02-01T00:00:00Z"), "已改依据");
        assertThat(store.flags().reopen(1, "王某", later)).isTrue();
        assertThat(store.flags().reopen(1, "李某", later)).isFalse();
        assertThat(store.flags().open()).singleElement().satisfies(flag -> {
            assertThat(flag.number()).isEqualTo(2);
            assertThat(flag.cause()).isEqualTo(store.flags().all().getFirst().cause());
            assertThat(flag.actor()).isEqualTo("王某");
        });
        new Effects(store).of(id("云溪县养老服务条件规定"), "测试", Instant.parse("2026-02-03T00:00:00Z"));
        assertThat(store.flags().open()).hasSize(1);
    }

    private void again(List<String> texts) throws IOException {
        close();
        Files.deleteIfExists(folder.resolve("policybase.db"));
        open();
        for (var text : texts) {
            take(text);
        }
    }

    private Link basis() {
        return store.documents().linksFrom(id("云溪县养老机构补贴细则")).stream()
                .filter(link -> link.relation().kind() == RelationKind.BASED_ON)
                .findFirst()
                .orElseThrow();
    }

    private List<DocumentId> relationOf(String title) {
        return store.documents().published(id(title)).orElseThrow().document().relations().stream()
                .filter(relation -> relation.kind() == RelationKind.REPEALS)
                .flatMap(relation -> relation.target().stream())
                .toList();
    }

    private StatusLabel labelOf(String title) {
        return labelOf(title, LocalDate.of(2023, 7, 1));
    }

    private StatusLabel labelOf(String title, LocalDate day) {
        return store.documents()
                .published(id(title))
                .orElseThrow()
                .timeline()
                .statusOn(day)
                .label();
    }

    private DocumentId id(String title) {
        return store.documents().titled(title).getFirst();
    }

    private static String notice(String inner, String number, String day, String articles) {
        return "云溪县人民政府关于印发《" + inner + "》的通知\n" + number + "\n各乡镇人民政府，县级各部门：\n现将《" + inner + "》印发给你们，请遵照执行。\n云溪县人民政府\n"
                + day + "\n" + inner + "\n" + articles + "\n";
    }

    private void take(String text) throws IOException {
        var name = "文件" + text.hashCode() + ".txt";
        intake.take(Files.writeString(folder.resolve(name), text), name, true, "测试");
    }
}
