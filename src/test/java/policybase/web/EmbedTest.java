package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.web.Browsing.Reader;

/// The search box on somebody else's site, by the very code the page for it gives, under the strict policy it names.
class EmbedTest {
    @TempDir
    Path originals;

    private Site site;
    private Browsing browsing;
    private HttpServer county;

    @BeforeEach
    void open() throws IOException {
        Browsing.require();
        site = Site.open(originals);
        browsing = Browsing.of(site.address());
        var codes = Jsoup.parse(site.get("/embed").body()).select("pre code");
        assertThat(codes).hasSize(2);
        county = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (var i = 0; i < 2; i++) {
            var page = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>县门户</title><body><h1>县门户</h1>"
                    + codes.get(i).wholeText() + "</body></html>";
            county.createContext("/" + i, exchange -> {
                var headers = exchange.getResponseHeaders();
                headers.add("Content-Type", "text/html; charset=utf-8");
                headers.add(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src " + site.address() + "; form-action " + site.address());
                var bytes = page.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
        }
        county.start();
    }

    @AfterEach
    void close() {
        if (browsing != null) {
            browsing.close();
            county.stop(0);
            site.close();
        }
    }

    @Test
    void theFormLeadsHereWithoutScript() {
        search(Reader.at(1024).withoutScript(), 0);
    }

    @Test
    void theScriptPutsABoxWhereItStands() {
        search(Reader.at(1024), 1);
    }

    private void search(Reader reader, int which) {
        try (var page = browsing.page(reader)) {
            page.navigate("http://127.0.0.1:" + county.getAddress().getPort() + "/" + which);
            browsing.asked.clear();
            page.locator("input[type=search]").focus();
            page.keyboard().insertText("高龄津贴");
            assertThat(browsing.asked)
                    .as("nothing is sent before somebody searches")
                    .isEmpty();
            page.keyboard().press("Enter");
            page.waitForURL(site.address() + "/search?q=*");
            assertThat(page.locator(".hit-title").first().textContent()).contains("高龄津贴");
        }
    }
}
