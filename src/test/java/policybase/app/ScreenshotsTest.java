package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.testing.Chromium;

/// Ten pictures of the main pages, kept with the tests. They are taken anew over the sample county by
/// `mvn test -Dtest=ScreenshotsTest -Dscreenshots.take=true`; otherwise this only looks that all are there.
class ScreenshotsTest {
    private static final Path PLACE = Path.of("src/test/resources/policybase/app/screenshots");

    /// Bytes of a picture that may be kept in the project.
    private static final long LARGEST = 300_000;

    private static final int DESK = 1366;
    private static final int TABLET = 768;
    private static final int TELEPHONE = 375;

    @TempDir
    Path folder;

    private enum Mode {
        USUAL,
        DARK,
        ELDER,
        OPERATOR
    }

    private record Shot(String path, Mode mode, int width, int height) {}

    private static final Map<String, Shot> SHOTS = shots();

    private static Map<String, Shot> shots() {
        var shots = new LinkedHashMap<String, Shot>();
        shots.put("01-home", new Shot("/", Mode.USUAL, DESK, 1000));
        shots.put("02-results", new Shot("/search?q=高龄津贴", Mode.USUAL, TABLET, 1000));
        shots.put("03-document", new Shot("/search?q=高龄津贴发放办法", Mode.USUAL, DESK, 1100));
        shots.put("04-answer", new Shot("/ask?q=高龄津贴每月多少钱", Mode.USUAL, DESK, 1100));
        shots.put("05-topic", new Shot("/topics/养老", Mode.USUAL, DESK, 900));
        shots.put("06-register", new Shot("/register", Mode.USUAL, DESK, 900));
        shots.put("07-hotline", new Shot("/hotline?q=高龄津贴每月多少钱", Mode.OPERATOR, DESK, 900));
        shots.put("08-home-dark", new Shot("/", Mode.DARK, DESK, 1000));
        shots.put("09-home-elder", new Shot("/", Mode.ELDER, TELEPHONE, 1100));
        shots.put("10-answer-elder", new Shot("/ask?q=高龄津贴每月多少钱", Mode.ELDER, TELEPHONE, 1100));
        return shots;
    }

    @Test
    void tenPicturesShowTheMainPages() throws IOException {
        if (Boolean.getBoolean("screenshots.take")) {
            Chromium.require();
            Files.createDirectories(PLACE);
            try (var site = new WholeSite(folder);
                    var chromium = new Chromium()) {
                for (var shot : SHOTS.entrySet()) {
                    Files.write(PLACE.resolve(shot.getKey() + ".png"), taken(chromium, site, shot.getValue()));
                }
            }
        }
        for (var name : SHOTS.keySet()) {
            assertThat(PLACE.resolve(name + ".png")).exists();
            assertThat(Files.size(PLACE.resolve(name + ".png"))).as(name).isLessThan(LARGEST);
        }
    }

    private static byte[] taken(Chromium chromium, WholeSite site, Shot shot) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(shot.width(), shot.height())
                .setColorScheme(shot.mode() == Mode.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("zh-CN");
        try (var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            var steps = new Steps(site.address());
            if (shot.mode() == Mode.OPERATOR) {
                steps.signIn(page, WholeSite.OPERATOR);
            }
            if (shot.mode() == Mode.ELDER) {
                steps.go(page, "/");
                page.click(".switch");
            }
            steps.go(page, shot.path());
            if (shot.path().contains("办法")) {
                page.click(".hit-title a");
                page.waitForLoadState();
            }
            return page.screenshot(new Page.ScreenshotOptions());
        }
    }
}
