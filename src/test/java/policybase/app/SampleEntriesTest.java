package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answer;
import policybase.answer.Channel;
import policybase.app.part.Base;
import policybase.app.serve.SampleEntries;
import policybase.curate.entry.EntryImport;
import policybase.document.Entry;
import policybase.document.Topic;
import policybase.search.Filters;
import policybase.validity.Standpoint;

/// The sample's entries over the sample's documents: every ground stands in its text, and everyday questions find them.
class SampleEntriesTest {

    /// Until then the documents under the entries of 2026 are in force.
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final Filters IN_FORCE = new Filters(Filters.Validity.IN_FORCE, Map.of());

    @TempDir
    static Path folder;

    private static Base base;
    private static List<EntryImport.Result> results;

    @BeforeAll
    static void takeTheSampleIn() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/tesseract")),
                "tesseract is not installed: the scan cannot be read");
        base = Bases.ofSample(folder);
        results = SampleEntries.take(base);
        base.catchUpIfFree();
    }

    @AfterAll
    static void close() {
        if (base != null) {
            base.close();
        }
    }

    /// What time takes from the sample is its force, never its words.
    @Test
    void everyGroundStandsInItsTextAndEveryFigureInItsGround() {
        assertThat(results.stream().flatMap(result -> result.faults().stream()))
                .noneMatch(fault -> fault.contains("原文里") || fault.startsWith("数字") || fault.contains("没有看懂"))
                .noneMatch(fault -> fault.contains("口径") || fault.contains("个人信息") || fault.contains("审查"));
    }

    @Test
    void theTopicsOfLifeAreCoveredForReadersAndForOperators() {
        Assumptions.assumeFalse(LocalDate.now(base.clock()).isAfter(LAST), "the sample's year is over");
        assertThat(results.stream().filter(EntryImport.Result::isWrong)).isEmpty();
        var entries = base.store().entries().allPublished();
        assertThat(entries).hasSizeGreaterThan(45).allMatch(Entry::sample);
        assertThat(entries.stream()
                        .flatMap(entry -> entry.reach().topics().stream())
                        .map(Topic::name)
                        .collect(Collectors.toSet()))
                .contains("生育", "教育", "就业", "创业", "养老", "医疗", "纳税", "住房", "户籍", "三农", "残疾", "社会救助", "退役军人", "企业服务");
        assertThat(entries).anyMatch(entry -> entry.reach().visibility() == Entry.Visibility.OPERATORS);
    }

    @Test
    void everydayQuestionsGetTheReviewedAnswerAndNeighbouringOnesDoNot() {
        Assumptions.assumeFalse(LocalDate.now(base.clock()).isAfter(LAST), "the sample's year is over");
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("高龄津贴标准是多少钱一个月？", "高龄津贴每月多少钱");
        wanted.put("我奶奶92了，高龄津贴一个月领多少", "高龄津贴每月多少钱");
        wanted.put("怎么给老人申请高龄津贴", "高龄津贴怎么申请");
        wanted.put("请问低保每个月多少钱呀", "低保每个月多少钱");
        wanted.put("育儿补贴一年发好多钱", "育儿补贴一年多少钱");
        wanted.put("女职工产假多少天", "产假有多少天");
        wanted.put("男的护理假有几天", "老婆生孩子男方休几天假");
        wanted.put("2027年城乡居民医保要交多少钱", "2027年居民医保交多少钱");
        wanted.put("创业担保贷款最高额度是多少", "创业担保贷款最高能贷多少");
        wanted.put("居住证怎么办理", "居住证怎么办");
        wanted.put("宅基地建房审批要几天", "农村建房审批要多久");
        wanted.put("耕地地力保护补贴每亩多少钱", "耕地地力补贴一亩多少钱");
        wanted.put("残疾人两项补贴标准是多少", "残疾人两项补贴每月多少");
        wanted.put("养老保险资格认证怎么办理", "养老金资格认证怎么做");
        wanted.put("高龄津贴停发了怎么办", "");
        wanted.put("高龄津贴是哪个部门发的", "");
        wanted.put("公租房租金一平米多少钱", "");
        wanted.put("失业金一个月多少钱", "");
        wanted.put("创业担保贷款要什么材料", "");
        wanted.put("育儿补贴什么时候发", "");
        wanted.put("身份证丢了怎么补办", "");
        wanted.put("残疾证怎么办理", "");
        wanted.put("小学几点放学", "");
        wanted.put("低保户死亡怎么办丧葬补贴", "");
        wanted.put("临时救助最多能给多少钱", "");
        wanted.put("考证政府补多少钱", "");
        wanted.put("农村低保一个月给多少", "低保每个月多少钱");
        wanted.put("四川高龄津贴每月多少钱", "");
        var wrong = new ArrayList<String>();
        var inquiry = base.inquiry();
        var missed = 0;
        for (var one : wanted.entrySet()) {
            var answer = inquiry.answer(
                            one.getKey(), IN_FORCE, Channel.PORTAL, Standpoint.of(LocalDate.now(base.clock())))
                    .answer()
                    .orElseThrow();
            var told = answer instanceof Answer.Curated(var entry, var _, var _) ? entry.question() : "";
            if (!told.equals(one.getValue())) {
                wrong.add(one.getKey() + " → " + told + " for " + one.getValue());
                missed += told.isEmpty() ? 1 : 100;
            }
        }
        assertThat(missed).as(wrong.toString()).isLessThanOrEqualTo(4);
    }
}
