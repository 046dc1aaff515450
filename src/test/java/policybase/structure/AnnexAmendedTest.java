package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policybase.document.Relation;
import policybase.document.RelationKind;

/// A table of amounts that gave way to a new one must not be quoted as if it still ruled.
class AnnexAmendedTest {
    @ParameterizedTest
    @ValueSource(strings = {"一、提高补贴标准。原附件《补贴标准表》由本通知附件代替。", "一、原附件由本通知的附件替换。", "一、附件《补贴标准表》修改为本通知所附的表。"})
    void anAnnexThatIsReplacedIsAmended(String point) {
        assertThat(amended(point + "\n二、将第六条修改为：“补贴按月发放。”"))
                .allSatisfy(relation -> assertThat(relation.cited()).hasToString("《云溪县补贴细则》（云民发〔2022〕4号）"))
                .extracting(Relation::scope)
                .containsExactly(List.of("附件"), List.of("第六条"));
    }

    @Test
    void anAnnexOfTheTextItselfAmendsNothing() {
        assertThat(amended("一、申请表见本通知附件。"))
                .noneMatch(relation -> relation.scope().contains("附件"));
    }

    private static List<Relation> amended(String points) {
        return Texts.structure("x.txt", """
                        云溪县民政局关于调整补贴有关事项的通知
                        云民发〔2025〕20号
                        各乡镇人民政府：
                        现对《云溪县补贴细则》（云民发〔2022〕4号）有关内容作如下调整：
                        %s
                        本通知自2025年10月1日起执行。
                        云溪县民政局
                        2025年9月16日
                        """.formatted(points)).relations().stream()
                .filter(relation -> relation.kind() == RelationKind.AMENDS)
                .toList();
    }
}
