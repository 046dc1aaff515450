package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the lists people keep make of questions.
class GuideTest {
    private static final Guide GUIDE = Guide.load(Path.of("corpus/dictionary"), "12345", "本县");

    @ParameterizedTest
    @CsvSource({
        "家里着火了怎么办,119",
        "有人晕倒了没有呼吸,120",
        "门口有人打架,110",
        "前面出车祸了,122",
        "我不想活了,120",
        "我妈走失了,110",
    })
    void anEmergencyHasItsNumberAtOnce(String question, String call) {
        var referral = GUIDE.referrals().of(question).orElseThrow();

        assertThat(referral.call()).isEqualTo(call);
        assertThat(referral.isEmergency()).isTrue();
        assertThat(referral.advice()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "家里遭了火灾能申请临时救助吗",
        "高龄津贴每月多少钱",
        "临时救助要什么材料",
        "交通事故受伤医保报销不",
        "育儿补贴什么时候发放",
        "创业担保贷款最多贷多少",
    })
    void aQuestionOnPolicyIsLookedFor(String question) {
        assertThat(GUIDE.referrals().of(question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"老板欠我三个月工资不给,劳动争议", "帮我查一下我妈的养老金到账没有,个人办理进度", "我要投诉饭店,举报投诉", "我要离婚房子法院会判给谁,案件"})
    void aSingleCaseHasItsChannel(String question, String matter) {
        assertThat(GUIDE.referrals().of(question).orElseThrow().matter()).isEqualTo(matter);
    }

    @Test
    void theRuleComesFirstWhereBothAreAsked() {
        assertThat(GUIDE.referrals().of("幼儿园这样收费合不合规").orElseThrow().order()).isEqualTo(Referral.Order.RULE_FIRST);
    }

    @Test
    void whatOnlyTheAskerKnowsIsAskedBackWithQuestionsThatNarrow() {
        var clarify = GUIDE.clarifier().of("生孩子能报销多少", "生娃儿能报好多").orElseThrow();

        assertThat(clarify.choices()).hasSizeGreaterThan(1).allSatisfy(choice -> {
            assertThat(choice.query()).endsWith("生娃儿能报好多");
            assertThat(GUIDE.clarifier().of(choice.query(), choice.query())).isEmpty();
        });
        assertThat(GUIDE.clarifier().of("职工医保生孩子能报销多少", "")).isEmpty();
    }
}
