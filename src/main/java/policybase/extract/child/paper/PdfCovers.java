package policybase.extract.child.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// Dark boxes on a page and the characters they hide: black ink laid over words takes nothing away. Boxes and
/// characters are kept in the order of drawing; light words on a dark box drawn before them are a heading and seen.
final class PdfCovers {
    /// Below this brightness ink counts as dark.
    private static final double DARK = 0.25;

    /// A box thinner than this, in points, is a line.
    private static final double THIN = 4;

    private static final int MOST = 20_000;

    private record Box(double x0, double y0, double x1, double y1, int order) {
        boolean holds(Glyph glyph) {
            return glyph.x > x0 && glyph.x < x1 && glyph.y > y0 && glyph.y < y1;
        }
    }

    private record Glyph(String text, double x, double y, boolean dark, int order) {}

    private final List<Box> boxes = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Deque<Boolean> inks = new ArrayDeque<>();
    private final List<double[]> path = new ArrayList<>();
    private boolean dark = true;
    private int order;

    void text(TextPosition position) {
        if (glyphs.size() < MOST && !position.getUnicode().isBlank()) {
            var matrix = position.getTextMatrix();
            var size = Math.max(position.getFontSizeInPt(), 1);
            glyphs.add(new Glyph(
                    position.getUnicode(),
                    matrix.getTranslateX() + position.getWidthDirAdj() / 2,
                    matrix.getTranslateY() + size * 0.35,
                    dark,
                    order++));
        }
    }

    /// Follows colours and paths.
    void draw(String operator, List<COSBase> operands, Matrix matrix) {
        switch (operator) {
            case "q" -> inks.push(dark);
            case "Q" -> dark = inks.isEmpty() ? dark : inks.pop();
            case "g" -> dark = value(operands, 0) < DARK;
            case "rg" -> dark = brightness(operands) < DARK;
            case "k" -> dark = 1 - Math.min(1, value(operands, 3) + darkest(operands)) < DARK;
            case "sc", "scn" -> colour(operands);
            case "re" -> rectangle(operands, matrix);
            case "m", "l" -> point(operands, matrix);
            case "f", "F", "f*", "b", "b*", "B", "B*" -> fill();
            case "S", "s", "n" -> path.clear();
            default -> {}
        }
    }

    private void colour(List<COSBase> operands) {
        switch (operands.size()) {
            case 1 -> dark = operands.getFirst() instanceof COSNumber && value(operands, 0) < DARK;
            case 3 -> dark = brightness(operands) < DARK;
            case 4 -> dark = 1 - Math.min(1, value(operands, 3) + darkest(operands)) < DARK;
            default -> dark = false;
        }
    }

    private static double brightness(List<COSBase> operands) {
        return 0.3 * value(operands, 0) + 0.59 * value(operands, 1) + 0.11 * value(operands, 2);
    }

    private static double darkest(List<COSBase> operands) {
        return 0.3 * value(operands, 0) + 0.59 * value(operands, 1) + 0.11 * value(operands, 2);
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        var x = value(operands, 0);
        var y = value(operands, 1);
        add(matrix, x, y);
        add(matrix, x + value(operands, 2), y + value(operands, 3));
    }

    private void point(List<COSBase> operands, Matrix matrix) {
        add(matrix, value(operands, 0), value(operands, 1));
    }

    private void add(Matrix matrix, double x, double y) {
        if (path.size() < MOST) {
            var point = matrix.transformPoint((float) x, (float) y);
            path.add(new double[] {point.x, point.y});
        }
    }

    /// Rectangles and other paths of a few points are boxes; more points are pictures drawn with lines.
    private void fill() {
        if (dark && !path.isEmpty() && path.size() <= 64) {
            for (var from = 0;
                    from + 1 < path.size();
                    from += path.size() % 2 == 0 && path.size() > 8 ? 2 : path.size()) {
                var to = path.size() > 8 && path.size() % 2 == 0 ? from + 2 : path.size();
                box(path.subList(from, to));
            }
        }
        path.clear();
    }

    private void box(List<double[]> points) {
        var x0 = points.stream().mapToDouble(point -> point[0]).min().orElse(0);
        var x1 = points.stream().mapToDouble(point -> point[0]).max().orElse(0);
        var y0 = points.stream().mapToDouble(point -> point[1]).min().orElse(0);
        var y1 = points.stream().mapToDouble(point -> point[1]).max().orElse(0);
        cover(x0, y0, x1, y1);
    }

    /// A box laid over what was drawn so far.
    void cover(double x0, double y0, double x1, double y1) {
        if (x1 - x0 >= THIN && y1 - y0 >= THIN && boxes.size() < MOST) {
            boxes.add(new Box(x0, y0, x1, y1, order++));
        }
    }

    /// The characters that cannot be seen, in order of drawing.
    String hidden() {
        var text = new StringBuilder();
        if (boxes.size() > 200) {
            return "";
        }
        for (var glyph : glyphs) {
            if (boxes.stream().anyMatch(box -> box.holds(glyph) && (glyph.dark || box.order > glyph.order))) {
                text.append(glyph.text);
            }
        }
        return text.toString();
    }

    private static double value(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber value ? value.floatValue() : 0;
    }
}
