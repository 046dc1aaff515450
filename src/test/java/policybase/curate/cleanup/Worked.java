package policybase.curate.cleanup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import policybase.curate.Intake;
import policybase.document.DocumentId;
import policybase.store.Actor;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Item;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.testing.PlainExtractor;
import policybase.validity.Status;

/// A handful of documents, a notice that cleans them up, and a desk to work it through at.
abstract class Worked {
    static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    static final String NOTICE = """
            云溪县人民政府关于公布行政规范性文件清理结果的通知
            云府发〔2025〕9号
            各乡镇人民政府，县级各部门：
            一、继续有效的文件见附件1。
            二、拟修改的文件见附件2，应当在2025年12月31日前完成修改；逾期未完成修改的，自2026年1月1日起废止。
            三、废止的文件见附件3。
            四、2024年12月31日以前以县政府名义制定的规范性文件，凡未列入附件1、附件2的，一律废止。
            本通知自2025年6月1日起施行。
            云溪县人民政府
            2025年5月20日
            附件1
            继续有效的行政规范性文件目录
            1.《云溪县燃放烟花爆竹管理办法》（云府发〔2019〕6号）
            附件2
            拟修改的行政规范性文件目录
            1.《云溪县停车管理办法》（云府发[2020]2号）
            附件3
            废止的行政规范性文件目录
            1.《云溪县高龄津贴发放办法》（云府发〔2018〕3号）
            2.《云溪县殡葬补助办法》（云府发〔2016〕5号）
            3.《云溪县道路养护办法》（云府发〔2021〕8号）
            """;

    @TempDir
    Path folder;

    JdbiStore store;

    @SuppressWarnings("NullAway.Init")
    Intake intake;

    @SuppressWarnings("NullAway.Init")
    CleanupDesk desk;

    private Clock clock = Clock.fixed(Instant.parse("2025-07-01T00:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void open() throws IOException {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        later(0);
        document("云溪县燃放烟花爆竹管理办法", "云府发〔2019〕6号", "2019-03-01");
        document("云溪县停车管理办法", "云府发〔2020〕2号", "2020-03-01");
        document("云溪县高龄津贴发放办法", "云府发〔2018〕3号", "2018-06-01");
        document("云溪县殡葬补助办法", "云府发〔2017〕5号", "2017-06-01");
        document("云溪县教育资助办法", "云府发〔2021〕8号", "2021-06-01");
        document("云溪县养犬管理办法", "云府发〔2022〕4号", "2022-06-01");
        document("云溪县雨露计划办法", "云府发〔2025〕2号", "2025-02-01");
    }

    @AfterEach
    void close() {
        store.close();
    }

    void later(int seconds) {
        clock = Clock.fixed(Instant.parse("2025-07-01T00:00:00Z").plusSeconds(seconds), ZoneOffset.UTC);
        var structurer = new Structurer(Reference.load(Path.of("corpus/dictionary")));
        intake = new Intake(
                new PlainExtractor(),
                structurer,
                store,
                new FileOriginals(folder.resolve("originals")),
                clock,
                Intake.Together.ONE_BY_ONE);
        desk = new CleanupDesk(store, intake, clock);
    }

    void document(String title, String number, String day) throws IOException {
        var file = Files.writeString(folder.resolve(title + ".txt"), paper(title, number, day, ""));
        intake.take(file, title + ".txt", true, "import");
    }

    static String paper(String title, String number, String day, String more) {
        var date = LocalDate.parse(day);
        var written = date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        return """
                云溪县人民政府关于印发《%1$s》的通知
                %2$s
                各乡镇人民政府，县级各部门：
                现将《%1$s》印发给你们，请遵照执行。
                云溪县人民政府
                %3$s
                %1$s
                第一条 为了规范管理，制定本办法。
                第二条 本办法自%3$s起施行。%4$s
                """.formatted(title, number, written, more);
    }

    Cleanup take() {
        try {
            return desk.take(Files.writeString(folder.resolve("通知.txt"), NOTICE), "通知.txt", Actor.onTheMachine("王五"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The notice is made public, by others; then the items take effect.
    int confirm(DocumentId source, String person) {
        intake.take(folder.resolve("通知.txt"), "通知.txt", true, "import");
        return desk.confirm(source, person);
    }

    Status status(String title, LocalDate day) {
        return store.documents().find(id(title)).orElseThrow().timeline().statusOn(day);
    }

    DocumentId id(String title) {
        return store.documents().titled(title).getFirst();
    }

    static boolean exact(Cleanup cleanup, String place) {
        return item(cleanup, place).line().isExact();
    }

    static Cleanup.Candidate first(Cleanup cleanup, String place) {
        return item(cleanup, place).line().candidates().getFirst();
    }

    static Item item(Cleanup cleanup, String place) {
        return cleanup.items().stream()
                .filter(item -> item.line().place().equals(place) && item.line().category() != Category.LATE)
                .findFirst()
                .or(Optional::empty)
                .orElseThrow(() -> new AssertionError(place + " not in " + List.of(cleanup.items())));
    }
}
