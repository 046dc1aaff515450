package policybase.extract.child.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What a portal page says of its article: the mandated meta tags (政府网站发展指引: `ArticleTitle`, `PubDate`,
/// `ContentSource`, …), and the table of head facts (索引号, 发文字号, 成文日期 …) that pages of the disclosure catalogue
/// show beside the text, under the Chinese name they have there.
final class PageFacts {
    private static final Pattern LABEL = Pattern.compile("(索引号|信息索引号|发文字号|文号|发布文号|文件编号|发文机关|发布机构|发布单位"
            + "|成文日期|发文日期|发布日期|发布时间|公开日期|生效日期|实施日期|失效日期|废止日期|有效性|时效性|效力状态|有效期"
            + "|主题分类|主题词|体裁分类|公文种类|统一编号|信息名称|标题|名称|来源|信息来源)");
    /// Meta tags for browsers, searchers and scripts; they say nothing of the matter.
    private static final Pattern MACHINE = Pattern.compile(
            ".*[-:.].*|(?i:viewport|generator|robots|googlebot|renderer|progid|hostname|dimension\\d|mssmart.*"
                    + "|changed(by)?|created|\\w*nonce|\\w*token)");

    private static final Pattern BEGINS = Pattern.compile("[【\\[]?" + LABEL.pattern());
    private static final Pattern LABEL_ALONE = Pattern.compile(LABEL.pattern() + "[：:]?");
    private static final Pattern LABEL_AND_VALUE = Pattern.compile(LABEL.pattern() + "[：:](.{1,100})");
    private static final int LONGEST = 200;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private PageFacts() {}

    static Map<String, String> of(Document page) {
        var facts = new LinkedHashMap<String, String>();
        var title = page.title().strip();
        if (!title.isEmpty()) {
            facts.put("title", title);
        }
        for (var meta : page.select("meta[name][content]")) {
            var content = meta.attr("content").strip();
            var name = meta.attr("name").strip();
            if (!content.isEmpty()
                    && content.length() <= LONGEST
                    && !MACHINE.matcher(name).matches()) {
                facts.putIfAbsent(name, content);
            }
        }
        page.body().traverse((node, depth) -> {
            if (node instanceof TextNode text
                    && BEGINS.matcher(SPACE.matcher(text.text()).replaceAll("")).lookingAt()) {
                around(text, facts);
            }
        });
        return facts;
    }

    /// The elements a label may stand in, from the smallest up to the block.
    private static void around(TextNode text, Map<String, String> facts) {
        for (var at = text.parentNode(); at instanceof Element element; at = at.parentNode()) {
            shown(element, facts);
            if (element.tag().isBlock()) {
                return;
            }
        }
    }

    /// A label with its value behind it, or in the next element.
    private static void shown(Element element, Map<String, String> facts) {
        if (element.childrenSize() > 3 || element.textNodes().isEmpty() && element.childrenSize() > 1) {
            return;
        }
        var text = element.text();
        if (text.length() > 120) {
            return;
        }
        var tight = SPACE.matcher(text).replaceAll("");
        var alone = LABEL_ALONE.matcher(tight);
        if (alone.matches()) {
            var next = element.nextElementSibling();
            if (next != null && next.text().length() <= LONGEST) {
                put(facts, alone.group(1), next.text());
            }
            return;
        }
        var both = LABEL_AND_VALUE.matcher(tight);
        if (both.matches() && !LABEL.matcher(both.group(2)).find()) {
            put(facts, both.group(1), both.group(2));
        }
    }

    private static void put(Map<String, String> facts, String label, String value) {
        if (!value.isBlank()
                && !LABEL_ALONE.matcher(SPACE.matcher(value).replaceAll("")).matches()) {
            facts.putIfAbsent(label, value.strip());
        }
    }
}
