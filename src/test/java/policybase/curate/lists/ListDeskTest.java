package policybase.curate.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.curate.lists.ListDesk.Row;
import policybase.curate.lists.ListDesk.Written;
import policybase.curate.lists.ListTexts.Texts;
import policybase.curate.lists.Pasting.Outcome;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.GoldenQuestions.Result;
import policybase.store.ListVersions.Tried;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;

/// Lists on a real store: what is in force is the file with the desk's versions on top.
class ListDeskTest {
    private static final Actor LIN = new Actor("linke", "林可", "测试");
    private static final Actor ZHOU = new Actor("zhouping", "周平", "测试");
    private static final EntryId ENTRY = EntryId.of("高龄津贴怎么领");

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T02:00:00Z"), ZoneOffset.UTC);
    private final Running running = new Running();
    private Store store;
    private ListTexts texts;
    private ListDesk desk;
    private Trials trials;
    private Release release;

    /// The running program, as far as lists are concerned: questions come out as told.
    private static final class Running implements Live {
        private final List<String> reloads = new ArrayList<>();
        private Result after = result(1, true);

        @Override
        public void check(Texts texts) {
            if (texts.byFile().values().stream().anyMatch(text -> text.contains("装不进"))) {
                throw new Fault(Fault.Kind.INVALID, "词表装不进程序");
            }
        }

        @Override
        public List<Tried> compare(Texts texts, Hearer hearer) {
            check(texts);
            hearer.hear(new Progress("问标准题", 1, 1));
            return List.of(new Tried(result(1, true), after));
        }

        @Override
        public void reload() {
            reloads.add("once");
        }

        @Override
        public Optional<Progress> indexing() {
            return Optional.empty();
        }
    }

    private static Result result(int place, boolean met) {
        return new Result(1, 1, place, met, met, "answered", "");
    }

    @BeforeEach
    void open() throws IOException {
        write("synonyms.tsv", "# 说明\n低保\t最低生活保障\t->\t救助\t\n准生证\t生育登记\t->\t生育\t\n");
        write("terms.tsv", "最低生活保障\tbenefit\t试\n");
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        texts = new ListTexts(folder.resolve("lists"), store.listVersions());
        desk = new ListDesk(store.listVersions(), texts, ENTRY::equals, clock);
        trials = new Trials(desk, texts, store.listVersions(), running, clock, Runnable::run);
        release = new Release(desk, texts, trials, store.listVersions(), running, clock);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists").resolve(name), text);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRowGoesLiveAfterATrialBySomebodyElseAndIsTakenBackWithOneDeed() {
        assertThat(add("老寿星补助", "高龄津贴", "->", "养老", "")).isInstanceOf(Written.Kept.class);
        assertThat(inForce()).doesNotContain("老寿星补助");
        assertThatThrownBy(() -> releaseBy(ZHOU, "")).hasMessageContaining("还没有用标准题试过");
        trials.begin(ListKind.SYNONYMS, LIN);
        assertThatThrownBy(() -> releaseBy(LIN, "")).hasMessageContaining("要请别人上线");
        assertThat(releaseBy(ZHOU, "")).isEqualTo(1);
        assertThat(inForce()).contains("老寿星补助\t高龄津贴\t->\t养老\t\n").startsWith("# 说明\n");
        assertThat(running.reloads).hasSize(1);

        assertThat(release.restore(ListKind.SYNONYMS, 0, 1, ZHOU)).isEqualTo(2);
        assertThat(inForce()).doesNotContain("老寿星补助");
        assertThat(desk.look(ListKind.SYNONYMS).versions()).hasSize(2);
        assertThat(release.restore(ListKind.SYNONYMS, 1, 2, ZHOU)).isEqualTo(3);
        assertThat(inForce()).contains("老寿星补助");
        assertThatThrownBy(() -> release.restore(ListKind.SYNONYMS, 1, 2, ZHOU)).hasMessageContaining("刚有新的版本上线");
        assertThat(store.audit()
                        .find(
                                new policybase.store.AuditLog.Wanted(
                                        "", "lists.", "", Optional.empty(), Optional.empty()),
                                0,
                                20))
                .extracting(line -> line.deed().what())
                .containsExactly("lists.restore", "lists.restore", "lists.release", "lists.try", "lists.write");
    }

