package policybase.extract.child.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import policybase.extract.layout.Glyph;
import policybase.extract.layout.Leaf;
import policybase.extract.layout.Rule;

/// One page of a PDF while it is drawn. Text may run in any of four directions (a landscape table on an upright page);
/// the page is taken in the direction most of its text has.
final class PdfPage {
    /// Fewer characters than this on a page with a picture: the picture is the page.
    private static final int FEW = 10;

    /// Share of unknown characters from which on the text of a page is useless.
    private static final double USELESS = 0.3;

    private static final double PICTURE = 0.3;
    private static final int MOST_RULES = 20_000;

    private final int number;
    private final double x0;
    private final double y0;
    private final double width;
    private final double height;
    private final Map<Integer, List<Glyph>> glyphs = new HashMap<>();
    private final List<double[]> segments = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private double[] start = {0, 0};
    private double[] at = {0, 0};
    private double imageArea;
    private int known;
    private int unknown;

    PdfPage(int number, double x0, double y0, double width, double height) {
        this.number = number;
        this.x0 = x0;
        this.y0 = y0;
        this.width = width;
        this.height = height;
    }

    void text(TextPosition position) {
        var matrix = position.getTextMatrix();
        var skewed = Math.abs(matrix.getShearX()) > 0.15 * Math.abs(matrix.getScaleX())
                && Math.abs(matrix.getScaleX()) > 0.15 * Math.abs(matrix.getShearX());
        if (skewed) {
            return;
        }
        var size = Math.max(position.getFontSizeInPt(), 1);
        glyphs.computeIfAbsent(Math.round(position.getDir()), none -> new ArrayList<>())
                .add(new Glyph(
                        position.getUnicode(),
                        position.getXDirAdj(),
                        position.getYDirAdj(),
                        position.getXDirAdj() + position.getWidthDirAdj(),
                        size));
    }

    void glyph(boolean isKnown) {
        if (isKnown) {
            known++;
        } else {
            unknown++;
        }
    }

    void image(double area) {
        imageArea += area;
    }

    /// Follows the drawing of paths as far as straight lines go.
    void path(String operator, List<COSBase> operands, Matrix matrix) {
        switch (operator) {
            case "m" -> {
                at = point(operands, 0, matrix);
                start = at;
            }
            case "l" -> lineTo(point(operands, 0, matrix));
            case "c" -> at = point(operands, 4, matrix);
            case "v", "y" -> at = point(operands, 2, matrix);
            case "re" -> rectangle(operands, matrix);
            case "h" -> lineTo(start);
            case "s", "b", "b*" -> {
                lineTo(start);
                paint();
            }
            case "S", "f", "F", "f*", "B", "B*" -> paint();
            case "n" -> path.clear();
            default -> {}
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        var x = value(operands, 0);
        var y = value(operands, 1);
        var w = value(operands, 2);
        var h = value(operands, 3);
        at = transformed(x, y, matrix);
        start = at;
        var one = transformed(x + w, y, matrix);
        var two = transformed(x + w, y + h, matrix);
        var three = transformed(x, y + h, matrix);
        lineTo(one);
        lineTo(two);
        lineTo(three);
        lineTo(start);
    }

    private void lineTo(double[] to) {
        if (path.size() < MOST_RULES) {
            path.add(new double[] {at[0], at[1], to[0], to[1]});
        }
        at = to;
    }

    private void paint() {
        if (segments.size() + path.size() <= MOST_RULES) {
            segments.addAll(path);
        }
        path.clear();
    }

    private double[] point(List<COSBase> operands, int from, Matrix matrix) {
        return transformed(value(operands, from), value(operands, from + 1), matrix);
    }

    private double[] transformed(double x, double y, Matrix matrix) {
        var point = matrix.transformPoint((float) x, (float) y);
        return new double[] {point.x - x0, point.y - y0};
    }

    private static double value(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber value ? value.floatValue() : 0;
    }

    /// Whether the page must be seen to be read: a picture with hardly a character, or characters without meaning.
    boolean isPicture() {
        var visible = leaf().characters();
        return (visible < FEW && imageArea > PICTURE * width * height)
                || (unknown > FEW && unknown > USELESS * (known + unknown));
    }

    Leaf leaf() {
        var direction = glyphs.entrySet().stream()
                .max(java.util.Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(0);
        var upright = direction == 0 || direction == 180;
        var rules = segments.stream()
                .map(segment -> {
                    var one = turned(segment[0], segment[1], direction);
                    var two = turned(segment[2], segment[3], direction);
                    return Rule.between(one[0], one[1], two[0], two[1]);
                })
                .toList();
        return new Leaf(
                number,
                upright ? width : height,
                upright ? height : width,
                glyphs.getOrDefault(direction, List.of()),
                rules);
    }

    /// A point of the page (origin below left) as text of this direction sees it (origin above left).
    private double[] turned(double x, double y, int direction) {
        return switch (direction) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {width - x, y};
            case 270 -> new double[] {height - y, width - x};
            default -> new double[] {x, height - y};
        };
    }
}
