package policybase.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FocusTest {
    @Test
    void moreOfWhatIsCountedIsNoMoney() {
        assertThat(Focus.of("顺产产假多少天，难产加多少")).doesNotContain(Focus.AMOUNT).contains(Focus.TIME);
        assertThat(Focus.of("产假多少天，生育津贴多少钱")).contains(Focus.AMOUNT, Focus.TIME);
    }

    @Test
    void sharesAndTimesOverAreAmounts() {
        assertThat(Focus.of("住院报几成")).contains(Focus.AMOUNT);
        assertThat(Focus.AMOUNT.isMetBy("按照百分之三百支付")).isTrue();
        assertThat(Focus.AMOUNT.isMetBy("取得大学本科学历，积60分。")).isTrue();
        assertThat(Focus.AMOUNT.isMetBy("在3分钟内")).isFalse();
    }

    @Test
    void pointsAreNotMoney() {
        assertThat(Focus.of("本科学历积多少分")).doesNotContain(Focus.AMOUNT);
        assertThat(Unit.of("本科学历积多少分")).contains(Unit.POINTS);
        assertThat(Unit.POINTS.isIn("积60分")).isTrue();
        assertThat(Unit.POINTS.isIn("在5分钟内")).isFalse();
    }

    @Test
    void whetherThereIsALimitOfAgeIsAnsweredWithoutANumber() {
        assertThat(Focus.AGE.isMetBy("投靠成年子女的，不受年龄限制。")).isTrue();
    }
}
