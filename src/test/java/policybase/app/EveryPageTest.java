package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.testing.Browsing;
import policybase.testing.Chromium;
import policybase.testing.Html;
import policybase.testing.Staff;

/// Every page there is, of the portal, the desk and the console, found by following links over the sample county: each
/// is HTML as the standard has it, hangs together, is light, asks no other host, and axe finds nothing wrong with it in
/// light and dark, nor in 长辈版 where there is one. A page that no link leads to is named here, or fails the test.
class EveryPageTest {
    /// Bytes of a page without its original.
    private static final int HEAVIEST = 120_000;

    /// Addresses looked at of one kind of page.
    private static final int EACH = 3;

    private static final String MISSING = "/nothing";

    /// Where no link leads to: files for other programs are left out by what they are.
    private static final List<String> STARTS = List.of(
            "/",
            "/search?q=高龄津贴",
            "/search?q=高龄津贴每月多少钱&validity=any",
            "/search?q=zzzz",
            "/ask?q=高龄津贴每月多少钱",
            "/ask?q=我家的猫丢了",
            "/register?validity=any&normative=any",
            "/embed",
            "/data",
            "/sitemap",
            MISSING,
            "/corrections",
            "/desk",
            "/hotline",
            "/hotline?q=高龄津贴每月多少钱",
            "/hotline/find?q=高龄津贴",
            "/desk/intake?state=DRAFT",
            "/desk/sign-in",
            "/desk/people",
            "/desk/audit",
            "/desk/audit/export.csv",
            "/desk/audit/export.jsonl",
            "/robots.txt",
            "/sitemap.xml",
            "/desk/password");

    @TempDir
    static Path folder;

    private static WholeSite site;
    private static Chromium chromium;
    private static final Set<String> ASKED = Collections.synchronizedSet(new TreeSet<>());

    @BeforeAll
    static void open() throws IOException {
        Chromium.require();
        site = new WholeSite(folder);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    void everyPageIsValidLightAndOpenToEverybody() {
        var found = pages();
        var missed = new TreeSet<>(site.patterns);
        missed.removeAll(found.keySet());
        assertThat(missed).as("kinds of pages that no link leads to").isEmpty();
        var wrong = new ArrayList<String>();
        found.values().stream().flatMap(List::stream).forEach(got -> {
            var address = got.address();
            var body = whole(got.body());
            Html.faults(body).forEach(fault -> wrong.add(address + ": " + fault));
            Html.loose(body).forEach(fault -> wrong.add(address + ": " + fault));
            if (body.getBytes(StandardCharsets.UTF_8).length > HEAVIEST) {
                wrong.add(address + ": " + body.getBytes(StandardCharsets.UTF_8).length + " bytes");
            }
        });
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            axe(found, scheme, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(ASKED).isNotEmpty().allMatch(url -> url.startsWith(site.address() + "/") || url.startsWith("data:"));
    }

    /// What is only put into a page is looked at as one.
    private static String whole(String body) {
        return body.startsWith("<!")
                ? body
                : "<!doctype html><html lang=\"zh-CN\"><title>x</title><body>" + body + "</body></html>";
    }

    /// A page as somebody got it who may.
    private record Got(String address, String login, String body) {}

    /// By kind of page, some of it; what is no page of HTML is known by an empty list.
    private static Map<String, List<Got>> pages() {
        var found = new TreeMap<String, List<Got>>();
        var browsers = new LinkedHashMap<String, Browsing>();
        for (var login : WholeSite.STAFF) {
            var browser = new Browsing(site.address());
            browser.signIn(login, Staff.PASSWORD);
            browsers.put(login, browser);
        }
        var seen = new HashSet<String>();
        var queue = new ArrayDeque<>(STARTS);
        queue.addAll(site.single);
        while (!queue.isEmpty()) {
            var address = queue.poll();
            var pattern = pattern(address);
            var isEnough = found.getOrDefault(pattern, List.of()).size() >= EACH && !STARTS.contains(address);
            if (!seen.add(address) || isEnough) {
                continue;
            }
            for (var browser : browsers.entrySet()) {
                var answer = browser.getValue().get(encoded(address));
                if (answer.statusCode() < 400 || address.equals(MISSING)) {
                    var kept = found.computeIfAbsent(pattern, _ -> new ArrayList<>());
                    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                        kept.add(new Got(address, browser.getKey(), answer.body()));
                        queue.addAll(links(answer.body(), address));
                    }
                    break;
                }
            }
        }
        browsers.values().forEach(Browsing::close);
        return found;
    }

    private static List<String> links(String body, String address) {
        var base = URI.create(site.address() + encoded(address));
        return Jsoup.parse(body).select("a[href], link[href]").eachAttr("href").stream()
                .filter(href -> !href.startsWith("#") && !href.contains("sign-out"))
                .map(href -> base.resolve(href.replace(" ", "%20")))
                .filter(uri -> uri.toString().startsWith(site.address())
                        && !uri.getPath().startsWith("/static"))
                .map(uri -> uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getRawQuery()))
                .distinct()
                .toList();
    }

