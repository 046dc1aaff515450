package policybase.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumeralsTest {
    @Test
    void numeralsOfBothSystemsAreRead() {
        assertThat(Numerals.parse("十")).hasValue(10);
        assertThat(Numerals.parse("十二")).hasValue(12);
        assertThat(Numerals.parse("二十")).hasValue(20);
        assertThat(Numerals.parse("一百零三")).hasValue(103);
        assertThat(Numerals.parse("二百一十")).hasValue(210);
        assertThat(Numerals.parse("一千二百六十")).hasValue(1260);
        assertThat(Numerals.parse("二〇〇四")).hasValue(2004);
        assertThat(Numerals.parse("两")).hasValue(2);
        assertThat(Numerals.parse("两万")).hasValue(20_000);
        assertThat(Numerals.parse("三万五千")).hasValue(35_000);
        assertThat(Numerals.parse("１２")).hasValue(12);
    }

    @Test
    void whatIsNoNumberIsEmpty() {
        assertThat(Numerals.parse("")).isEmpty();
        assertThat(Numerals.parse("第三")).isEmpty();
        assertThat(Numerals.parse("九九九九九九九九九九九")).isEmpty();
    }

    @Test
    void everyNumberSurvivesBeingWrittenAndRead() {
        for (var number = 0; number < 120_000; number += number < 2000 ? 1 : 137) {
            assertThat(Numerals.parse(Numerals.chinese(number)))
                    .as(Numerals.chinese(number))
                    .hasValue(number);
        }
        assertThat(Numerals.chinese(12)).isEqualTo("十二");
        assertThat(Numerals.chinese(110)).isEqualTo("一百一十");
        assertThat(Numerals.chinese(1003)).isEqualTo("一千零三");
        assertThatThrownBy(() -> Numerals.chinese(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
