package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import policybase.document.RelationKind;

class ReplacedAndAttachedTest {
    @Test
    void aTextThatRepealsItsTrialTextTakesItsPlace() {
        assertThat(cited("《云溪县高龄津贴发放办法（试行）》（云府规〔2020〕3号）同时废止。", RelationKind.REPLACES))
                .containsExactly("《云溪县高龄津贴发放办法（试行）》（云府规〔2020〕3号）");
    }

    @Test
    void aRepealOfAnotherMatterReplacesNothing() {
        assertThat(cited("《云溪县青苗补偿标准》（云府规〔2020〕4号）同时废止。", RelationKind.REPLACES))
                .isEmpty();
        assertThat(cited("《云溪县高龄津贴发放办法（试行）》第三条同时废止。", RelationKind.REPLACES)).isEmpty();
    }

    @Test
    void theListOfAttachmentsNamesFilesOfTheirOwn() {
        assertThat(cited("附件：1.云溪县高龄津贴标准表\n2.云溪县高龄津贴申请表", RelationKind.ATTACHES))
                .containsExactly("《云溪县高龄津贴标准表》", "《云溪县高龄津贴申请表》");
    }

    @Test
    void anAttachmentInTheTextItselfIsNoOtherDocument() {
        assertThat(cited("附件：云溪县高龄津贴标准表\n附件\n云溪县高龄津贴标准表\n每人每月五十元。", RelationKind.ATTACHES))
                .isEmpty();
    }

    private static List<String> cited(String words, RelationKind kind) {
        var text = """
                云溪县人民政府关于印发《云溪县高龄津贴发放办法》的通知
                云府规〔2024〕3号
                各乡镇人民政府：
                现将《云溪县高龄津贴发放办法》印发给你们，请遵照执行。
                第一条 年满八十周岁的老年人每人每月发放五十元。
                第二条 本办法自2024年2月1日起施行。%s
                云溪县人民政府
                2024年1月10日
                """;
        var isList = words.startsWith("附件");
        var whole = isList
                ? text.formatted("").replace("\n云溪县人民政府\n2024", "\n" + words.split("\n附件\n")[0] + "\n云溪县人民政府\n2024")
                        + (words.contains("\n附件\n") ? "附件\n" + words.split("\n附件\n")[1] : "")
                : text.formatted(words);
        return Texts.structure("x.txt", whole).relations().stream()
                .filter(relation -> relation.kind() == kind)
                .map(relation -> relation.cited().toString())
                .toList();
    }
}