    private static String pattern(String address) {
        var path = address.replaceAll("[?#].*", "");
        return site.patterns.stream()
                .filter(pattern -> path.matches(pattern.replaceAll("\\{[^}]*\\}", "[^/]+")))
                .min(Comparator.comparingInt(pattern -> pattern.contains("{") ? 1 : 0))
                .orElse(path);
    }

    /// The first page of each kind, and all those named; those of the portal as usual and in light, and in 长辈版 and in
    /// dark.
    private static void axe(Map<String, List<Got>> found, ColorScheme scheme, List<String> wrong) {
        var looked = found.values().stream()
                .flatMap(pages ->
                        pages.stream().filter(got -> got.equals(pages.getFirst()) || STARTS.contains(got.address())))
                .filter(got -> !got.address().startsWith("/hotline/find"))
                .toList();
        for (var login : WholeSite.STAFF) {
            try (var context = context(scheme)) {
                var page = context.newPage();
                new Steps(site.address()).signIn(page, login);
                looked.stream()
                        .filter(got -> got.login().equals(login) && isDesk(got))
                        .forEach(got -> look(page, got.address(), scheme, wrong));
            }
        }
        try (var context = context(scheme)) {
            var page = context.newPage();
            if (scheme == ColorScheme.DARK) {
                page.navigate(site.address() + "/");
                page.click(".switch");
            }
            looked.stream().filter(got -> !isDesk(got)).forEach(got -> look(page, got.address(), scheme, wrong));
        }
    }

    private static boolean isDesk(Got got) {
        return got.address().matches("/(desk|hotline).*") && !got.address().equals("/desk/sign-in");
    }

    /// Dark mode changes colours and nothing else: there only the rule on colours is asked, but of 长辈版 everything.
    private static void look(Page page, String address, ColorScheme scheme, List<String> wrong) {
        page.navigate(site.address() + encoded(address));
        page.evaluate(
                "document.querySelectorAll('details').forEach(d => { d.removeAttribute('name'); d.open = true; })");
        var axe = new AxeBuilder(page).setLegacyMode(true);
        var isElder = page.locator("html.elder").count() > 0;
        if (scheme == ColorScheme.DARK && !isElder) {
            axe = axe.withRules(List.of("color-contrast"));
        }
        var mode = isElder ? " 长辈版" : "";
        for (var rule : axe.analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node ->
                            wrong.add(address + " " + scheme + mode + ": " + rule.getId() + " in " + node.getHtml()));
        }
    }

    private static BrowserContext context(ColorScheme scheme) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setColorScheme(scheme)
                        .setLocale("zh-CN")
                        .setBypassCSP(true));
        context.onRequest(request -> ASKED.add(request.url()));
        return context;
    }

    private static String encoded(String address) {
        return address.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : encoded(c))
                .collect(Collectors.joining());
    }

    private static String encoded(int c) {
        return URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8);
    }
}
