package policybase.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import policybase.search.IndexDocument;
import policybase.search.SearchSamples;

/// Made-up policy text with the word statistics of real one: sentences put together from stock
/// phrases, always the same.
final class Texts {
    private static final String[] WHO = {
        "县人民政府",
        "县民政局",
        "乡镇人民政府",
        "街道办事处",
        "教育主管部门",
        "社会保险经办机构",
        "申请人",
        "用人单位",
        "年满八十周岁的老年人",
        "灵活就业人员",
        "残疾人",
        "农村集体经济组织",
        "个体工商户",
        "监护人",
        "建设单位"
    };
    private static final String[] DOES = {
        "应当自收到申请之日起二十个工作日内作出决定",
        "可以向户籍所在地提出书面申请",
        "按照每人每月五十元的标准发放高龄津贴",
        "负责本行政区域内的监督管理工作",
        "不得以任何理由拒绝受理",
        "依法给予行政处罚",
        "享受城乡居民最低生活保障待遇",
        "参加职工基本医疗保险并按时足额缴费",
        "办理生育登记和出生登记手续",
        "报上一级人民政府备案",
        "公开办理条件、程序和结果",
        "按规定申请一次性创业补贴",
        "优化营商环境，深化放管服改革",
        "落实耕地地力保护补贴政策",
        "对符合条件的给予稳岗返还"
    };
    private static final String[] WHEN = {"", "自本办法施行之日起，", "情况特殊的，", "经批准后，", "每年第一季度，", "在规定期限内，"};

    private Texts() {}

    /// About so many characters.
    static String text(long seed, int characters) {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.length() < characters) {
            text.append(pick(WHEN, random)).append(pick(WHO, random)).append(pick(DOES, random));
            text.append(random.nextInt(4) == 0 ? "；" : "。");
        }
        return text.toString();
    }

    /// Documents of 20 clauses of 150 characters.
    static List<IndexDocument> documents(int count) {
        var documents = new ArrayList<IndexDocument>();
        for (var i = 0; i < count; i++) {
            var document = SearchSamples.document("doc-" + i, "云溪县" + pick(DOES, new Random(i)) + "办法")
                    .number("云府发〔" + (2010 + i % 16) + "〕" + (i + 1) + "号")
                    .signed(2010 + i % 16, 1 + i % 12, 1 + i % 28)
                    .issuer(pick(WHO, new Random(i)));
            for (var article = 1; article <= 20; article++) {
                document.article(article, text(i * 20L + article, 150));
            }
            documents.add(document.build());
        }
        return documents;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
