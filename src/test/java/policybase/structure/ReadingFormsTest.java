package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policybase.document.Evidence;
import policybase.document.Fact;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.validity.EventKind;

/// The forms in which texts speak of their own life and of others, each tried in a notice signed on 10 January 2024.
class ReadingFormsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    本办法自2024年2月1日起施行。                       | 2024-02-01 | STATED  | CONFIRMED
                    本办法自二〇二四年二月一日起施行。                 | 2024-02-01 | STATED  | CONFIRMED
                    本办法从2024年2月1日起正式实施。                   | 2024-02-01 | STATED  | CONFIRMED
                    本《办法》自2024年2月1日起执行。                   | 2024-02-01 | STATED  | CONFIRMED
                    本办法自2024年2月1日至2029年1月31日施行。          | 2024-02-01 | STATED  | CONFIRMED
                    本办法自2024年2月1日起至2029年1月31日止执行。      | 2024-02-01 | STATED  | CONFIRMED
                    本办法自公布之日起施行。                           | 2024-01-10 | COUNTED | CONFIRMED
                    本办法自印发之日起施行。                           | 2024-01-10 | COUNTED | CONFIRMED
                    本办法自发布之日起30日后施行。                     | 2024-02-10 | COUNTED | CONFIRMED
                    本办法自公布之日起三十日后施行。                   | 2024-02-10 | COUNTED | CONFIRMED
                    本办法2024年2月1日起施行。                         | 2024-02-01 | STATED  | CONFIRMED
                    本办法自2024年2月l日起施行。                       | 2024-02-01 | STATED  | CONFIRMED
                    本办法自2024年2月1日至2029年1月31日有效。          | 2024-02-01 | STATED  | CONFIRMED
                    本办法自2024年2月1日起施行，《云溪县乙办法》（云府规〔2020〕3号）自本办法施行之日起废止。 | 2024-02-01 | STATED | CONFIRMED
                    该办法2024年2月1日起施行。                         | 2024-01-10 | ASSUMED | CONFIRMED
                    取得许可证的，自2024年2月1日起可以经营。           | 2024-01-10 | ASSUMED | CONFIRMED
                    """)
    void startsAreReadInAllTheirForms(String sentence, String day, String basis, String standing) {
        assertThat(Texts.structure("x.txt", text(sentence)).events())
                .filteredOn(event -> event.kind() == EventKind.COMMENCES)
                .extracting(event -> event.on().orElseThrow() + " " + event.basis() + " " + event.standing())
                .containsExactly(day + " " + basis + " " + standing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    本办法自2024年2月1日起施行，有效期5年。                    | 2029-02-01
                    本办法自2024年2月1日起施行，有效期为三年。                 | 2027-02-01
                    本办法自2024年2月1日起施行，有效期至2028年12月31日。       | 2028-12-31
                    本办法自2024年2月1日起施行，至2026年12月31日止。           | 2026-12-31
                    本办法自2024年2月1日至2029年1月31日施行。                  | 2029-01-31
                    本办法自2024年2月1日起至2029年1月31日止执行。              | 2029-01-31
                    本办法自2024年2月1日至2029年1月31日有效。                  | 2029-01-31
                    居住证自2024年2月1日至2029年1月31日有效。                  | -
                    本办法自2024年2月1日起施行。自2024年2月1日至2024年3月31日执行旧标准的，补发差额。 | -
                    本办法自2024年2月1日起试行，试行期两年。                   | 2026-02-01
                    本办法自2024年2月1日起施行，试行一年。                     | 2025-02-01
                    本办法自2024年2月1日起施行。许可证有效期为5年。            | -
                    本办法自2024年2月1日起施行。本办法施行前取得的许可证，有效期届满前继续有效。 | -
                    """)
    void ownTermsAreReadAndThoseOfPermitsAreNot(String sentence, String last) {
        var ends = Texts.structure("x.txt", text(sentence)).events().stream()
                .filter(event -> event.kind() == EventKind.TERM_ENDS)
                .map(event -> event.on().orElseThrow().toString())
                .toList();
        assertThat(ends).isEqualTo(last.equals("-") ? List.of() : List.of(last));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    《云溪县高龄津贴办法》（云府规〔2020〕3号）有效期延长至2027年12月31日。 | [2027-12-31]
                    《云溪县高龄津贴办法》（云府规〔2020〕3号）继续执行至2027年12月31日。   | [2027-12-31]
                    《云溪县高龄津贴办法》（云府规〔2020〕3号）有效期延长3年。             | [P3Y]
                    《云溪县高龄津贴办法》（云府规〔2020〕3号）继续执行。                  | []
                    """)
    void renewalsTellUntilWhen(String sentence, String until) {
        assertThat(relations(sentence, RelationKind.RENEWS))
                .singleElement()
                .satisfies(relation -> assertThat(relation.scope()).hasToString(until));
    }

    @Test
    void repealsAreReadNamedSeveralPartialAndNameless() {
        assertThat(relations("《云溪县甲办法》（云府规〔2020〕3号）、《云溪县乙办法》同时废止。", RelationKind.REPEALS))
                .extracting(relation -> relation.cited().toString())
                .containsExactly("《云溪县甲办法》（云府规〔2020〕3号）", "《云溪县乙办法》");
        assertThat(relations("《云溪县甲办法》第三条、第五条同时废止。", RelationKind.REPEALS))
                .singleElement()
                .satisfies(relation -> assertThat(relation.scope()).containsExactly("第三条", "第五条"));
        assertThat(Texts.structure("x.txt", text("以前规定与本办法不一致的，同时废止。")).problems())
                .anyMatch(problem -> problem.message().contains("未点名的废止"));
    }

    @Test
    void amendmentsTellWhatTheySayOfEachArticle() {
        var read = Texts.structure("x.txt", """
                云溪县人民政府关于修改《云溪县甲办法》的决定
                云溪县人民政府决定对《云溪县甲办法》作如下修改：
                一、将第三条修改为：“第三条 每月一百元。
                “前款标准每年公布。”
                二、增加一条，作为第五条：“第五条 由乡镇发放。”
                三、删去第八条。
                四、第九条中的“民政局”修改为“有关部门”。
                本决定自公布之日起施行。
                云溪县人民政府
                2024年1月10日
                """);
        assertThat(read.relations())
                .filteredOn(relation -> relation.kind() == RelationKind.AMENDS)
                .extracting(relation -> relation.scope() + " " + relation.quote())
                .containsExactly(
                        "[第三条] 将第三条修改为：“第三条 每月一百元。“前款标准每年公布。”",
                        "[第五条] 增加一条，作为第五条：“第五条 由乡镇发放。”",
                        "[第八条] 删去第八条。",
                        "[第九条] 第九条中的“民政局”修改为“有关部门”。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    云溪县人民政府办公室转发《澜东省高龄津贴办法》的通知     | FORWARDS
                    云溪县人民政府关于印发《云溪县高龄津贴办法》的通知       | ISSUES
                    《云溪县高龄津贴办法》政策解读                           | EXPLAINS
                    关于《云溪县高龄津贴办法》的补充通知                     | SUPPLEMENTS
                    关于《云溪县高龄津贴办法》的更正                         | CORRECTS
                    云溪县贯彻落实《澜东省高龄津贴办法》实施方案             | IMPLEMENTS
                    云溪县人民政府关于修改《云溪县高龄津贴办法》的决定       | AMENDS
                    云溪县人民政府关于废止《云溪县高龄津贴办法》的决定       | REPEALS
                    """)
    void titlesTellWhatADocumentIsToAnother(String title, RelationKind kind) {
        assertThat(Texts.structure("x.txt", title + "\n各乡镇人民政府：\n请遵照执行。\n云溪县人民政府\n2024年1月10日")
                        .relations())
                .extracting(Relation::kind)
                .contains(kind);
    }

    @Test
    void theBasisAndTheExplainingBodyAreRead() {
        var read = Texts.structure("x.txt", text("本办法由县民政局负责解释。"));
        assertThat(read.relations())
                .filteredOn(relation -> relation.kind() == RelationKind.BASED_ON)
                .extracting(relation -> relation.cited().toString())
                .containsExactly("《中华人民共和国老年人权益保障法》");
        assertThat(read.evidence())
                .filteredOn(evidence -> evidence.fact() == Fact.EXPLAINER)
                .extracting(Evidence::value, Evidence::quote)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("县民政局", "本办法由县民政局负责解释。"));
    }

    private static List<Relation> relations(String sentence, RelationKind kind) {
        return Texts.structure("x.txt", text(sentence)).relations().stream()
                .filter(relation -> relation.kind() == kind)
                .toList();
    }

    private static String text(String sentence) {
        return "云溪县人民政府关于印发《云溪县养老服务办法》的通知\n云府规〔2024〕1号\n各乡镇人民政府：\n现将《云溪县养老服务办法》印发给你们，请遵照执行。\n"
                + "云溪县人民政府\n2024年1月10日\n云溪县养老服务办法\n第一条 根据《中华人民共和国老年人权益保障法》，制定本办法。\n第二条 " + sentence + "\n";
    }
}
