package policybase.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Level;
import policybase.document.PolicyDocument;
import policybase.testing.County;
import policybase.testing.EntrySamples;
import policybase.testing.Papers;
import policybase.text.Numerals;

/// Every public page in every shape a reader can meet, by a name for its picture.
final class Pages {
    /// Texts too long for one page: two of a code (法典) that differ in one article.
    static final PolicyDocument CODE = code("云府令〔2021〕1号", "满十年");

    static final PolicyDocument NEW_CODE = code("云府令〔2024〕1号", "满八年");

    static final Map<String, String> ALL = pages();

    private Pages() {}

    /// A site that has all of them.
    static Site site(Path originals) {
        return Site.open(originals, shelf -> shelf.put(CODE).put(NEW_CODE));
    }

    private static PolicyDocument code(String number, String term) {
        var paper = Papers.titled("云溪县集市管理总则", number);
        var article = 0;
        for (var chapter = 1; chapter <= 12; chapter++) {
            var children = new ArrayList<Block>();
            for (var i = 0; i < 25; i++) {
                article++;
                var numeral = Numerals.chinese(article);
                children.add(new Division(
                        Level.ARTICLE,
                        numeral,
                        "第" + numeral + "条",
                        "",
                        List.of(new Paragraph("在第" + article + "号集市设摊的经营者，应当在每月的第一个集日之前向集市管理处登记。"
                                + "摊位由集市管理处按照登记的先后安排，每个摊位不超过四平方米；"
                                + (article == 280 ? term : "满三年") + "没有使用的，收回摊位，已经缴纳的费用按月退还。"))));
            }
            paper.chapter(Numerals.chinese(chapter), "第" + chapter + "类集市", children.toArray(Block[]::new));
        }
        return paper.make();
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("search", "/search?q=高龄津贴每月多少钱");
        pages.put("search-all", "/search?q=津贴&validity=any&topic=养老&order=newest");
        pages.put("search-none", "/search?q=zzzz");
        pages.put("document", "/documents/" + County.ALLOWANCE.id());
        pages.put("document-repealed", "/documents/" + County.OLD_ALLOWANCE.id());
        pages.put("document-unclear", "/documents/" + County.UNCLEAR.id());
        pages.put("document-partly", "/documents/" + County.PARTLY.id() + "?asOf=2025-06-01#a3");
        pages.put("ask", "/ask");
        pages.put("ask-answered", "/ask?q=高龄津贴每月多少钱");
        pages.put("ask-historical", "/ask?q=百岁老人慰问金多少钱");
        pages.put("ask-not-held", "/ask?q=高龄津贴发放办法的监督检查由谁负责");
        pages.put("entry", "/entries/" + EntrySamples.ASKED.id());
        pages.put("register", "/register");
        pages.put("register-all", "/register?validity=any&normative=any&q=办法");
        pages.put("register-then", "/register?asOf=2024-05-01&knownAt=2026-03-03");
        pages.put("document-then", "/documents/" + County.ALLOWANCE.id() + "?asOf=2025-05-01&knownAt=2026-03-03");
        pages.put("topics", "/topics");
        pages.put("topic", "/topics/养老");
        pages.put("topic-part", "/topics/养老/高龄津贴");
        pages.put("audiences", "/audiences");
        pages.put("audience", "/audiences/个人");
        pages.put("departments", "/departments");
        pages.put("department", "/departments/云溪县人民政府");
        pages.put("gazette", "/gazette");
        pages.put("gazette-year", "/gazette/2024");
        pages.put("gazette-issue", "/gazette/2024/1");
        pages.put("calendar", "/calendar");
        pages.put("years", "/register/years");
        pages.put("compare", "/compare?left=" + County.OLD_ALLOWANCE.id() + "&right=" + County.ALLOWANCE.id());
        pages.put("document-part", "/documents/" + CODE.id() + "?part=2");
        pages.put("compare-part", "/compare?left=" + CODE.id() + "&right=" + NEW_CODE.id() + "&part=2");
        pages.put("compare-start", "/compare");
        pages.put("data", "/data");
        pages.put("embed", "/embed");
        pages.put("about", "/about");
        pages.put("map", "/sitemap");
        pages.put("missing", "/nothing");
        pages.put("faulty", "/search?page=0&colour=red");
        return pages;
    }
}
