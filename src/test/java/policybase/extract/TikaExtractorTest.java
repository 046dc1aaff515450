package policybase.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TikaExtractorTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String ARTICLE = "第一条 为规范城乡居民最低生活保障工作，根据《社会救助暂行办法》，结合本县实际，制定本办法。";

    @TempDir
    private static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.in(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void theBytesTellTheEncodingNotTheLabel() {
        var page = "<html><head><meta charset=\"%s\"><title>办法</title></head><body><p>" + ARTICLE
                + "䶮𠮷镕</p></body></html>";
        assertThat(Desk.lines(desk.read("a.html", page.formatted("utf-8"), GB18030)))
                .contains(ARTICLE + "䶮𠮷镕");
        assertThat(Desk.lines(desk.read("b.html", page.formatted("gb2312"), StandardCharsets.UTF_8)))
                .contains(ARTICLE + "䶮𠮷镕");
        assertThat(Desk.lines(desk.read("c.txt", ARTICLE, GB18030))).isEqualTo(ARTICLE + "\n");
        assertThat(Desk.lines(desk.read("d.txt", "\uFEFF" + ARTICLE, StandardCharsets.UTF_16LE)))
                .isEqualTo(ARTICLE + "\n");
        var traditional = "第一條 為規範城鄉居民最低生活保障工作，根據社會救助暫行辦法，結合本縣實際情況，制定本辦法。".repeat(20);
        assertThat(Desk.lines(desk.read("e.txt", traditional, Charset.forName("Big5"))))
                .contains("為規範城鄉居民");
    }

    @Test
    void contentWinsOverTheName() {
        assertThat(Desk.text(desk.read("其实是网页.doc", "<html><body><p>" + ARTICLE + "</p></body></html>", GB18030))
                        .mediaType())
                .isEqualTo("text/html");
    }

    @Test
    void textNamedAsAnOldWpsFileIsReadAsText() {
        assertThat(Desk.lines(desk.read("通知.wps", ARTICLE, GB18030))).contains(ARTICLE);
        var old = new byte[4_000];
        new java.util.Random(3).nextBytes(old);
        assertThat(Desk.unreadable(desk.read("旧.wps", old)).reason()).contains("另存为");
    }

    @Test
    void theArticleOfAPortalPageStandsAloneWithItsTitle() {
        var page = "<html><head><title>关于发放高龄津贴的通知_某县人民政府网</title>"
                + "<meta name='ArticleTitle' content='关于发放高龄津贴的通知'><meta name='PubDate' content='2023-05-01'>"
                + "<meta name='ContentSource' content='某县民政局'></head><body>"
                + "<div class='nav'><a href='/'>首页</a><a href='/zwgk'>政务公开</a><a href='/hd'>互动交流</a></div>"
                + "<h1>关于发放高龄津贴的通知</h1><div>发布时间：2023-05-01 来源：某县民政局 浏览次数：123</div>"
                + "<div class='TRS_Editor'><p>各乡镇人民政府：</p><p>" + ARTICLE + "</p><p>第二条 年满八十周岁的，\n每月发给五十元。</p>"
                + "<table><tr><th>年龄</th><th>标准</th></tr><tr><td rowspan='2'>八十以上</td><td>50元</td></tr>"
                + "<tr><td>100元</td></tr></table></div><p>某县民政局</p><p>2023年5月1日</p>"
                + "<div class='footer'>版权所有：某县人民政府 蜀ICP备00000000号</div></body></html>";
        var extracted = Desk.text(desk.read("page.html", page, StandardCharsets.UTF_8));
        assertThat(BlockText.of(extracted))
                .isEqualTo("关于发放高龄津贴的通知\n各乡镇人民政府：\n" + ARTICLE
                        + "\n第二条 年满八十周岁的，每月发给五十元。\n年龄\t标准\n八十以上\t50元\n\t100元\n某县民政局\n2023年5月1日\n");
        assertThat(extracted.properties())
                .containsEntry("ArticleTitle", "关于发放高龄津贴的通知")
                .containsEntry("PubDate", "2023-05-01")
                .containsEntry("ContentSource", "某县民政局");
        assertThat(extracted.blocks().getFirst())
                .isEqualTo(new TextBlock.Line("关于发放高龄津贴的通知", 1, true, java.util.OptionalInt.empty()));
    }

    @Test
    void wordNumbersAreCountedDeletedTextIsGoneNotesAreNotes() {
        var numbering = Desk.word(
                "numbering",
                "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='9'/><w:numFmt"
                        + " w:val='chineseCounting'/><w:lvlText w:val='第%1条'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>");
        var notes =
                Desk.word("footnotes", "<w:footnote w:id='2'><w:p><w:r><w:t>以上级文件为准。</w:t></w:r></w:p></w:footnote>");
        var item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r>%s</w:p>";
        var extracted = Desk.text(desk.read(
                "编号.docx",
                Desk.docx(
                        "<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>某县</w:t></w:r><w:r><w:t>办法</w:t></w:r></w:p>"
                                + item.formatted("应当公开。", "<w:r><w:footnoteReference w:id='2'/></w:r>")
                                + item.formatted(
                                        "由县局负责。", "<w:del><w:r><w:delText>删去</w:delText><w:t>的字</w:t></w:r></w:del>"),
                        "word/numbering.xml",
                        numbering,
                        "word/footnotes.xml",
                        notes)));
        assertThat(BlockText.of(extracted)).isEqualTo("某县办法\n第九条 应当公开。\n以上级文件为准。\n第十条 由县局负责。\n");
        assertThat(extracted.blocks().getFirst())
                .isEqualTo(new TextBlock.Line("某县办法", 0, true, java.util.OptionalInt.empty()));
        assertThat(extracted.blocks().get(2)).isInstanceOf(TextBlock.Note.class);
    }

    @Test
    void mergedCellsStandOnceAtTheirFirstPlace() {
        var cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        var extracted = Desk.text(desk.read(
                "表.docx",
                Desk.docx(
                        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell.formatted("<w:gridSpan w:val='2'/>", "对象")
                                + cell.formatted("", "标准") + "</w:tr><w:tr>"
                                + cell.formatted("<w:vMerge w:val='restart'/>", "老人") + cell.formatted("", "八十岁")
                                + cell.formatted("", "50元") + "</w:tr><w:tr>" + cell.formatted("<w:vMerge/>", "")
                                + cell.formatted("", "九十岁") + cell.formatted("", "100元") + "</w:tr></w:tbl>")));
        assertThat(extracted.blocks())
                .singleElement()
                .isEqualTo(new TextBlock.Grid(
                        java.util.List.of(
                                java.util.List.of("对象", "", "标准"),
                                java.util.List.of("老人", "八十岁", "50元"),
                                java.util.List.of("", "九十岁", "100元")),
                        1,
                        "",
                        java.util.OptionalInt.empty()));
    }

    @Test
    void anArchiveGivesItsMembersUnderTheirChineseNames() {
        var members = new LinkedHashMap<String, byte[]>();
        members.put("政策文件/通知.txt", ARTICLE.getBytes(GB18030));
        members.put("__MACOSX/._x", new byte[] {1});
        members.put("内层.zip", Desk.zip("里.txt", "里面"));
        var container = Desk.container(desk.read("包.zip", Desk.zip(members, GB18030)));
        assertThat(container.members()).extracting(Extraction.Member::name).containsExactly("政策文件/通知.txt", "内层.zip");
        var first = container.members().getFirst();
        assertThat(Desk.lines(desk.extractor().extract(first.file(), first.name())))
                .contains(ARTICLE);
        var inner = container.members().get(1);
        assertThat(Desk.container(desk.extractor().extract(inner.file(), inner.name()))
                        .members())
                .extracting(Extraction.Member::name)
                .containsExactly("里.txt");
    }

    @Test
    void aMailGivesItsAttachmentsAndALetterOfSubstance() {
        var base64 = Base64.getMimeEncoder();
        var name = "=?GBK?B?" + Base64.getEncoder().encodeToString("工作要点.txt".getBytes(GB18030)) + "?=";
        var subject = "=?UTF-8?B?" + Base64.getEncoder().encodeToString("报送材料".getBytes(StandardCharsets.UTF_8)) + "?=";
        var mail = "From: a@example.cn\r\nTo: b@example.cn\r\nSubject: " + subject
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n--xx\r\n"
                + "Content-Type: text/plain; charset=GBK\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64.encodeToString(ARTICLE.getBytes(GB18030))
                + "\r\n--xx\r\nContent-Type: text/plain; name=\"" + name
                + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64.encodeToString("附件的文字".getBytes(StandardCharsets.UTF_8))
                + "\r\n--xx--\r\n";
        var container = Desk.container(desk.read("信.eml", mail, StandardCharsets.US_ASCII));
        assertThat(container.members())
                .extracting(Extraction.Member::name)
                .containsExactly("工作要点.txt", "邮件正文：报送材料.txt");
        var letter = container.members().get(1);
        assertThat(Desk.lines(desk.extractor().extract(letter.file(), letter.name())))
                .contains(ARTICLE);
    }

    @Test
    void markdownHeadingsAndTablesAreSeen() {
        var extracted = Desk.text(desk.read(
                "法.md",
                "# 某县办法\n\n## 第一章 总则\n\n" + ARTICLE + "\n\n| 年龄 | 标准 |\n|---|---|\n| 80 | 50元 |\n",
                StandardCharsets.UTF_8));
        assertThat(extracted.blocks()).hasSize(4);
        assertThat(extracted.blocks().get(1)).isInstanceOfSatisfying(TextBlock.Line.class, line -> {
            assertThat(line.text()).isEqualTo("第一章 总则");
            assertThat(line.heading()).isEqualTo(2);
        });
        assertThat(extracted.blocks().get(3))
                .isInstanceOfSatisfying(TextBlock.Grid.class, grid -> assertThat(grid.rows())
                        .containsExactly(java.util.List.of("年龄", "标准"), java.util.List.of("80", "50元")));
    }

    @Test
    void anOfdIsKnownByItsContentAndReadInThePagesOrder() {
        var page = "<Page><Content><Layer><TextObject ID='9' Boundary='30 %s 150 6' Size='5'>"
                + "<TextCode X='0' Y='5' DeltaX='g %d 5'>%s</TextCode></TextObject>"
                + "<PathObject ID='8' Boundary='0 0 210 297'><AbbreviatedData>M 1 1 Q 2 2 3 3</AbbreviatedData>"
                + "</PathObject></Layer></Content></Page>";
        var first = "第一条为规范救助工作，根据上级规定制定本办";
        var ofd = Desk.zip(
                "Doc_0/Pages/Page_1/Content.xml",
                page.formatted("40", 3, "二页文字"),
                "Doc_0/Pages/Page_0/Content.xml",
                page.formatted("40", first.length() - 1, first),
                "Doc_0/Document.xml",
                "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData><Pages>"
                        + "<Page ID='1' BaseLoc='Pages/Page_0/Content.xml'/><Page ID='2' BaseLoc='Pages/Page_1/Content.xml'/>"
                        + "</Pages></Document>",
                "OFD.xml",
                "<OFD><DocBody><DocInfo><Title>救助办法</Title></DocInfo><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
        var extracted = Desk.text(desk.read("没有扩展名", ofd));
        assertThat(extracted.mediaType()).isEqualTo("application/ofd");
        assertThat(BlockText.of(extracted)).isEqualTo(first + "\n二页文字\n");
        assertThat(extracted.properties()).containsEntry("title", "救助办法").containsEntry("pages", "2");
        assertThat(extracted.blocks().get(1).page()).hasValue(2);
    }

    @Test
    void richTextKeepsItsTables() {
        var cell = "\\pard\\intbl %s\\cell ";
        var rtf = "{\\rtf1\\ansi\\ansicpg936 before\\par \\trowd\\cellx2000\\cellx4000 " + cell.formatted("a1")
                + cell.formatted("b1") + "\\row \\trowd\\cellx2000\\cellx4000 " + cell.formatted("a2")
                + cell.formatted("b2") + "\\row \\pard after\\par}";
        assertThat(Desk.lines(desk.read("表.rtf", rtf, StandardCharsets.US_ASCII)))
                .isEqualTo("before\na1\tb1\na2\tb2\nafter\n");
    }

    @Test
    void aPictureWithoutOcrSaysWhatToDo() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(200, 200, java.awt.image.BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        var unreadable = Desk.unreadable(desk.read("扫描.png", bytes.toByteArray()));
        assertThat(unreadable.kind()).isEqualTo("no-text");
        assertThat(unreadable.reason()).contains("扫描件");
    }

    @Test
    void manyCallersAtOnceAllGetTheirOwnText() {
        var texts = java.util.stream.IntStream.range(0, 24)
                .parallel()
                .mapToObj(number -> Desk.lines(
                        desk.read("并发" + number + ".txt", "第" + number + "条 " + ARTICLE, StandardCharsets.UTF_8)))
                .toList();
        for (var number = 0; number < texts.size(); number++) {
            assertThat(texts.get(number)).startsWith("第" + number + "条 ");
        }
    }
}
