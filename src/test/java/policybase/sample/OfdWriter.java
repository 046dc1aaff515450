package policybase.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ofdrw.font.FontName;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.Drawer;
import org.ofdrw.layout.element.canvas.FontSetting;
import policybase.sample.Part.Line;
import policybase.sample.Part.Role;
import policybase.sample.Part.Table;

/// Writes an OFD (GB/T 33190) page by page, every line and rule at its place, as an office suite would. Millimetres.
final class OfdWriter {

    private static final double LEFT = 28;
    private static final double WIDTH = 156;
    private static final double TOP = 40;
    private static final double BOTTOM = 258;
    private static final double BODY = 5.57; // 28 characters a line
    private static final double PITCH = 9.9;

    private final List<List<Drawer>> pages = new ArrayList<>();
    private double y = BOTTOM + 1;
    private boolean afterAttachment;

    private OfdWriter() {}

    static void write(Source source, Path file) throws IOException {
        OfdWriter writer = new OfdWriter();
        for (Part part : source.complete()) {
            switch (part) {
                case Line(Role role, String text) -> writer.line(role, text);
                case Table(List<List<String>> rows) -> writer.table(rows);
            }
        }
        writer.save(file);
    }

    private void save(Path file) throws IOException {
        try (OFDDoc document = new OFDDoc(file)) {
            document.setDefaultPageLayout(PageLayout.A4());
            for (int page = 0; page < pages.size(); page++) {
                List<Drawer> drawings = pages.get(page);
                drawings.add(text("— " + (page + 1) + " —", 98, 272, 4.9, FontName.SimSun, 0));
                VirtualPage sheet = new VirtualPage(PageLayout.A4());
                Canvas canvas = new Canvas(0, 0, 210, 297);
                canvas.setDrawer(context -> {
                    for (Drawer drawing : drawings) {
                        drawing.draw(context);
                    }
                });
                sheet.add(canvas);
                document.addVPage(sheet);
            }
        }
    }

    private void line(Role role, String text) {
        switch (role) {
            case LETTERHEAD -> centred(text, Math.min(13, WIDTH / text.length()), 18, FontName.SimSun, 200);
            case NUMBER -> number(text);
            case TITLE -> centred(text, 7.76, 12, FontName.SimHei, 0);
            case INNER_TITLE -> innerTitle(text);
            case CAPTION, CHAPTER -> centred(text, BODY, PITCH, FontName.KaiTi, 0);
            case ADDRESSEE, ATTACHMENT -> flowing(text, 0);
            case BODY, ATTACHMENT_NOTE, NOTE -> flowing(text, 2);
            case SIGNATURE -> placed(text, LEFT + WIDTH - width(text) * BODY - 2 * BODY);
            case DATE -> placed(text, LEFT + WIDTH - width(text) * BODY - 4 * BODY);
            case COPY -> imprint("抄送：" + text);
            case PRINTED -> imprint(text);
            case MARK -> centred(text, 3.5, 8, FontName.FangSong, 120);
        }
        afterAttachment = role == Role.ATTACHMENT;
    }

    private void number(String text) {
        centred(text, BODY, PITCH, FontName.FangSong, 0);
        rule(LEFT, y + 1, LEFT + WIDTH, y + 1, 200);
        y += 12;
    }

    private void innerTitle(String text) {
        if (!afterAttachment) {
            y = BOTTOM + 1;
        }
        centred(text, 7.76, 12, FontName.SimHei, 0);
    }

    private void imprint(String text) {
        placed(text, LEFT + BODY);
        rule(LEFT, y - PITCH, LEFT + WIDTH, y - PITCH, 0);
        rule(LEFT, y, LEFT + WIDTH, y, 0);
    }

    private void centred(String text, double size, double pitch, FontName face, int red) {
        for (String piece : wrapped(text, (int) (WIDTH / size + 0.01), 0)) {
            advance(pitch);
            draw(text(piece, LEFT + (WIDTH - width(piece) * size) / 2, y - pitch * 0.28, size, face, red));
        }
    }

    private void flowing(String text, int indent) {
        List<String> pieces = wrapped(text, 28, indent);
        for (int i = 0; i < pieces.size(); i++) {
            placed(pieces.get(i), LEFT + (i == 0 ? indent * BODY : 0));
        }
    }

    private void placed(String text, double x) {
        advance(PITCH);
        draw(text(text, x, y - PITCH * 0.28, BODY, FontName.FangSong, 0));
    }

    private void table(List<List<String>> rows) {
        double cell = WIDTH / rows.getFirst().size();
        int fit = (int) (cell / 4.2) - 1;
        for (List<String> row : rows) {
            List<List<String>> columns =
                    row.stream().map(value -> wrapped(value, fit, 0)).toList();
            double height = columns.stream().mapToInt(List::size).max().orElse(1) * 6.5 + 2;
            advance(height);
            double top = y - height;
            IntStream.range(0, columns.size()).forEach(c -> {
                double x = LEFT + c * cell;
                draw(context -> context.setLineWidth(0.25).strokeRect(x, top, cell, height));
                List<String> lines = columns.get(c);
                IntStream.range(0, lines.size())
                        .forEach(i ->
                                draw(text(lines.get(i), x + 2, top + (i + 1) * 6.5 - 1, 4.2, FontName.FangSong, 0)));
            });
        }
    }

    private void rule(double x1, double y1, double x2, double y2, int red) {
        draw(context -> {
            context.setStrokeColor(red, 0, 0).setLineWidth(0.35);
            context.beginPath().moveTo(x1, y1).lineTo(x2, y2).stroke();
            context.setStrokeColor(0, 0, 0);
        });
    }

    private static Drawer text(String text, double x, double baseline, double size, FontName face, int red) {
        return context -> {
            context.setFillColor(red == 120 ? new int[] {120, 120, 120} : new int[] {red, 0, 0});
            context.setFont(new FontSetting(size, face.font()));
            context.fillText(text, x, baseline);
        };
    }

    /// Makes room for `height`; what does not fit begins the next page.
    private void advance(double height) {
        if (y + height > BOTTOM) {
            pages.add(new ArrayList<>());
            y = TOP;
        }
        y += height;
    }

    private void draw(Drawer drawing) {
        pages.getLast().add(drawing);
    }

    /// Cuts a text into lines of `fit` full-width characters; the first is `indent` shorter, a mark never begins a
    /// line.
    private static List<String> wrapped(String text, int fit, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double room = fit - (double) indent;
        for (char character : text.toCharArray()) {
            double wide = width(String.valueOf(character));
            if (wide > room && "，。；：、）》”？".indexOf(character) < 0) {
                lines.add(line.toString());
                line.setLength(0);
                room = fit;
            }
            line.append(character);
            room -= wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private static double width(String text) {
        return text.chars().mapToDouble(c -> c < 128 ? 0.695 : 1).sum();
    }
}
