package policybase.curate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Body;
import policybase.document.Fault;
import policybase.document.Level;

class OutlineTest {
    private static final Body BODY = new Body(List.of(
            new Paragraph("为了规范高龄津贴发放，"),
            new Paragraph("制定本办法。"),
            division(Level.CHAPTER, "一", "第一章", "总则", division(Level.ARTICLE, "一", "第一条", "", new Paragraph("甲。"))),
            new Paragraph("第二章　发放"),
            division(Level.ARTICLE, "二", "第二条", "", new Paragraph("乙。第三条　丙。")),
            new Table(List.of(List.of("年龄", "金额"), List.of("80", "50")), 1),
            division(
                    Level.ARTICLE,
                    "四",
                    "第四条",
                    "",
                    new Paragraph("丁："),
                    division(Level.ITEM, "一", "（一）", "戊；"),
                    division(Level.ITEM, "二", "（二）", "己。"))));

    private static Division division(Level level, String number, String label, String heading, Block... children) {
        return new Division(level, number, label, heading, List.of(children));
    }

    @Test
    void aBodyLaidOutAndPutTogetherAgainIsTheSame() {
        assertThat(Outline.of(BODY).body()).isEqualTo(BODY);
    }

    @Test
    void twoHalvesOfASentenceAreJoined() {
        var joined = Outline.of(BODY).join(1).body();
        assertThat(joined.blocks().getFirst()).isEqualTo(new Paragraph("为了规范高龄津贴发放，制定本办法。"));
    }

    @Test
    void aPersonNeedNotKnowHowWideTheBlanksOfALineAre() {
        var outline = Outline.of(new Body(List.of(new Paragraph("现予公布。市　\u00a0长\u3000张三"))));
        assertThat(outline.split(0, " 市 长 张三").body().blocks())
                .containsExactly(new Paragraph("现予公布。"), new Paragraph("市　\u00a0长\u3000张三"));
        assertThatThrownBy(() -> outline.split(0, "　 ")).isInstanceOf(Fault.class);
    }

    @Test
    void anArticleHiddenInAnotherIsSplitOffAndRaised() {
        var outline = Outline.of(BODY);
        var line = index(outline, "乙。");
        var split = outline.split(line, "第三条");
        var raised = split.level(line + 1, Optional.of(Level.ARTICLE)).body();
        assertThat(raised.clauses())
                .extracting(clause -> clause.locator().citation())
                .contains("第二条", "第三条", "第四条");
    }

    @Test
    void aChapterReadAsAParagraphTakesTheArticlesThatFollow() {
        var outline = Outline.of(BODY);
        var raised =
                outline.level(index(outline, "第二章"), Optional.of(Level.CHAPTER)).body();
        assertThat(raised.clauses())
                .filteredOn(clause -> clause.locator().citation().equals("第四条"))
                .singleElement()
                .satisfies(clause -> assertThat(clause.headings()).containsExactly("第二章 发放"));
    }

    @Test
    void aDivisionMadeAPlainParagraphKeepsItsNumberAsWords() {
        var outline = Outline.of(BODY);
        var lowered = outline.level(index(outline, "总则"), Optional.empty()).body();
        assertThat(lowered.blocks()).contains(new Paragraph("第一章总则"));
        assertThat(words(lowered)).isEqualTo(words(BODY));
    }

    @Test
    void tablesAreLeftAsTheyAre() {
        var outline = Outline.of(BODY);
        var table = index(outline, "年龄");
        assertThatThrownBy(() -> outline.join(table)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> outline.level(table, Optional.of(Level.ITEM))).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> outline.split(0, "没有这几个字"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("文字一样");
    }

    /// Whatever is done in whatever order, no word is changed, added or lost, and the tree can be laid out again.
    @Test
    void noEditingEverChangesTheWords() {
        var seed = 20_261_125L;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var outline = Outline.of(BODY);
            for (var step = 0; step < 12; step++) {
                outline = edited(outline, random);
                assertThat(words(outline.body()))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(words(BODY));
                assertThat(Outline.of(outline.body()))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(outline);
            }
        }
    }

    private static Outline edited(Outline outline, Random random) {
        var line = random.nextInt(outline.lines().size());
        try {
            return switch (random.nextInt(4)) {
                case 0 -> outline.join(line);
                case 1 -> {
                    var text = outline.lines().get(line).text();
                    yield text.length() < 3
                            ? outline
                            : outline.split(line, text.substring(1 + random.nextInt(text.length() - 1)));
                }
                case 2 -> outline.level(line, Optional.empty());
                default -> outline.level(line, Optional.of(Level.values()[random.nextInt(Level.values().length - 2)]));
            };
        } catch (Fault refused) {
            return outline;
        }
    }

    private static int index(Outline outline, String start) {
        for (var i = 0; i < outline.lines().size(); i++) {
            if (outline.lines().get(i).text().startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError(start);
    }

    private static String words(Body body) {
        var words = new ArrayList<String>();
        collect(body.blocks(), words);
        return words.stream().collect(Collectors.joining()).replaceAll("[\\s　]", "");
    }

    private static void collect(List<Block> blocks, List<String> words) {
        for (var block : blocks) {
            switch (block) {
                case Division division -> {
                    words.add(division.label() + division.heading());
                    collect(division.children(), words);
                }
                case Paragraph(var text) -> words.add(text);
                case Table table -> table.rows().forEach(words::addAll);
            }
        }
    }
}
