package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import policybase.document.DocumentId;
import policybase.search.Filters;
import policybase.search.SearchRequest.Order;
import policybase.testing.County;
import policybase.testing.Papers;
import policybase.testing.Shelf;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;

class AnswererTest {
    private static final Synonyms SYNONYMS = Synonyms.of(Map.of("老年钱", List.of("高龄津贴")));

    private final Shelf shelf = County.shelf();

    @Test
    void aQuestionIsAnsweredWithTheWordsOfTheClause() {
        var statement = grounded("高龄津贴每月多少钱？").getFirst();

        assertThat(statement.text()).contains("80至89周岁每人每月50元");
        assertThat(statement.citation().locator()).isEqualTo("第三条");
        assertThat(statement.citation().id()).isEqualTo(County.ALLOWANCE.id());
        assertThat(statement.citation().number()).isEqualTo("云府规〔2024〕1号");
    }

    @Test
    void everydayWordsCountAsTheWordsOfDocuments() {
        assertThat(grounded("老年钱按月发多少元").getFirst().citation().locator()).isEqualTo("第三条");
    }

    @Test
    void ofALongClauseTheFittingPassageIsQuotedAndAListKeepsItsLead() {
        var list = "有下列情形之一的，不再发放取暖补贴：\n（一）户籍迁出本县的；\n（二）正在服刑的。";
        var document = Papers.titled("云溪县冬季取暖补贴办法", "云府规〔2025〕2号")
                .article("一", "取暖补贴由县民政局组织发放，所需资金列入县财政预算。".repeat(10), "有下列情形之一的，不再发放取暖补贴：", "（一）户籍迁出本县的；", "（二）正在服刑的。")
                .make();
        shelf.put(document, County.commences(LocalDate.of(2025, 2, 1), "自2025年2月1日起施行"));

        var statement = grounded("正在服刑的人，取暖补贴发放吗？").getFirst();

        assertThat(statement.text()).isEqualTo(list);
        assertThat(statement.citation().locator()).isEqualTo("第一条第二款");
    }

    @Test
    void nothingNotInForceIsEverGivenAsAnAnswer() {
        for (var question : List.of("高龄津贴每月多少钱", "百岁老人慰问金多少钱", "殡葬补助多少钱", "加装电梯补贴多少钱", "居住证临时救助谁受理")) {
            if (ask(question, County.TODAY) instanceof Answer.Grounded(var statements)) {
                assertThat(statements).allSatisfy(statement -> assertThat(
                                statement.citation().status().inForce())
                        .isTrue());
            }
        }
    }

    @Test
    void whatOnlyAnOldDocumentSaysIsShownAsHistoryWithItsStatus() {
        assertThat(ask("百岁老人慰问金多少钱？", County.TODAY)).isInstanceOfSatisfying(Answer.OnlyHistorical.class, answer -> {
            var citation = answer.statements().getFirst().citation();
            assertThat(citation.id()).isEqualTo(County.OLD_ALLOWANCE.id());
            assertThat(citation.status().label().label()).isEqualTo("已废止");
        });
    }

    /// 租赁、登记、工本费 stand in a document in force too, of another matter.
    @Test
    void whatSharesSomeWordsDoesNotTakeThePlaceOfWhatEnded() {
        ended("云溪县房屋租赁登记备案办法");
        shelf.put(
                Papers.titled("云溪县居住证工本费办法", "云府规〔2024〕6号")
                        .article("一", "租赁房屋居住的，登记后申领居住证；遗失补领的，每证收取工本费20元。")
                        .make(),
                County.commences(LocalDate.of(2024, 2, 1), "自2024年2月1日起施行"));

        assertThat(ask("房屋租赁登记备案要交多少元工本费", County.TODAY))
                .isInstanceOfSatisfying(Answer.OnlyHistorical.class, answer -> assertThat(
                                answer.statements().getFirst().citation().title())
                        .isEqualTo("云溪县房屋租赁登记备案办法"));
    }

    @Test
    void aNewerTextOfTheSameNameAnswersThoughTheOlderHoldsMoreOfTheWords() {
        ended("云溪县房屋租赁登记备案办法（试行）");
        shelf.put(
                Papers.titled("云溪县房屋租赁登记备案办法", "云府规〔2024〕7号")
                        .article("一", "办理租赁登记，每户收取10元。")
                        .make(),
                County.commences(LocalDate.of(2024, 2, 1), "自2024年2月1日起施行"));

        assertThat(grounded("房屋租赁登记备案要交多少元工本费").getFirst().text()).contains("每户收取10元");
    }

    private void ended(String title) {
        var commences = County.commences(LocalDate.of(2015, 2, 1), "自2015年2月1日起施行");
        var document = Papers.titled(title, "云府发〔2015〕8号")
                .article("一", "办理房屋租赁登记备案，每户收取工本费10元。")
                .make();
        shelf.put(
                document,
                commences,
                County.event(EventKind.REPEALED, LocalDate.of(2023, 1, 1), List.of(), Standing.CONFIRMED));
    }

