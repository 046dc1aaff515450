package policybase.web;

import java.util.LinkedHashMap;
import java.util.Map;
import policybase.testing.County;
import policybase.testing.EntrySamples;

/// Every public page in every shape a reader can meet, by a name for its picture.
final class Pages {
    static final Map<String, String> ALL = pages();

    private Pages() {}

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