    @Test
    void allListsTogetherAreWhatEachIsByItself() {
        add("老寿星补助", "高龄津贴", "->", "养老", "");
        trials.begin(ListKind.SYNONYMS, LIN);
        releaseBy(ZHOU, "");
        add("老人钱", "高龄津贴", "->", "", "");
        var each = Stream.of(ListKind.values()).map(desk::look).toList();
        assertThat(desk.all()).usingRecursiveComparison().isEqualTo(each);
    }

    @Test
    void aTrialOfAnotherDraftDoesNotCountAndWorseAsksForAReason() {
        add("老寿星补助", "高龄津贴", "->", "", "");
        trials.begin(ListKind.SYNONYMS, LIN);
        add("老人钱", "高龄津贴", "->", "", "");
        assertThatThrownBy(() -> releaseBy(ZHOU, "")).hasMessageContaining("还没有用标准题试过");
        running.after = result(2, true);
        trials.begin(ListKind.SYNONYMS, LIN);
        assertThatThrownBy(() -> releaseBy(ZHOU, " ")).hasMessageContaining("有标准题变差");
        assertThat(releaseBy(ZHOU, "那道题过时了")).isEqualTo(1);
        assertThat(desk.look(ListKind.SYNONYMS).versions().getLast().why()).isEqualTo("那道题过时了");
    }

    @Test
    void whoSavesOverARowThatSomebodyChangedIsShownWhatItHasBecome() {
        var seen = desk.look(ListKind.SYNONYMS).next().row("低保");
        var mine = new Row(Optional.of("低保"), List.of("低保", "最低生活保障|低保金", "->", "", ""), seen);
        var theirs = new Row(Optional.of("低保"), List.of("低保", "最低生活保障", "<->", "", ""), seen);
        assertThat(desk.write(ListKind.SYNONYMS, theirs, ZHOU)).isInstanceOf(Written.Kept.class);
        assertThat(desk.write(ListKind.SYNONYMS, mine, LIN))
                .isEqualTo(new Written.Stale(Optional.of(List.of("低保", "最低生活保障", "<->", "", ""))));
        assertThat(desk.remove(ListKind.SYNONYMS, "低保", seen, LIN)).isInstanceOf(Written.Stale.class);
        var revision = desk.look(ListKind.SYNONYMS).draft().revision();
        add("另一个", "生育登记", "->", "", "");
        assertThatThrownBy(() -> desk.discard(ListKind.SYNONYMS, revision, LIN)).hasMessageContaining("刚被别人改过");
    }

    @Test
    void tenPeopleWhoAddRowsAtOnceLoseNone() throws Exception {
        try (var many = Executors.newFixedThreadPool(10)) {
            var adding = IntStream.range(0, 10)
                    .<Callable<Written>>mapToObj(i -> () -> add("新词" + i, "生育登记", "->", "", ""))
                    .toList();
            for (var one : many.invokeAll(adding)) {
                assertThat(one.get()).isInstanceOf(Written.Kept.class);
            }
        }
        assertThat(desk.look(ListKind.SYNONYMS).draft().edits()).hasSize(10);
    }

