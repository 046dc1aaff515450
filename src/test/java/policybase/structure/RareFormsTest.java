package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policybase.document.RelationKind;
import policybase.validity.EventKind;

/// Forms seen now and then in real documents, each in a notice signed on 10 January 2024.
class RareFormsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    调整后的高龄津贴标准从2024年3月1日起执行。         | 2024-03-01 STATED
                    调整的高龄津贴标准自2024年3月1日起执行。           | 2024-03-01 STATED
                    养老机构收费标准自2024年3月1日起执行。             | 2024-01-10 ASSUMED
                    高龄津贴自申请通过的次月起执行。                   | 2024-01-10 ASSUMED
                    """)
    void aNoticeStartsWhenWhatItsTitleIsAboutStarts(String sentence, String start) {
        assertThat(notice(sentence).events())
                .filteredOn(event -> event.kind() == EventKind.COMMENCES)
                .extracting(event -> event.on().orElseThrow() + " " + event.basis())
                .containsExactly(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本办法从各乡镇加入全县统筹之日起施行。", "本办法经双方审定后，由双方公布生效日期。", "本办法的施行日期另行通知。"})
    void aStartThatHangsOnSomethingElseIsNotGuessed(String sentence) {
        var read = notice(sentence);
        assertThat(read.events()).noneMatch(event -> event.kind() == EventKind.COMMENCES);
        assertThat(read.problems()).anyMatch(problem -> problem.message().contains("施行日期由别处确定"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1988年5月2日发布的《云溪县人民调解组织通则》同时废止。                       | 《云溪县人民调解组织通则》
                    《云溪县与临江县互认证照的安排》同时废止。                                   | 《云溪县与临江县互认证照的安排》
                    ２０１６年８月２４日发布的《关于调整高龄津贴标准的通知》同时废止。           | 《关于调整高龄津贴标准的通知》
                    根据2018年1月5日《关于修改部分文件的决定》修正的《关于调整高龄津贴标准的通知》同时废止。 | 《关于调整高龄津贴标准的通知》
                    """)
    void anOlderTextIsEnded(String sentence, String name) {
        assertThat(notice(sentence).relations())
                .filteredOn(relation -> relation.kind() == RelationKind.REPEALS)
                .extracting(relation -> relation.cited().toString())
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    本办法自印发之日起实施，原办法同时废止，相关规定与本办法不一致的，均以本办法为准。   | true
                    自本办法实施之日起，我县原发布实施的高龄津贴文件停止执行。                           | true
                    原租赁合同到期后废止。                                                               | false
                    相关规定与本办法不一致的，以本办法为准。                                             | false
                    """)
    void aRepealWithoutANameIsForAPerson(String sentence, boolean told) {
        assertThat(notice(sentence).problems().stream()
                        .anyMatch(problem -> problem.message().contains("未点名的废止")))
                .isEqualTo(told);
    }

    @Test
    void theDayOfAnotherDocumentIsNotItsOwn() {
        assertThat(notice("该办法2023年2月1日起施行。").events())
                .filteredOn(event -> event.kind() == EventKind.COMMENCES)
                .extracting(event -> event.on().orElseThrow().toString())
                .containsExactly("2024-01-10");
    }

    private static Structured notice(String sentence) {
        return Texts.structure("x.txt", """
                云溪县民政局关于调整高龄津贴标准的通知
                云民发〔2024〕3号
                各乡镇人民政府：
                为保障老年人生活，现将高龄津贴标准调整如下。
                一、年满80周岁的老年人每人每月发放60元。
                二、%s
                云溪县民政局
                2024年1月10日
                """.formatted(sentence));
    }
}
