package policybase.extract.child.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingFormsTest {
    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 9, 九",
        "chineseCounting, 10, 十",
        "chineseCounting, 21, 二十一",
        "chineseCountingThousand, 105, 一百零五",
        "chineseLegalSimplified, 12, 壹拾贰",
        "ideographDigital, 20, 二〇",
        "ideographTraditional, 3, 丙",
        "decimalEnclosedCircle, 4, ④",
        "decimalFullWidth, 12, １２",
        "lowerLetter, 2, b",
        "upperRoman, 14, XIV",
        "decimal, 7, 7",
        "somethingNew, 7, 7",
    })
    void wordCountsAsPeopleWrite(String form, int number, String written) {
        assertThat(CountingForms.of(form, number)).isEqualTo(written);
    }
}
