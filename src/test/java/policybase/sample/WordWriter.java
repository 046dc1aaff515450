package policybase.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import policybase.sample.Part.Line;
import policybase.sample.Part.Role;
import policybase.sample.Part.Table;

/// Writes a document as an office would type it: red letterhead, centred title, first line indented, page numbers.
/// Measures follow GB/T 9704-2012: margins 37/35/28/26 mm, body 16 pt with 28 pt lines, page number 「— 1 —」.
final class WordWriter {

    private static final String RED = "E60012";
    static final int TWIPS_PER_MILLIMETRE = 57;

    private final XWPFDocument document = new XWPFDocument();
    private final Faces faces;
    private Role before = Role.TITLE;
    private boolean printed;

    private WordWriter(Faces faces) {
        this.faces = faces;
    }

    static void write(Source source, Path file, Faces faces) throws IOException {
        WordWriter writer = new WordWriter(faces);
        writer.page();
        writer.document.getProperties().getCoreProperties().setTitle(source.title());
        writer.document.getProperties().getCoreProperties().setDescription(Source.MARK);
        for (Part part : source.complete()) {
            switch (part) {
                case Line(Role role, String text) -> writer.line(role, text);
                case Table(List<List<String>> rows) -> {
                    WordTable.add(writer.document, rows, faces);
                    writer.before = Role.BODY;
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.document.write(out);
        }
        writer.document.close();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210L * TWIPS_PER_MILLIMETRE));
        size.setH(BigInteger.valueOf(297L * TWIPS_PER_MILLIMETRE));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(37L * TWIPS_PER_MILLIMETRE));
        margin.setBottom(BigInteger.valueOf(35L * TWIPS_PER_MILLIMETRE));
        margin.setLeft(BigInteger.valueOf(28L * TWIPS_PER_MILLIMETRE));
        margin.setRight(BigInteger.valueOf(26L * TWIPS_PER_MILLIMETRE));
        margin.setFooter(BigInteger.valueOf(25L * TWIPS_PER_MILLIMETRE));
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        run(footer, "— ", faces.title, 14);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        run(footer, " —", faces.title, 14);
    }

    private void line(Role role, String text) {
        switch (role) {
            case LETTERHEAD -> letterhead(text);
            case NUMBER -> number(text);
            case TITLE -> centred(text, faces.title, 22, true);
            case INNER_TITLE -> innerTitle(text);
            case CAPTION -> centred(text, faces.subheading, 16, false);
            case CHAPTER -> centred(text, faces.heading, 16, false);
            case ADDRESSEE -> flush(text, faces.body);
            case BODY -> body(text);
            case ATTACHMENT_NOTE, NOTE -> indented(text, faces.body);
            case SIGNATURE -> signed(text, 640);
            case DATE -> signed(text, 1280);
            case COPY, PRINTED -> imprint(text, role);
            case ATTACHMENT -> attachment(text);
            case MARK -> mark(text);
        }
        before = role;
    }

    private void letterhead(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(1.1, LineSpacingRule.AUTO);
        XWPFRun run = run(paragraph, text, faces.title, text.length() > 14 ? 28 : 40);
        run.setColor(RED);
        run.setBold(true);
    }

    private void number(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(240);
        paragraph.setSpacingAfter(480);
        run(paragraph, text, faces.body, 16);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.getCTP().getPPr().getPBdr().getBottom().setColor(RED);
        paragraph.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(18));
    }

    private void innerTitle(String text) {
        XWPFParagraph paragraph = centred(text, faces.title, 22, true);
        paragraph.setPageBreak(before != Role.ATTACHMENT);
    }

    private XWPFParagraph centred(String text, String face, int size, boolean bold) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(160);
        paragraph.setSpacingAfter(160);
        run(paragraph, text, face, size).setBold(bold);
        return paragraph;
    }

    /// A paragraph of the text; 「一、」 headings in 黑体, 「（一）」 in 楷体, as the standard asks, when they stand alone.
    private void body(String text) {
        boolean heading = text.length() < 30 && !text.endsWith("。") && !text.endsWith("；");
        if (heading && text.matches("[一二三四五六七八九十]+、.*")) {
            indented(text, faces.heading);
        } else if (heading && text.matches("（[一二三四五六七八九十]+）.*")) {
            indented(text, faces.subheading);
        } else {
            indented(text, faces.body);
        }
    }

    private void indented(String text, String face) {
        XWPFParagraph paragraph = flush(text, face);
        paragraph.setFirstLineIndent(640);
        paragraph.getCTP().getPPr().getInd().setFirstLineChars(BigInteger.valueOf(200));
    }

    private XWPFParagraph flush(String text, String face) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
        run(paragraph, text, face, 16);
        return paragraph;
    }

    private void signed(String text, int rightIndent) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(rightIndent);
        if (before != Role.SIGNATURE) {
            paragraph.setSpacingBefore(600);
        }
        run(paragraph, text, faces.body, 16);
    }

    private void imprint(String text, Role role) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
        paragraph.setIndentationLeft(280);
        if (!printed) {
            paragraph.setSpacingBefore(900);
            paragraph.setBorderTop(Borders.SINGLE);
        }
        printed = true;
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setKeepNext(true);
        CTTabStop stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(BigInteger.valueOf(151L * TWIPS_PER_MILLIMETRE));
        String[] sides = (role == Role.COPY ? "抄送：" + text : text).split("　　");
        XWPFRun run = run(paragraph, sides[0], faces.body, 14);
        if (sides.length > 1) {
            run.addTab();
            run(paragraph, sides[1], faces.body, 14);
        }
    }

    private void attachment(String text) {
        XWPFParagraph paragraph = flush(text, faces.heading);
        paragraph.setPageBreak(true);
    }

    private void mark(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
        run(paragraph, text, faces.body, 10).setColor("808080");
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(28, LineSpacingRule.AT_LEAST);
        // LibreOffice does not paint a mark that hangs over the margin
        paragraph.getCTP().getPPr().addNewOverflowPunct().setVal(false);
        return paragraph;
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String face, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(face, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(face, XWPFRun.FontCharRange.hAnsi);
        return run;
    }
}
