package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policybase.web.Browsing.Reader;

/// Ten pictures of the main pages, kept with the tests. They are taken anew from a running site over the sample base
/// by `mvn test -Dtest=ScreenshotsTest -Dscreenshots.site=http://localhost:8080`; otherwise this only looks that all
/// are there.
class ScreenshotsTest {
    private static final Path PLACE = Path.of("src/test/resources/policybase/web/screenshots");

    /// Bytes of a picture that may be kept in the project.
    private static final long LARGEST = 300_000;

    private record Shot(String path, Reader reader, int height) {}

    private static final Map<String, Shot> SHOTS = shots();

    private static Map<String, Shot> shots() {
        var shots = new LinkedHashMap<String, Shot>();
        shots.put("01-home", new Shot("/", Reader.at(1366), 1000));
        shots.put("02-results", new Shot("/search?q=高龄津贴", Reader.at(1366), 1000));
        shots.put("03-document", new Shot("/search?q=高龄津贴发放办法", Reader.at(1366), 1100));
        shots.put("04-answer", new Shot("/ask?q=高龄津贴每月多少钱", Reader.at(1366), 800));
        shots.put("05-topic", new Shot("/topics/养老", Reader.at(1366), 900));
        shots.put("06-register", new Shot("/register", Reader.at(1366), 900));
        shots.put("07-gazette", new Shot("/gazette", Reader.at(1366), 800));
        shots.put("08-home-dark", new Shot("/", Reader.at(1366).dark(), 1000));
        shots.put("09-home-elder", new Shot("/", Reader.at(375).old(), 1100));
        shots.put("10-answer-elder", new Shot("/ask?q=高龄津贴每月多少钱", Reader.at(375).old(), 1100));
        return shots;
    }

    @Test
    void tenPicturesShowTheMainPages() throws IOException {
        var site = Optional.ofNullable(System.getProperty("screenshots.site"));
        if (site.isPresent()) {
            Browsing.require();
            Files.createDirectories(PLACE);
            try (var browsing = Browsing.of(site.get())) {
                SHOTS.forEach((name, shot) -> take(browsing, name, shot));
            }
        }
        for (var name : SHOTS.keySet()) {
            assertThat(PLACE.resolve(name + ".png")).exists();
            assertThat(Files.size(PLACE.resolve(name + ".png"))).as(name).isLessThan(LARGEST);
        }
    }

    private static void take(Browsing browsing, String name, Shot shot) {
        try (var page = browsing.page(shot.reader())) {
            page.setViewportSize(shot.reader().width(), shot.height());
            browsing.go(page, shot.path());
            if (name.endsWith("-document")) {
                page.click(".hit-title a");
            }
            Files.write(
                    PLACE.resolve(name + ".png"),
                    page.screenshot(new Page.ScreenshotOptions().setType(ScreenshotType.PNG)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
