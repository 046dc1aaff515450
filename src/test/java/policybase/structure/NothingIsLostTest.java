package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import policybase.document.Evidence;
import policybase.extract.Extraction.Extracted;
import policybase.extract.TextBlock;

/// Every line of the extracted text stands in the body or in the evidence of a head fact, or is furniture.
class NothingIsLostTest {
    @Test
    void everyLineOfALawIsKept() throws IOException {
        var step = 0;
        for (var law : Texts.laws().entrySet()) {
            if (law.getKey().endsWith(".md") && step++ % 12 == 0) {
                check(law.getKey(), Texts.lines(law.getValue()));
            }
        }
    }

    @Test
    void everyLineOfANoticeIsKept() {
        check("notice.txt", Texts.lines("""
                        某某县人民政府文件
                        某府发〔2024〕3号
                        某某县人民政府
                        关于印发《某某县高龄津贴实施办法》的通知
                        各乡镇人民政府，县政府各部门：
                        现将《某某县高龄津贴实施办法》印发给你们，请遵照执行。
                        某某县人民政府
                        2024年1月7日
                        （此件公开发布）
                        — 1 —
                        某某县高龄津贴实施办法
                        第一章　总　则
                        第一条为了保障高龄老人生活，制定本办法。
                        第二条　本办法自2024年2月1日起施行，有效期5年。
                        附件1
                        高龄津贴申请表
                        姓名\t年龄
                        """));
    }

    private static void check(String name, Extracted text) {
        var read = new Structurer(Texts.REFERENCE).structure(text, name, Texts.LEARNED);
        var kept = plain(Texts.characters(read.body().blocks())
                + read.evidence().stream().map(Evidence::quote).collect(Collectors.joining()));
        var lost = text.blocks().stream()
                .flatMap(block -> words(block).stream())
                .filter(line -> !Furniture.isFurniture(Furniture.clean(line)) && !kept.contains(plain(line)))
                .toList();
        assertThat(lost)
                .as("lines of " + name + " that are in neither body nor evidence")
                .isEmpty();
    }

    private static List<String> words(TextBlock block) {
        return switch (block) {
            case TextBlock.Line line -> line.text().lines().toList();
            case TextBlock.Grid grid ->
                grid.rows().stream().flatMap(List::stream).toList();
            case TextBlock.Note note -> List.of(note.text());
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\uFEFF\\u200B*#：:]", "").replaceAll("</?(?:p|br|b|strong|span|div)/?>", "");
    }
}
