package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.web.Browsing.Reader;

/// The picture other sites show beside a shared address. It is drawn from `card.svg` by
/// `mvn test -Dtest=CardTest -Dcard.draw=true`; otherwise this only looks that it is there and as other sites want it.
class CardTest {
    private static final Path CARD = Path.of("web", "static", "card.png");
    private static final Path DRAWING = Path.of("src", "test", "resources", "policybase", "web", "card.svg");

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;

    /// What messengers load without being asked.
    private static final long LARGEST = 60_000;

    @TempDir
    private Path originals;

    @Test
    void theCardIsOfTheSizeOtherSitesWantAndLight() throws IOException {
        if (Boolean.getBoolean("card.draw")) {
            draw();
        }
        var picture = ImageIO.read(CARD.toFile());

        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
        assertThat(Files.size(CARD)).isLessThan(LARGEST);
    }

    @Test
    void thePictureThatPagesNameIsThere() {
        try (var site = Site.open(originals)) {
            var named = Jsoup.parse(site.get("/topics").body())
                    .select("meta[property=og:image]")
                    .attr("content");
            var card = site.get(URI.create(named).getPath());

            assertThat(named).startsWith(site.address());
            assertThat(card.statusCode()).isEqualTo(200);
            assertThat(card.headers().firstValue("Content-Type")).hasValue("image/png");
        }
    }

    private static void draw() throws IOException {
        Browsing.require();
        try (var browsing = Browsing.of("");
                var page = browsing.page(Reader.at(WIDTH))) {
            page.setViewportSize(WIDTH, HEIGHT);
            page.navigate(DRAWING.toUri().toString());
            Files.write(CARD, page.screenshot(new Page.ScreenshotOptions().setClip(0, 0, WIDTH, HEIGHT)));
        }
    }
}
