package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.web.Browsing.Reader;

/// People who come with something: what they do from the first page to what they came for, in a real browser over a
/// real base.
class JourneysTest {
    private static final Path PICTURES = Path.of("target", "pages");

    private static final String OLD = """
            云溪县高龄津贴暂行办法
            云府规〔2018〕6号
            第一条 年满90周岁的老年人，每人每月发放高龄津贴30元。
            第二条 本办法自2018年6月1日起施行。
            云溪县人民政府
            2018年5月2日
            """;
    private static final String ALLOWANCE = """
            云溪县高龄津贴发放办法
            云府规〔2024〕1号
            第一条 具有本县户籍、年满80周岁的老年人，可以申领高龄津贴。
            第二条 高龄津贴按月发放，80至89周岁每人每月50元，90至99周岁每人每月100元，100周岁以上每人每月300元。
            第三条 申请人持身份证、户口簿向户籍所在地乡镇人民政府提出申请。
            第四条 本办法自2024年2月1日起施行，有效期5年。《云溪县高龄津贴暂行办法》（云府规〔2018〕6号）同时废止。
            云溪县人民政府
            2024年1月7日
            """;
    private static final String SHOPS = """
            云溪县小微企业和个体工商户房租补贴办法
            云府规〔2025〕3号
            第一条 在本县登记的小微企业和个体工商户，租用县属国有房屋经营的，给予房租补贴。
            第二条 房租补贴按实际支付租金的百分之三十计算，每户每年不超过1万元。
            第三条 本办法自2025年4月1日起施行。
            云溪县人民政府
            2025年3月1日
            """;
    private static final String LOANS = """
            云溪县小微企业贷款贴息办法
            云府规〔2024〕8号
            第一条 小微企业取得流动资金贷款的，按贷款利息的百分之二十给予贴息。
            第二条 本办法自2024年7月1日起施行。
            云溪县人民政府
            2024年6月1日
            """;
    private static final String REPEAL = """
            云溪县人民政府关于废止《云溪县小微企业和个体工商户房租补贴办法》的决定
            云府发〔2026〕20号
            云溪县人民政府决定：废止《云溪县小微企业和个体工商户房租补贴办法》（云府规〔2025〕3号）。
            本决定自2026年11月20日起施行。
            云溪县人民政府
            2026年11月20日
            """;

    @TempDir
    Path folder;

    private Living living;
    private Browsing browsing;

    @BeforeEach
    void open() {
        Browsing.require();
        living = new Living(folder);
        living.take(OLD, ALLOWANCE, SHOPS, LOANS);
        browsing = Browsing.of(living.address());
    }

    @AfterEach
    void close() {
        if (browsing != null) {
            browsing.close();
            living.close();
        }
    }

    @Test
    void aCitizenOfSeventyAsksInDialectOnATelephoneAndPrintsTheAnswer() {
        try (var page = browsing.page(Reader.at(320).old())) {
            page.locator("#q").focus();
            page.keyboard().type("高龄津贴一个月好多钱嘛");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/ask?q=*");
            assertThat(page.locator(".answer blockquote").first().innerText()).contains("每人每月50元");
            assertThat(page.locator(".answer .source").first().innerText()).contains("现行有效", "第二条");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            picture(page, "journey-citizen");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".ask-box").first().isVisible()).isFalse();
            assertThat(page.locator(".answer").isVisible()).isTrue();
            assertThat(page.locator(".only-print").innerText()).contains("2026年11月23日打印");
            assertThat(page.pdf()).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void aShopOwnerNarrowsToBusinessSubscribesAndLearnsOfTheRepeal() {
        String feed;
        try (var page = browsing.page(Reader.at(1366).withoutScript())) {
            browsing.go(page, "/search");
            page.locator("input[name=audience][value=企业]").focus();
            page.keyboard().press("Space");
            press(page, ".filters button[type=submit]");
            page.waitForURL("**audience=*");
            assertThat(page.locator(".tags").innerText()).contains("现行有效", "服务对象：企业");
            assertThat(page.locator(".hit-title").allInnerTexts())
                    .contains("云溪县小微企业和个体工商户房租补贴办法", "云溪县小微企业贷款贴息办法")
                    .doesNotContain("云溪县高龄津贴发放办法");
            feed = page.locator("link[type='application/atom+xml']").getAttribute("href");
        }
        assertThat(read(feed)).contains("房租补贴办法》（云府规〔2025〕3号）现行有效").doesNotContain("已废止");

        living.take(REPEAL);

        assertThat(read(feed)).contains("房租补贴办法》（云府规〔2025〕3号）已废止").contains("贴息办法》（云府规〔2024〕8号）现行有效");
        try (var page = browsing.page(Reader.at(1366))) {
            browsing.go(page, "/audiences/企业");
            assertThat(page.locator(".hit-title").allInnerTexts()).doesNotContain("云溪县小微企业和个体工商户房租补贴办法");
            assertThat(page.locator(".hidden-count").innerText()).contains("已失效、废止或待核实");
        }
    }

