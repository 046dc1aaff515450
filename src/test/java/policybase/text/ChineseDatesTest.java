package policybase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChineseDatesTest {
    @Test
    void bothNumeralSystemsAndAllNoughtsAreRead() {
        for (var text : new String[] {
            "2011年7月28日",
            "2011 年 7 月 28 日",
            "２０１１年７月２８日",
            "2011-07-28",
            "2011.7.28",
            "2011/7/28",
            "二〇一一年七月二十八日",
            "二○一一年七月二十八日",
            "二零一一年七月二十八日",
            "二Ｏ一一年七月二十八日",
            "二O一一年七月二十八日"
        }) {
            assertThat(ChineseDates.parse(text)).as(text).contains(LocalDate.of(2011, 7, 28));
        }
        assertThat(ChineseDates.parse("二〇二三年十二月三十一日")).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void whatIsNoDayIsLeftOut() {
        assertThat(ChineseDates.findAll("2023年2月30日，电话2023-1234，第2023.5号，2023年5月"))
                .isEmpty();
        assertThat(ChineseDates.parse("自2023年5月1日起")).isEmpty();
    }

    @Test
    void daysInATextAreFoundInOrderWithTheirPlaces() {
        var text = "自2024年1月7日起施行，二〇二九年一月七日届满";
        var found = ChineseDates.findAll(text);
        assertThat(found)
                .extracting(ChineseDates.Found::day)
                .containsExactly(LocalDate.of(2024, 1, 7), LocalDate.of(2029, 1, 7));
        assertThat(text.substring(found.getFirst().start(), found.getFirst().end()))
                .isEqualTo("2024年1月7日");
    }
}
