package policybase.extract.layout;

/// A character, or a run of them, as drawn: from left to right on a baseline, with its type size.
public record Glyph(String text, double left, double baseline, double right, double size) {

    /// A point inside the drawn character, for asking which cell it lies in.
    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return baseline - size * 0.35;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