    @Test
    void whenTheFileChangesUnderAnEditedRowTheDeskGoesOnAndBothAreTold() throws IOException {
        var seen = desk.look(ListKind.SYNONYMS).next().row("低保");
        desk.write(ListKind.SYNONYMS, new Row(Optional.of("低保"), List.of("低保", "最低生活保障|低保金", "->", "", ""), seen), LIN);
        trials.begin(ListKind.SYNONYMS, LIN);
        releaseBy(ZHOU, "");
        write("synonyms.tsv", "低保\t城乡低保\t->\t救助\t\n新来的\t生育登记\t->\t\t\n");
        var now = desk.look(ListKind.SYNONYMS);
        assertThat(now.live().rows()).containsOnlyKeys("低保", "新来的");
        assertThat(now.live().row("低保").orElseThrow().get(1)).isEqualTo("最低生活保障|低保金");
        assertThat(now.live().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.then().orElseThrow().get(1)).isEqualTo("最低生活保障");
            assertThat(conflict.now().orElseThrow().get(1)).isEqualTo("城乡低保");
        });
        desk.settle(ListKind.SYNONYMS, "低保", false, LIN);
        trials.begin(ListKind.SYNONYMS, LIN);
        releaseBy(ZHOU, "");
        assertThat(desk.look(ListKind.SYNONYMS).live().conflicts()).isEmpty();
        assertThat(inForce()).contains("低保\t城乡低保");

        write("synonyms.tsv", "低保\t低保待遇\t->\t救助\t\n");
        assertThat(desk.look(ListKind.SYNONYMS).live().conflicts())
                .as("the file goes on from what was chosen")
                .isEmpty();
        assertThat(inForce()).contains("低保\t低保待遇");
    }

    @Test
    void badRowsAreRefusedWithTheirReason() {
        refused(ListKind.SYNONYMS, "已经在这张表里", "低保", "最低生活保障", "->", "", "");
        refused(ListKind.SYNONYMS, "只能是", "新词", "最低生活保障", "=>", "", "");
        refused(ListKind.SYNONYMS, "要填写", "新词", "", "->", "", "");
        refused(ListKind.SYNONYMS, "循环", "最低生活保障", "低保", "->", "", "");
        refused(ListKind.SYNONYMS, "没有意义", "新词", "新词", "->", "", "");
        refused(ListKind.SYNONYMS, "写了两遍", "新词", "甲|甲", "->", "", "");
        refused(ListKind.TERMS, "2到12个汉字", "abc", "benefit", "试");
        refused(ListKind.HOMOPHONES, "本身是正确的词", "最低生活保障", "低保");
        refused(ListKind.INSTITUTIONS, "不是年月", "工商局", "市场监督管理局", "2018年", "");
        refused(ListKind.WORDING, "起不了作用", "布署", "部署", "安排", "");
        refused(ListKind.CONTACTS, "11位手机号", "12345", "热线", "2025-05", "");
        refused(ListKind.HOLIDAYS, "不是日期", "2026-02-30", "rest", "依据");
        refused(ListKind.HOLIDAYS, "本来就休息", "2026-06-06", "rest", "依据");
        refused(ListKind.DEFAULT_TERMS, "整数", "青栎县", "普通", "零", "2022-03-01", "依据", "县司法局");
        refused(ListKind.PINS, "没有发布", "高龄 津贴", "q000000000000", "2026-06-01", "2026-06-30", "理由");
        refused(ListKind.PINS, "早于", "高龄 津贴", ENTRY.value(), "2026-06-30", "2026-06-01", "理由");
        refused(ListKind.PINS, "不是条目编号", "高龄 津贴", "第一条", "2026-06-01", "2026-06-30", "理由");
        refused(ListKind.REGIONS, "不在这张表里", "青栎县", "青栎", "县", "衡泽市", "资料");
        refused(ListKind.OPEN_ITEMS, "至少填一栏", "养老", "高龄津贴", "", "", "", "县民政局", "本库", "", "", "", "");
        refused(ListKind.OPEN_ITEMS, "只有一个字", "养老", "高龄津贴", "", "", "", "县民政局", "本库", "高龄 钱", "", "", "");
        var pin = List.of("高龄 津贴", "http://x/entries/" + ENTRY, "2026-06-01", "2026-06-30", "理由");
        assertThat(desk.write(ListKind.PINS, new Row(Optional.empty(), pin, Optional.empty()), LIN))
                .isInstanceOf(Written.Kept.class);
    }

    @Test
    void pastedRowsAreTriedFirstAndTheWrongOnesToldByLineAndRule() {
        var text = "# 说明\n老寿星补助\t高龄津贴\t->\n低保\t最低生活保障\t->\t救助\n低保\t低保金\t->\n坏的\t高龄津贴\t向右\n准生证\t生育登记|生育服务\t->\n";
        var tried = desk.pasting().dry(ListKind.SYNONYMS, text);
        assertThat(tried.lines())
                .extracting(Pasting.Line::outcome)
                .containsExactly(Outcome.ADDED, Outcome.SAME, Outcome.WRONG, Outcome.WRONG, Outcome.CHANGED);
        assertThat(tried.lines().get(2).faults()).anyMatch(fault -> fault.contains("和第3行重复"));
        assertThat(tried.lines().get(3).number()).isEqualTo(5);
        assertThat(desk.look(ListKind.SYNONYMS).draft().edits()).isEmpty();
        desk.pasting().take(ListKind.SYNONYMS, text, tried.revision(), LIN);
        assertThat(desk.look(ListKind.SYNONYMS).draft().edits()).hasSize(2);
        assertThatThrownBy(
                        () -> desk.pasting().take(ListKind.SYNONYMS, text + "又一个\t生育登记\t->\n", tried.revision(), LIN))
                .hasMessageContaining("刚被别人改过");
    }

    @Test
    void aListThatTheProgramCannotReadDoesNotGoLive() {
        add("装不进", "高龄津贴", "->", "", "");
        trials.begin(ListKind.SYNONYMS, LIN);
        assertThat(trials.trouble(ListKind.SYNONYMS)).contains("装不进程序");
        assertThatThrownBy(() -> releaseBy(ZHOU, "")).hasMessageContaining("还没有用标准题试过");
        assertThat(running.reloads).isEmpty();
    }

    @Test
    void aDraftOnARowThatAnotherVersionChangedHasToBeLookedAtAgain() {
        var seen = desk.look(ListKind.SYNONYMS).next().row("低保");
        desk.write(ListKind.SYNONYMS, new Row(Optional.of("低保"), List.of("低保", "最低生活保障", "<->", "", ""), seen), LIN);
        trials.begin(ListKind.SYNONYMS, LIN);
        releaseBy(ZHOU, "");
        var live = desk.look(ListKind.SYNONYMS).next().row("低保");
        desk.write(
                ListKind.SYNONYMS, new Row(Optional.of("低保"), List.of("低保", "最低生活保障|低保金", "<->", "", ""), live), LIN);
        release.restore(ListKind.SYNONYMS, 0, 1, ZHOU);
        assertThat(desk.look(ListKind.SYNONYMS).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.told().getFirst()).contains("上线的内容变了"));
        assertThatThrownBy(() -> trials.begin(ListKind.SYNONYMS, LIN)).hasMessageContaining("有误");
    }

    private void refused(ListKind kind, String why, String... cells) {
        assertThat(desk.write(kind, new Row(Optional.empty(), List.of(cells), Optional.empty()), LIN))
                .as(String.join(" ", cells))
                .isInstanceOfSatisfying(Written.Refused.class, refused -> assertThat(refused.faults())
                        .anyMatch(fault -> fault.contains(why)));
        assertThat(desk.look(kind).draft().edits()).isEmpty();
    }

    private Written add(String... cells) {
        return desk.write(ListKind.SYNONYMS, new Row(Optional.empty(), List.of(cells), Optional.empty()), LIN);
    }

    private int releaseBy(Actor who, String why) {
        return release.release(
                ListKind.SYNONYMS, desk.look(ListKind.SYNONYMS).draft().revision(), why, who);
    }

    private String inForce() {
        return texts.inForce().byFile().getOrDefault("synonyms.tsv", "");
    }
}
