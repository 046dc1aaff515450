package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policybase.search.Query.All;
import policybase.search.Query.Any;
import policybase.search.Query.Everything;
import policybase.search.Query.Not;
import policybase.search.Query.Numbered;
import policybase.search.Query.Phrase;
import policybase.search.Query.Titled;
import policybase.search.Query.Words;

class QueryParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "川办函〔2022〕89号",
                "川办函[2022]89号",
                "川办函［2022］89号",
                "川办函（2022）89号",
                "川办函【2022】第89号",
                "川办函〔２０２２〕８９号",
                "川办函〔 2022 〕 089 号",
                "川办函〔2022〕89",
                "川办函2022年89号",
                "川办函2022年第89号",
                "川办函 2022 89",
                "川办函 2022 89号文件",
                "查一下川办函〔2022〕89号"
            })
    void everySpellingOfANumberIsTheNumber(String text) {
        assertThat(number(text)).isEqualTo(new Numbered("川办函", 2022, 89));
    }

    @ParameterizedTest
    @CsvSource({
        "川办函89号,川办函,0,89",
        "川办函89号文,川办函,0,89",
        "89号文,'',0,89",
        "89号文件,'',0,89",
        "2022 89号,'',2022,89",
        "〔2022〕89号,'',2022,89",
        "[2022],'',2022,0",
        "〔2022〕,'',2022,0",
        "川办函〔2022〕,川办函,2022,0",
        "川办函2022,川办函,2022,0",
        "四川省人民政府令第351号,四川省人民政府令,0,351",
        "国发〔2023〕5号,国发,2023,5"
    })
    void aPartOfANumberFindsByThatPart(String text, String agency, int year, int serial) {
        assertThat(number(text)).isEqualTo(new Numbered(agency, year, serial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"中山路89号", "2022年工作要点", "12345", "第89条", "3号线地铁", "2022", "办事指南", "老年人80岁"})
    void otherFiguresStayWords(String text) {
        assertThat(QueryParser.parse(text).query()).isEqualTo(new Words(text));
    }

    @Test
    void aNumberWithinAQuestionIsAnAlternativeToItsWords() {
        var query = QueryParser.parse("川办函〔2022〕89号什么时候施行").query();
        assertThat(query)
                .isEqualTo(new Any(
                        List.of(new Numbered("川办函", 2022, 89), new Phrase("川办函〔2022〕89号"), new Words("什么时候施行"))));
    }

    @Test
    void bookMarksNameATitle() {
        assertThat(QueryParser.parse("《四川省生育登记办法》").query())
                .isEqualTo(new Any(List.of(new Titled("四川省生育登记办法"), new Phrase("四川省生育登记办法"))));
    }

    @Test
    void aTitleMayHoldATitle() {
        var query = QueryParser.parse("《关于印发《生育登记办法》的通知》要什么材料").query();
        assertThat(((Any) query).parts()).contains(new Titled("关于印发《生育登记办法》的通知"), new Words("关于印发 生育登记办法 的通知 要什么材料"));
    }

    @Test
    void quotedWordsMustBeThere() {
        assertThat(QueryParser.parse("“高龄津贴” 标准").query())
                .isEqualTo(new All(List.of(new Phrase("高龄津贴"), new Words("标准"))));
        assertThat(QueryParser.parse("\"高龄津贴\"").query()).isEqualTo(new Phrase("高龄津贴"));
        assertThat(QueryParser.parse("＂高龄津贴＂").query()).isEqualTo(new Phrase("高龄津贴"));
    }

    /// Whoever asks in a sentence quotes a name or a catchword, and the documents may say it otherwise.
    @ParameterizedTest
    @ValueSource(strings = {"“复利”“利滚利”的约定合法吗？", "重庆市社保缴费如何“掌上办”？", "\"高龄津贴\"怎么领"})
    void quotedWordsInAQuestionAreWordsOfTheQuestion(String text) {
        assertThat(QueryParser.parse(text).query()).isEqualTo(new Words(text));
    }

    @Test
    void aMinusForbidsAWord() {
        assertThat(QueryParser.parse("高龄津贴 -试行").query())
                .isEqualTo(new All(List.of(new Not(new Phrase("试行")), new Words("高龄津贴"))));
        assertThat(QueryParser.parse("GB/T 9704-2012").query()).isEqualTo(new Words("GB/T 9704-2012"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“高龄津贴 标准", "\"高龄津贴 标准", "《高龄津贴 标准"})
    void anUnclosedQuoteBecomesWordsWithARemark(String text) {
        var parsed = QueryParser.parse(text);
        assertThat(parsed.query()).isInstanceOf(Words.class);
        assertThat(parsed.remarks()).hasSize(1);
    }

    @Test
    void nothingIsEverything() {
        assertThat(QueryParser.parse("  　\n").query()).isEqualTo(new Everything());
    }

    @Test
    void signsAloneAreWordsWithARemark() {
        var parsed = QueryParser.parse("？！……😀");
        assertThat(parsed.query()).isInstanceOf(Words.class);
        assertThat(parsed.remarks()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "高龄津贴怎么领",
                "我三胎下个月就要生了，准生证要到哪点去办？",
                "娃儿上学要啥子手续",
                "低保能不能和残补一起拿",
                "有没有生育补贴",
                "残疾证咋个办",
                "生娃儿医院的钱能报不？",
                "办理营业执照要好多钱",
                "高龄津贴多少",
                "这个得行不"
            })
    void questionsAreSeen(String text) {
        assertThat(QueryParser.parse(text).question()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"高龄津贴", "川办函〔2022〕89号", "四川省生育登记办法", "营商环境 要点", "不动产登记", "不予行政处罚"})
    void plainWordsAskNothing(String text) {
        assertThat(QueryParser.parse(text).question()).isFalse();
    }

    @Test
    void nothingMakesItFail() {
        var random = new Random(3);
        var alphabet = "\"“”《》「」〔〕[]()- 　\n号文第令发函2022年８９川办函关于😀\ud842\udc00?？";
        for (var i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (var j = random.nextInt(30); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(QueryParser.parse(text.toString()).text()).isEqualTo(text.toString());
        }
        assertThat(QueryParser.parse("办".repeat(10_000)).query()).isInstanceOf(Words.class);
        assertThat(QueryParser.parse("《".repeat(10_000)).query()).isNotNull();
        assertThat(QueryParser.parse("“".repeat(10_000)).query()).isNotNull();
    }

    private static Query number(String text) {
        return switch (QueryParser.parse(text).query()) {
            case Any(var parts) -> parts.getFirst();
            case Query other -> other;
        };
    }
}
