package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import policybase.document.Evidence.Ground;
import policybase.document.Level;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.extract.Extraction.Extracted;
import policybase.validity.Event;
import policybase.validity.EventKind;

class StructurerTest {
    private static final String NOTICE = """
            某山县人民政府文件
            某府规〔2024〕3号
            某山县人民政府关于印发《某山县高龄津贴实施办法》的通知
            各乡镇人民政府，县政府各部门：
            现将《某山县高龄津贴实施办法》印发给你们，请遵照执行。
            某山县人民政府
            2024年1月7日
            （此件公开发布）
            某山县高龄津贴实施办法
            第一章　总　则
            第一条 根据《中华人民共和国老年人权益保障法》，制定本办法。
            第二条 年满80周岁的老年人，依照
            第二十条规定的程序申请。
            第三条　有下列情形之一的，停发津贴：
            （一）户籍迁出的；
            (二)死亡的。
            %s
            """;

    private static Structured notice(String last) {
        return Texts.structure("notice.txt", NOTICE.formatted(last));
    }

    @Test
    void theHeadOfANoticeIsReadWithTheWordsItRestsOn() {
        var read = notice("第四条 本办法自2024年2月1日起施行，有效期5年。");
        var metadata = read.metadata();
        assertThat(metadata.title().inner()).contains("某山县高龄津贴实施办法");
        assertThat(metadata.title().aliases()).contains("高龄津贴办法");
        assertThat(metadata.number()).hasToString("Optional[某府规〔2024〕3号]");
        assertThat(metadata.issuerNames()).isEqualTo("某山县人民政府");
        assertThat(metadata.dates().signed()).contains(LocalDate.of(2024, 1, 7));
        assertThat(metadata.note()).contains("此件公开发布");
        assertThat(read.evidence()).anyMatch(e -> e.quote().equals("某府规〔2024〕3号") && e.ground() == Ground.TEXT);
    }

    @Test
    void aLineThatOnlyMentionsAnArticleIsText() {
        var articles = Texts.divisions(notice("第四条 本办法自2024年2月1日起施行。").body().blocks(), Level.ARTICLE);
        assertThat(articles).extracting(a -> a.number()).containsExactly("一", "二", "三", "四");
        assertThat(Texts.divisions(articles.get(2).children(), Level.ITEM)).hasSize(2);
    }

    @Test
    void aTermIsCountedToTheCorrespondingDayAndTheRuleIsSaid() {
        var read = notice("第四条 本办法自2024年2月1日起施行，有效期5年。");
        var end = event(read, EventKind.TERM_ENDS);
        assertThat(end.on()).contains(LocalDate.of(2029, 2, 1));
        assertThat(end.basis()).isEqualTo(Event.Basis.COUNTED);
        assertThat(read.problems()).anyMatch(p -> p.message().contains("民法典第二百零一条"));
    }

    @Test
    void thirtyDaysAfterPublicationAreCountedToTheirEnd() {
        var start = event(notice("第四条 本办法自公布之日起30日后施行。"), EventKind.COMMENCES);
        assertThat(start.on()).contains(LocalDate.of(2024, 2, 7));
        assertThat(start.basis()).isEqualTo(Event.Basis.COUNTED);
        assertThat(start.standing()).isEqualTo(Event.Standing.CONFIRMED);
    }

    @Test
    void withoutAWordOnItsStartTheDayOfSigningIsAssumed() {
        var start = event(notice("第四条 本办法由县民政局负责解释。"), EventKind.COMMENCES);
        assertThat(start.on()).contains(LocalDate.of(2024, 1, 7));
        assertThat(start.basis()).isEqualTo(Event.Basis.ASSUMED);
    }

    @Test
    void withoutAnyDayThereIsNoEventButADoubt() {
        var read = Texts.structure("x.txt", "关于加强管理的通知\n一、加强管理。各单位要重视。");
        assertThat(read.events()).isEmpty();
        assertThat(read.problems()).anyMatch(p -> p.message().contains("没有任何日期"));
    }

    @Test
    void aDecisionTellsForEachArticleWhatItChanges() {
        var read = Texts.structure("x.txt", """
                某省人民政府关于修改《某省救助办法》的决定
                某省人民政府决定对《某省救助办法》（某省人民政府令第88号）作如下修改：
                一、将第九条修改为：“第九条　略。”
                二、第十四条中的“三十日”修改为“二十日”。
                本决定自2025年5月1日起施行。
                """);
        var amends = relations(read, RelationKind.AMENDS);
        assertThat(amends)
                .extracting(r -> r.cited() + " " + r.scope() + " " + r.quote())
                .containsExactly(
                        "《某省救助办法》（某省人民政府令第88号） [第九条] 将第九条修改为：“第九条　略。”",
                        "《某省救助办法》（某省人民政府令第88号） [第十四条] 第十四条中的“三十日”修改为“二十日”。");
    }

    @Test
    void aRepealOfOneArticleIsNotARepealOfTheWhole() {
        var read = notice("第四条 《某山县救助办法》（某府发〔2019〕2号）第十八条、第二十条同时废止。");
        assertThat(relations(read, RelationKind.REPEALS).getFirst().scope()).containsExactly("第十八条", "第二十条");
        var list = Texts.structure("x.txt", """
                某市人民政府关于废止和修改部分行政规范性文件的决定
                一、废止下列1件行政规范性文件
                1.《某市上市交易暂行规定》（某府发〔2011〕40号）
                二、废止1件行政规范性文件的部分条款
                废止《某市租赁管理办法》（某府办发〔2019〕22号）第十八条。
                本决定自2024年10月1日起施行。
                """);
        assertThat(relations(list, RelationKind.REPEALS))
                .extracting(r -> r.cited() + " " + r.scope())
                .containsExactly("《某市上市交易暂行规定》（某府发〔2011〕40号） []", "《某市租赁管理办法》（某府办发〔2019〕22号） [第十八条]");
    }

    @Test
    void emptyAndStrangeTextsNeverThrow() {
        for (var text : List.of("", "\n\n", "第", "《《《》", "（", "第一条", "附件", "一、", "￥%……&*", "2024年13月45日")) {
            var read = new Structurer(Reference.EMPTY).structure(Texts.lines(text), "", Texts.LEARNED);
            assertThat(read.problems()).isNotEmpty();
        }
        var none = new Extracted("text/plain", List.of(), Map.of(), List.of());
        assertThat(new Structurer(Reference.EMPTY)
                        .structure(none, "某办法.docx", Texts.LEARNED)
                        .metadata()
                        .title()
                        .full())
                .isEqualTo("某办法");
    }

    private static Event event(Structured read, EventKind kind) {
        return read.events().stream().filter(e -> e.kind() == kind).findFirst().orElseThrow();
    }

    private static List<Relation> relations(Structured read, RelationKind kind) {
        return read.relations().stream().filter(r -> r.kind() == kind).toList();
    }
}
