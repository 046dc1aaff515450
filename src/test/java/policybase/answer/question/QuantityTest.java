package policybase.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void numbersAreWrittenInSeveralWays() {
        assertThat(forms("交满15年")).contains("15年", "十五年");
        assertThat(forms("住满五年能买吗")).contains("5年", "五年");
        assertThat(forms("二十二岁结婚")).contains("22周岁", "二十二周岁", "22岁");
        assertThat(forms("超过十万的部分")).contains("十万", "10万");
        assertThat(forms("罚两千块")).isEmpty();
        assertThat(forms("3万块以下")).contains("3万元", "三万元");
        assertThat(forms("等了20天")).contains("20日", "二十日");
    }

    @Test
    void oneOfSomethingAndYearsOfTheCalendarAreNoQuantities() {
        assertThat(Quantity.in("一年多少钱，一次给好多")).isEmpty();
        assertThat(Quantity.in("2026年的标准")).isEmpty();
        assertThat(Quantity.in("几年能领")).isEmpty();
    }

    private static Set<String> forms(String text) {
        return Quantity.in(text).values().stream().findFirst().orElse(Set.of());
    }
}
