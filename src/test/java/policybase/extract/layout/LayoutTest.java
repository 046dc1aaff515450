package policybase.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final double SIZE = 16;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    /// Draws a line of full-width characters.
    private void line(double left, double baseline, double size, String text) {
        var x = left;
        for (var character : text.codePoints().toArray()) {
            glyphs.add(new Glyph(Character.toString(character), x, baseline, x + size, size));
            x += size;
        }
    }

    private void line(double left, double baseline, String text) {
        line(left, baseline, SIZE, text);
    }

    private void endPage() {
        leaves.add(new Leaf(leaves.size() + 1, 595, 842, glyphs, rules));
        glyphs.clear();
        rules.clear();
    }

    private static String words(String start, int length) {
        var filling = "为规范城乡居民最低生活保障工作根据社会救助暂行办法结合本县实际制定本办法";
        return (start + filling.repeat(3)).substring(0, length);
    }

    private List<Piece> read() {
        endPage();
        return Layout.pieces(leaves);
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Paragraph paragraph -> paragraph.text();
                    case Piece.Table table -> table.rows().toString();
                    case Piece.Note note -> "注：" + note.text();
                })
                .toList();
    }

    /// A page of three paragraphs, 24 characters a line, each with an indent of two.
    private void page() {
        for (var number = 0; number < 3; number++) {
            var top = 150 + number * 120;
            line(90 + 2 * SIZE, top, words("第" + number + "条", 22));
            line(90, top + 28, words("续", 24));
            line(90, top + 56, words("尾", 9) + "。");
        }
    }

    @Test
    void linesOfOneParagraphAreJoinedAndIndentsBeginNewOnes() {
        page();
        var texts = texts(read());
        assertThat(texts).hasSize(3).allMatch(text -> text.length() == 22 + 24 + 10);
    }

    @Test
    void aParagraphGoesOnOverThePage() {
        page();
        line(90 + 2 * SIZE, 520, words("跨页", 22));
        endPage();
        line(90, 120, words("接着", 5) + "。");
        assertThat(texts(read()))
                .hasSize(4)
                .last()
                .asString()
                .endsWith("接着为规范。")
                .startsWith("跨页");
    }

    @Test
    void headsAndPageNumbersOfManyPagesAreDropped() {
        for (var number = 1; number <= 4; number++) {
            line(90, 50, 9, "某县政务公开资料汇编");
            page();
            line(280, 800, 9, "—" + number + "—");
            endPage();
        }
        assertThat(texts(Layout.pieces(leaves)))
                .hasSize(12)
                .noneMatch(text -> text.contains("汇编") || text.contains("—"));
    }

    @Test
    void smallTypeAtTheFootIsANoteAndItsMarkIsNotText() {
        page();
        line(90 + 2 * SIZE, 520, words("有注", 10));
        glyphs.add(new Glyph("1", 290, 514, 294, 8));
        line(296, 520, "的句子。");
        line(90, 700, 9, "1以上级文件为准。");
        assertThat(texts(read())).endsWith("有注为规范城乡居民最的句子。", "注：1以上级文件为准。");
    }

    @Test
    void ruledCellsMakeATableAndMergedCellsStandOnce() {
        grid(100, 100, new double[] {0, 100, 200}, new double[] {0, 30, 60});
        rules.removeIf(rule -> rule.top() == 130 && rule.left() == 100);
        rules.add(new Rule(200, 130, 300, 130.5));
        line(110, 125, "老人");
        line(210, 125, "八十岁");
        line(210, 155, "九十岁");
        assertThat(read()).containsExactly(new Piece.Table(List.of(List.of("老人", "八十岁"), List.of("", "九十岁")), 0, 1));
    }

    @Test
    void aTableGoesOnOverThePageWithoutItsRepeatedHeadAndWithItsCutRow() {
        grid(100, 600, new double[] {0, 100, 210}, new double[] {0, 30, 90});
        line(110, 620, "对象");
        line(210, 620, "内容");
        line(110, 650, "老人");
        line(204, 650, "及时公开有关");
        line(204, 680, "老人救助的政");
        endPage();
        grid(100, 100, new double[] {0, 100, 210}, new double[] {0, 30, 60, 90});
        line(110, 120, "对象");
        line(210, 120, "内容");
        line(204, 150, "策和标准。");
        line(110, 180, "儿童");
        line(204, 180, "同上。");
        assertThat(read())
                .containsExactly(new Piece.Table(
                        List.of(List.of("对象", "内容"), List.of("老人", "及时公开有关老人救助的政策和标准。"), List.of("儿童", "同上。")), 1, 1));
    }

    private void grid(double left, double top, double[] xs, double[] ys) {
        for (var y : ys) {
            rules.add(new Rule(left, top + y, left + xs[xs.length - 1], top + y + 0.5));
        }
        for (var x : xs) {
            rules.add(new Rule(left + x, top, left + x + 0.5, top + ys[ys.length - 1]));
        }
    }

    @Test
    void columnsAreReadOneAfterTheOtherEvenWhenDrawnRowByRow() {
        for (var row = 0; row < 8; row++) {
            line(60, 150 + row * 24, words("左" + row, 14));
            line(60 + 16 * SIZE, 150 + row * 24, words("右" + row, 14));
        }
        var text = String.join("", texts(read()));
        assertThat(text.indexOf("左7")).isLessThan(text.indexOf("右0"));
    }

    @Test
    void aLargeTitleBrokenOverTwoLinesIsOneAndCentred() {
        line(150, 100, 22, "关于印发某县城乡居民");
        line(205, 130, 22, "救助办法的通知");
        page();
        assertThat(read().getFirst()).isEqualTo(new Piece.Paragraph("关于印发某县城乡居民救助办法的通知", true, 1));
    }
}
