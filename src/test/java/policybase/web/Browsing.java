package policybase.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import policybase.testing.Chromium;

/// A Chromium that looks at one site, and remembers every address it asked for.
final class Browsing implements AutoCloseable {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final String site;
    private final Chromium chromium = new Chromium();

    private Browsing(String site) {
        this.site = site;
    }

    /// Ends the test where there is no Chromium, aloud.
    static void require() {
        Chromium.require();
    }

    static Browsing of(String site) {
        return new Browsing(site);
    }

    /// How a reader looks at pages.
    record Reader(int width, ColorScheme scheme, boolean elder, boolean script, boolean forAxe) {
        static Reader at(int width) {
            return new Reader(width, ColorScheme.LIGHT, false, true, false);
        }

        Reader dark() {
            return new Reader(width, ColorScheme.DARK, elder, script, forAxe);
        }

        Reader old() {
            return new Reader(width, scheme, true, script, forAxe);
        }

        Reader withoutScript() {
            return new Reader(width, scheme, elder, false, forAxe);
        }

        /// Tools of the test may be put into the page.
        Reader looked() {
            return new Reader(width, scheme, elder, script, true);
        }
    }

    /// A fresh page without memory of others; whoever is old has switched by the switch.
    Page page(Reader reader) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(reader.width(), 800)
                        .setColorScheme(reader.scheme())
                        .setJavaScriptEnabled(reader.script())
                        .setLocale("zh-CN")
                        .setBypassCSP(reader.forAxe()));
        context.setDefaultTimeout(10_000);
        var page = context.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.onClose(_ -> context.close());
        if (reader.elder()) {
            go(page, "/");
            page.click(".switch");
        }
        return page;
    }

    void go(Page page, String path) {
        page.navigate(site + PagesTest.encode(path));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
