package policybase.curate.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.commences;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.curate.entry.EntryImport.Result;
import policybase.document.Entry;
import policybase.document.PolicyDocument;
import policybase.entry.LiveEntries;
import policybase.screening.Screen;
import policybase.screening.WordLists;
import policybase.store.Entries.Wanted;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;

/// Entries from files, back into files, and proposed from clauses.
class EntryFilesTest {
    private static final Person BY = new Person("lin", "林可");
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满 80 周岁的老年人每人每月发放高龄津贴 50元，持身份证、户口簿向户籍所在地乡镇人民政府申请。");

    private static final String TEXT = """
            % 一条样例
            # 高龄津贴每月多少钱
            问法：高龄补贴好多钱｜80岁一个月领多少
            口径：每人每月50元。
            答复：年满80周岁的都可以领。
            条件：年满80周岁
            金额：每人每月｜50｜｜元
            依据：云府发〔2024〕4号｜每人每月发放高龄津贴50元
            受众：老年人
            主题：养老/高龄津贴
            单位：云溪县民政局
            复核：2027-05-31

            # 没有依据的问题
            口径：随便说说。
            依据：云府发〔2024〕4号｜每人每月发放高龄津贴60元
            随便写一行
            """;

    @TempDir
    Path folder;

    private Store store;
    private EntryImport files;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        store.ledger().record(ALLOWANCE, List.of(commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
        var clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
        files = new EntryImport(store, new EntryDesk(store, LiveEntries.of(store), new Screen(WordLists.EMPTY), clock));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDryRunTellsEveryFaultByRowAndWritesNothing() {
        var results = files.drafts(EntryText.read(TEXT, false), BY, true);
        assertThat(results).extracting(Result::what).containsExactly("新建", "有误");
        assertThat(results.getLast().faults())
                .anyMatch(fault -> fault.contains("不在云府发〔2024〕4号的原文里"))
                .anyMatch(fault -> fault.contains("第17行没有看懂"));
        assertThat(store.entries().list(Wanted.ALL, 0, 9)).isEmpty();
    }

    @Test
    void whatIsRightBecomesADraftBoundToTheWordsAsStored() {
        files.drafts(EntryText.read(TEXT, false), BY, false);
        var entry = store.entries().list(Wanted.ALL, 0, 9).getFirst();
        assertThat(entry.state()).isEqualTo(Entry.State.DRAFT);
        assertThat(entry.basis().getFirst().quote()).isEqualTo("每人每月发放高龄津贴 50元");
        assertThat(entry.keeping().owner()).isEqualTo("lin");
        assertThat(files.drafts(EntryText.read(TEXT, false), BY, false))
                .extracting(Result::what)
                .containsExactly("已有", "有误");
    }

    @Test
    void whatIsWrittenOutIsReadBackTheSame() {
        files.drafts(EntryText.read(TEXT, false), BY, false);
        var entry = store.entries().list(Wanted.ALL, 0, 9).getFirst();
        var again = EntryText.read(EntryText.write(List.of(entry)), false).getFirst();
        assertThat(again.faults()).isEmpty();
        assertThat(again.content().telling()).isEqualTo(entry.telling());
        assertThat(again.content().variants()).isEqualTo(entry.variants());
        assertThat(again.content().reach()).isEqualTo(entry.reach());
        assertThat(again.content().keeping()).isEqualTo(entry.keeping());
        assertThat(again.ground()).hasSize(1);
    }

    @Test
    void theTemplateOfHotlinesIsReadWithItsLimits() {
        var long129 = "长".repeat(129);
        var rows = EntrySheet.read(EntrySheet.rows("类目,标题,内容,发文单位,材料性质,关键字\n"
                + "养老,高龄津贴每月多少钱,\"每人每月50元，\n按月发放\",云溪县民政局,政策文件,高龄补贴、老人钱\n"
                + "养老,高龄津贴每月多少钱,再来一条,云溪县民政局,政策文件,\n"
                + "养老," + long129 + ",,云溪县民政局,政策文件," + "词".repeat(21) + "\n"));
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().faults()).isEmpty();
        assertThat(rows.getFirst().content().telling().full()).isEqualTo("每人每月50元，\n按月发放");
        assertThat(rows.getFirst().content().variants()).containsExactly("高龄补贴", "老人钱");
        assertThat(rows.get(1).faults()).containsExactly("标题和第2行重复，请改成不同的问题，或者只留一行：高龄津贴每月多少钱");
        assertThat(rows.get(2).faults())
                .containsExactly("标题最多128个字，这里有129个字，请缩短。", "内容是空的，请写上答复。", "关键字每个最多20个字，请缩短或者删去：" + "词".repeat(21));
        assertThat(EntrySheet.read(List.of(List.of("标题", "内容")))
                        .getFirst()
                        .faults()
                        .getFirst())
                .contains("缺少：类目");
    }

    @Test
    void theTemplateIsWrittenAndReadBack() {
        files.drafts(EntryText.read(TEXT, false), BY, false);
        var entries = store.entries().list(Wanted.ALL, 0, 9);
        var rows = EntrySheet.rows(EntrySheet.csv(EntrySheet.write(entries)));
        assertThat(rows.getFirst()).isEqualTo(EntrySheet.COLUMNS);
        assertThat(rows.get(1).get(1)).isEqualTo("高龄津贴每月多少钱");
        assertThat(rows.get(1).get(2)).contains("依据：《云溪县高龄津贴发放办法》（云府发〔2024〕4号）第一条");
        assertThat(EntrySheet.read(rows).getFirst().faults()).isEmpty();
        assertThat(EntrySheet.csv(List.of(List.of("=1+1")))).contains("'=1+1");
    }

    @Test
    void aClauseGivesOneQuestionWithItsAmountsAndMaterials() {
        var drafting = new Drafting(Map.of("老年人", List.of("老年人", "高龄")));
        var offer = drafting.offers(ALLOWANCE).getFirst();
        var drafted = drafting.of(ALLOWANCE, offer, BY);
        assertThat(drafted.question()).isEqualTo("高龄津贴多少钱");
        assertThat(drafted.telling().amounts()).hasSize(1);
        assertThat(drafted.telling().amounts().getFirst().figure()).isEqualTo("50元");
        assertThat(drafted.telling().materials()).containsExactly("身份证", "户口簿");
        assertThat(drafted.telling().where()).isEqualTo("户籍所在地乡镇人民政府");
        assertThat(drafted.reach().audiences()).containsExactly("老年人");
        assertThat(drafted.ground().getFirst().anchor())
                .isEqualTo(offer.clause().anchor());
    }
}
