package policybase.curate.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import policybase.curate.entry.Offers.Offer;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Body;
import policybase.document.Level;
import policybase.document.PolicyDocument;
import policybase.testing.Samples;

/// What is offered of a document as bodies are read: frame lines stand in clauses, mostly the first and the last.
class OffersTest {
    private static final Person BY = new Person("lin", "林可");
    private static final String TITLE = "云溪县人民政府关于印发《云溪县高龄津贴发放办法》的通知";

    private final Drafting drafting = new Drafting(Map.of("老年人", List.of("老年人", "高龄")));

    @Test
    void articlesAreOfferedTheMoreUsefulFirstAndTheFrameNever() {
        var offers = drafting.offers(document(
                line("各乡镇人民政府，县级各部门："),
                line("现将《云溪县高龄津贴发放办法》印发给你们，请遵照执行。"),
                line("云溪县人民政府"),
                line("2024年1月10日"),
                line("云溪县高龄津贴发放办法"),
                article("第一条", "为规范高龄津贴发放工作，根据有关规定，制定本办法。"),
                article("第二条", "县民政局负责高龄津贴的组织实施工作。"),
                article("第三条", "年满80周岁的老年人每人每月发放高龄津贴50元，持身份证、户口簿向户籍所在地乡镇人民政府申请。"),
                article("第四条", "乡镇人民政府自受理之日起10个工作日内办结。"),
                article("第五条", "骗取高龄津贴的，责令退回，并处500元罚款。"),
                article("第六条", "本办法自2024年2月1日起施行。\n附件：1.高龄津贴申请表\n2.高龄津贴发放花名册\n（此件公开发布）\n抄送：县委各部门。")));
        assertThat(offers)
                .extracting(offer -> offer.clause().locator().citation())
                .containsExactly("第三条", "第四条", "第五条", "第一条", "第二条", "第六条");
        assertThat(offers.getFirst().facts()).containsExactly("金额", "条件", "材料", "办理");
        assertThat(offers.getLast().words()).isEqualTo("本办法自2024年2月1日起施行。");
    }

    @Test
    void theOwnHeadingOfAClauseIsNotSaidAloud() {
        var document = document(point("一、", "服务对象。\n年满80周岁、本人不会使用手机的老年人。"));
        var offer = drafting.offers(document).getFirst();
        assertThat(drafting.of(document, offer, BY).telling().spoken()).isEqualTo("年满80周岁、本人不会使用手机的老年人。");
    }

    @Test
    void aDraftTakesTheWordsWithoutTheSignatureBelowThem() {
        var document = document(
                line("各乡镇人民政府："),
                line("为落实惠民政策，现就有关事项通知如下："),
                point("一、", "年满80周岁的老年人每人每月发放高龄津贴60元。"),
                point("二、", "申请人应当在每年12月31日前提交身份证复印件。\n云溪县民政局\n二〇二四年一月十日\n云溪县民政局办公室 2024年1月10日印发"));
        var offers = drafting.offers(document);
        assertThat(offers)
                .extracting(Offer::words)
                .containsExactly("年满80周岁的老年人每人每月发放高龄津贴60元。", "申请人应当在每年12月31日前提交身份证复印件。");
        var drafted = drafting.of(document, offers.getLast(), BY);
        assertThat(drafted.telling().spoken()).isEqualTo("申请人应当在每年12月31日前提交身份证复印件。");
        assertThat(drafted.ground().getFirst().quote()).isEqualTo("申请人应当在每年12月31日前提交身份证复印件。");
        assertThat(drafting.of(document, offers.getFirst(), BY)
                        .ground()
                        .getFirst()
                        .quote())
                .isEmpty();
    }

    @Test
    void paragraphsWithoutNumbersAreOfferedAndWhatLeadsToPointsComesLast() {
        assertThat(drafting.offers(document(
                        line("各乡镇人民政府："), line("高龄津贴调整为每人每月60元，从2024年2月起执行。"), line("云溪县民政局"), line("2024年1月10日"))))
                .extracting(Offer::words)
                .containsExactly("高龄津贴调整为每人每月60元，从2024年2月起执行。");
        assertThat(drafting.offers(document(
                        new Division(
                                Level.POINT_ONE,
                                "一",
                                "一、",
                                "",
                                List.of(
                                        line("申请人应当同时符合下列条件并提交下列材料："),
                                        new Division(
                                                Level.POINT_TWO, "一", "（一）", "", List.of(line("具有本县户籍，年满80周岁；"))))),
                        point("二、", "附件名称"))))
                .extracting(offer -> offer.clause().locator().citation())
                .containsExactly("一、（一）", "一、第1段");
    }

    private static Paragraph line(String text) {
        return new Paragraph(text);
    }

    private static Division article(String label, String text) {
        return division(Level.ARTICLE, label, text);
    }

    private static Division point(String label, String text) {
        return division(Level.POINT_ONE, label, text);
    }

    private static Division division(Level level, String label, String text) {
        return new Division(
                level, label, label, "", text.lines().<Block>map(Paragraph::new).toList());
    }

    private static PolicyDocument document(Block... blocks) {
        var one = Samples.document(1, TITLE, "云府发〔2024〕4号", "无");
        return new PolicyDocument(
                one.id(),
                one.revision(),
                one.stage(),
                one.original(),
                one.metadata(),
                one.evidence(),
                new Body(List.of(blocks)),
                one.relations(),
                one.problems());
    }
}