    @Test
    void theSameQuestionAsOfAnOlderDayIsAnsweredFromTheOldDocument() {
        assertThat(ask("百岁老人慰问金多少钱？", LocalDate.of(2020, 1, 1)))
                .isInstanceOfSatisfying(Answer.Grounded.class, answer -> assertThat(
                                answer.statements().getFirst().citation().id())
                        .isEqualTo(County.OLD_ALLOWANCE.id()));
    }

    @Test
    void aRepealedArticleOfADocumentInForceIsHistory() {
        assertThat(ask("居住证持有人申请临时救助受理吗", County.TODAY))
                .isInstanceOfSatisfying(Answer.OnlyHistorical.class, answer -> assertThat(
                                answer.statements().getFirst().citation().locator())
                        .isEqualTo("第三条"));
    }

    @Test
    void anAmendedArticleIsNotQuotedFromTheOldText() {
        var document = Papers.titled("云溪县公租房管理办法", "云府规〔2022〕3号")
                .signed(LocalDate.of(2022, 1, 1))
                .article("一", "公租房租金每平方米每月3元。")
                .article("二", "公租房申请由社区受理。")
                .make();
        shelf.put(
                document,
                County.commences(LocalDate.of(2022, 2, 1), "自2022年2月1日起施行"),
                County.event(EventKind.AMENDED, LocalDate.of(2025, 1, 1), List.of("第一条"), Standing.CONFIRMED));

        assertThat(ask("公租房租金每月多少元", County.TODAY)).isInstanceOf(Answer.OnlyHistorical.class);
        assertThat(ask("公租房申请由谁受理", County.TODAY)).isInstanceOf(Answer.Grounded.class);
    }

    @Test
    void whatTheBaseDoesNotHoldIsSaidWithTheHotline() {
        assertThat(ask("养狗要办什么证？", County.TODAY))
                .isInstanceOfSatisfying(Answer.Unanswered.class, answer -> assertThat(answer.reason())
                        .contains("12345"));
    }

    @Test
    void aTitleAloneIsNoAnswer() {
        assertThat(ask("高龄津贴发放办法的监督检查由谁负责", County.TODAY)).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void aQuestionWithoutContentIsAskedBack() {
        assertThat(ask("请问怎么办？", County.TODAY))
                .isInstanceOfSatisfying(Answer.Unanswered.class, answer -> assertThat(answer.reason())
                        .contains("请写明事项"));
    }

    @Test
    void aDocumentTheStoreNoLongerPublishesIsNotQuoted() {
        var stale = new Shelf(); // the store knows nothing of what the index still finds
        var inquiry = new Inquiry(shelf, answerer(stale));

        assertThat(inquiry.answer("高龄津贴每月多少钱", Filters.IN_FORCE, County.TODAY).answer())
                .get()
                .isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void onlyQuestionsAreAnsweredAndOnlyOnTheFirstPage() {
        var inquiry = new Inquiry(shelf, answerer(shelf));

        assertThat(inquiry.ask("高龄津贴", Filters.IN_FORCE, Order.RELEVANCE, 0, 10, County.TODAY)
                        .answer())
                .isEmpty();
        assertThat(inquiry.ask("高龄津贴多少钱？", Filters.IN_FORCE, Order.RELEVANCE, 0, 10, County.TODAY)
                        .answer())
                .isPresent();
        assertThat(inquiry.ask("高龄津贴多少钱？", Filters.IN_FORCE, Order.RELEVANCE, 10, 10, County.TODAY)
                        .answer())
                .isEmpty();
    }

    @Test
    void aQuoteThatIsNotTheStoredWordsIsDropped() {
        var verifier = new Verifier(shelf, Standpoint.of(County.TODAY));
        DocumentId id = County.ALLOWANCE.id();
        var span = new policybase.document.Span(0, 2);

        assertThat(verifier.inForce(new Quote(id, "c2-a3", span, "高龄"))).isPresent();
        assertThat(verifier.inForce(new Quote(id, "c2-a3", span, "低龄"))).isEmpty();
        assertThat(verifier.inForce(new Quote(id, "c9-a9", span, "高龄"))).isEmpty();
        assertThat(verifier.inForce(new Quote(id, "c2-a3", new policybase.document.Span(0, 9999), "高龄")))
                .isEmpty();
    }

    private List<Statement> grounded(String question) {
        var answer = ask(question, County.TODAY);
        assertThat(answer).isInstanceOf(Answer.Grounded.class);
        return ((Answer.Grounded) answer).statements();
    }

    private Answer ask(String question, LocalDate asOf) {
        return new Inquiry(shelf, answerer(shelf))
                .answer(question, Filters.IN_FORCE, asOf)
                .answer()
                .orElseThrow();
    }

    private static Answerer answerer(Shelf store) {
        return new Answerer(store, new HanlpSegmenter(Dictionary.empty()), SYNONYMS, "12345");
    }
}