    @Test
    void aJournalistAsksWhatWasInForceInTwentyTwentyTwoAndCitesAClause() {
        String address;
        try (var page = browsing.page(Reader.at(1366).withoutScript())) {
            browsing.go(page, "/search?q=高龄津贴");
            assertThat(page.locator(".hit-title").allInnerTexts()).doesNotContain("云溪县高龄津贴暂行办法");
            page.fill("#asOf", "2022-06-30");
            press(page, ".filters button[type=submit]");
            assertThat(page.locator(".time-band").innerText()).contains("2022年6月30日");
            assertThat(page.locator(".hit-title").allInnerTexts()).containsExactly("云溪县高龄津贴暂行办法");
            press(page, ".snippet .where");
            page.waitForURL("**/documents/*asOf=2022-06-30&at=a1#a1");
            assertThat(page.locator(".status-band").innerText()).contains("现行有效", "2022年6月30日");
            assertThat(page.locator("#a1").innerText()).contains("每人每月发放高龄津贴30元");
            assertThat(page.locator("#citation").innerText())
                    .isEqualTo("《云溪县高龄津贴暂行办法》（云府规〔2018〕6号）（现行有效，截至2022年6月30日）");
            assertThat(page.locator(".timeline .here").innerText()).contains("您在此");
            address = page.url();
            press(page, ".time-band a");
            page.waitForURL(url -> !url.contains("asOf"));
            assertThat(page.locator(".status-band").innerText()).contains("已废止");
        }
        try (var page = browsing.page(Reader.at(1366))) {
            page.addInitScript(
                    "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
            page.navigate(address);
            press(page, "#a1 .anchor");
            page.waitForFunction("window.copied");
            assertThat((String) page.evaluate("window.copied"))
                    .startsWith("《云溪县高龄津贴暂行办法》（云府规〔2018〕6号）第一条（现行有效，截至2022年6月30日）\nhttp")
                    .endsWith("asOf=2022-06-30#a1");
        }
    }

    @Test
    void anybodyFindsByNumberByTopicAndByDepartmentWithTheKeyboardAlone() {
        try (var page = browsing.page(Reader.at(1366))) {
            browsing.go(page, "/search");
            press(page, ".number summary");
            page.locator("#agency").focus();
            page.keyboard().type("云府规");
            page.keyboard().press("Tab");
            page.keyboard().type("2024");
            page.keyboard().press("Tab");
            page.keyboard().type("1");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            assertThat(page.locator("#q").inputValue()).isEqualTo("云府规〔2024〕1号");
            assertThat(page.locator(".hit-title").first().innerText()).isEqualTo("云溪县高龄津贴发放办法");
            browsing.go(page, "/");
            press(page, ".tiles a[href='/topics/" + PagesTest.encode("养老") + "']");
            page.waitForURL("**/topics/*");
            assertThat(page.locator(".hit-title").allInnerTexts()).contains("云溪县高龄津贴发放办法");
            press(page, ".menu a[href='/departments']");
            press(page, ".ways a:has-text('云溪县人民政府')");
            page.waitForURL("**/departments/*");
            assertThat(page.locator("h1").innerText()).isEqualTo("云溪县人民政府");
        }
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().focus();
        page.keyboard().press("Enter");
    }

    /// The feed's titles, each on a line.
    private String read(String feed) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(living.address() + feed)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return String.join(
                    "\n",
                    Jsoup.parse(answer.body(), Parser.xmlParser())
                            .select("entry > title")
                            .eachText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
