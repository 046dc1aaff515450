package policybase.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Body;
import policybase.document.Clause;
import policybase.document.Level;

class ComparisonTest {
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八");
    private static final String AGED = "年满八十周岁的老年人，每月发放高龄津贴50元。";
    private static final String WHERE = "申请人向户籍所在地的村（居）民委员会提出申请。";
    private static final String WHEN = "本办法自公布之日起施行。";

    @Test
    void anAmountThatChangedIsShownWhole() {
        var changed = (Row.Changed) compare(articles(AGED, WHERE), articles(AGED.replace("50元", "100元"), WHERE))
                .rows()
                .getFirst();
        assertThat(changed.before().stream().filter(Run::differs).map(Run::text))
                .containsExactly("50");
        assertThat(changed.after().stream().filter(Run::differs).map(Run::text)).containsExactly("100");
    }

    @Test
    void anArticlePutInShiftsTheOthersWithoutChangingThem() {
        var comparison = compare(articles(AGED, WHEN), articles(AGED, WHERE, WHEN));
        assertThat(comparison.added()).isEqualTo(1);
        assertThat(comparison.same()).isEqualTo(2);
        assertThat(comparison.rows().get(1)).isInstanceOf(Row.Added.class);
    }

    @Test
    void anArticleTakenOutIsShownWhereItStood() {
        var comparison = compare(articles(AGED, WHERE, WHEN), articles(AGED, WHEN));
        assertThat(comparison.rows().get(1)).isInstanceOf(Row.Removed.class);
    }

    @Test
    void clausesThatSpeakOfOtherThingsAreNotLaidTogether() {
        var comparison = compare(articles(AGED), articles(WHERE));
        assertThat(comparison.changed()).isZero();
        assertThat(comparison.added()).isEqualTo(1);
        assertThat(comparison.removed()).isEqualTo(1);
    }

    @Test
    void aTextIsTheSameAsItself() {
        var comparison = compare(articles(AGED, WHERE, WHEN), articles(AGED, WHERE, WHEN));
        assertThat(comparison.same()).isEqualTo(3);
        assertThat(comparison.rows()).hasSize(3);
    }

    @Test
    void whateverChangesBothTextsCanBeReadOffWhole() {
        var random = new Random(20_261_123);
        var stock = List.of(AGED, WHERE, WHEN, AGED.replace("八十", "九十"), WHERE.replace("村（居）民委员会", "乡镇人民政府"));
        for (var round = 0; round < 300; round++) {
            var left = drawn(stock, random);
            var right = drawn(stock, random);
            var rows = compare(left, right).rows();
            assertThat(side(rows, true)).isEqualTo(words(left));
            assertThat(side(rows, false)).isEqualTo(words(right));
        }
    }

    private static List<String> side(List<Row> rows, boolean isLeft) {
        var words = new ArrayList<String>();
        for (var row : rows) {
            switch (row) {
                case Row.Same(var left, var right) -> words.add((isLeft ? left : right).text());
                case Row.Changed changed ->
                    words.add((isLeft ? changed.before() : changed.after())
                            .stream().map(Run::text).collect(Collectors.joining()));
                case Row.Added(var right) -> {
                    if (!isLeft) {
                        words.add(right.text());
                    }
                }
                case Row.Removed(var left) -> {
                    if (isLeft) {
                        words.add(left.text());
                    }
                }
            }
        }
        return words;
    }

    private static List<String> words(Body body) {
        return body.clauses().stream().map(Clause::text).toList();
    }

    private static Body drawn(List<String> stock, Random random) {
        var count = random.nextInt(NUMBERS.size());
        return articles(random.ints(count, 0, stock.size()).mapToObj(stock::get).toArray(String[]::new));
    }

    private static Comparison compare(Body left, Body right) {
        return Comparison.of(left, right);
    }

    private static Body articles(String... texts) {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < texts.length; i++) {
            var number = NUMBERS.get(i);
            blocks.add(new Division(Level.ARTICLE, number, "第" + number + "条", "", List.of(new Paragraph(texts[i]))));
        }
        return new Body(blocks);
    }
}
