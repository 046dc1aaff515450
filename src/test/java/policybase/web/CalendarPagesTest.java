package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.testing.County;
import policybase.testing.Papers;
import policybase.testing.Samples;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

class CalendarPagesTest {
    @TempDir
    Path originals;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(
                originals,
                shelf -> shelf.put(
                        Papers.titled("云溪县创业补贴办法", "云府规〔2024〕8号")
                                .article("一", "发放创业补贴。")
                                .make(),
                        Samples.commences(County.TODAY.minusYears(1)),
                        Samples.event(EventKind.TERM_ENDS, County.TODAY.plusDays(5), Standing.CONFIRMED)));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aTermThatEndsSoonStandsInItsBand() {
        assertThat(site.get("/calendar").body()).contains("7天内（1 件）", "云溪县创业补贴办法", "还有5天");
    }

    @Test
    void theCalendarFileIsOfRightFormAndNoLineTooLong() {
        var file = site.get("/calendar.ics").body();
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file).contains("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261129");
        assertThat(file.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
    }

    @Test
    void theFeedTellsEachMarkOnce() throws Exception {
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        site.get("/calendar.atom").body().getBytes(StandardCharsets.UTF_8)));
        var ids = feed.getElementsByTagName("id");
        assertThat(ids.getLength()).isEqualTo(1 + 4);
        assertThat(ids.item(1).getTextContent()).endsWith("/7");
        assertThat(Optional.ofNullable(
                        feed.getElementsByTagName("summary").item(0).getTextContent()))
                .hasValueSatisfying(text -> assertThat(text).contains("有效至2026年11月28日"));
    }

    @Test
    void whatTurnedIsInTheFeedOfChanges() {
        assertThat(site.get("/changes.atom").headers().firstValue("Content-Type"))
                .hasValue("application/atom+xml; charset=utf-8");
    }

    @Test
    void theFiguresByYearArePrinted() {
        assertThat(site.get("/register/years").body()).contains("2024年", "2026年11月23日");
    }
}
