package policybase.extract.layout;

import java.util.ArrayList;
import java.util.List;

/// Characters on one baseline that belong together.
final class Line {
    /// A gap this wide (in type sizes) is a space even between Chinese characters.
    private static final double WIDE_GAP = 1.8;

    /// A gap this wide is a space between Chinese characters when one is drawn there (第一条 为…).
    private static final double DRAWN_GAP = 0.4;

    /// A gap this wide is a space where one of the neighbours is not Chinese.
    private static final double WORD_GAP = 0.2;

    private final int page;
    private final List<Glyph> glyphs = new ArrayList<>();
    private boolean blank;
    private final List<Boolean> spaced = new ArrayList<>();

    Line(int page) {
        this.page = page;
    }

    int page() {
        return page;
    }

    void add(Glyph glyph) {
        if (glyph.isBlank()) {
            blank = true;
            return;
        }
        spaced.add(blank);
        glyphs.add(glyph);
        blank = false;
    }

    /// Takes over the characters of a piece to the right.
    void addAll(Line piece) {
        for (var number = 0; number < piece.glyphs.size(); number++) {
            glyphs.add(piece.glyphs.get(number));
            spaced.add(piece.spaced.get(number));
        }
    }

    boolean isEmpty() {
        return glyphs.isEmpty();
    }

    Glyph first() {
        return glyphs.getFirst();
    }

    Glyph last() {
        return glyphs.getLast();
    }

    double left() {
        return glyphs.stream().mapToDouble(Glyph::left).min().orElse(0);
    }

    double right() {
        return glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
    }

    double baseline() {
        var baselines = glyphs.stream().mapToDouble(Glyph::baseline).sorted().toArray();
        return baselines[baselines.length / 2];
    }

    double width() {
        return right() - left();
    }

    /// The size most characters have: marks of notes are smaller, and programs give digits odd sizes.
    double size() {
        var sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    /// The width of what could not be parted at the start of this line: a word, or a character with the punctuation
    /// that may not begin a line. Where it would have fitted on the line before, that line ended on purpose.
    double firstTokenWidth() {
        var width = 0.0;
        var started = false;
        var word = false;
        for (var glyph : glyphs) {
            var count = glyph.text().codePointCount(0, glyph.text().length());
            var each = (glyph.right() - glyph.left()) / Math.max(count, 1);
            for (var character : glyph.text().codePoints().toArray()) {
                var more = !started
                        || Chinese.mayNotBegin(character)
                        || (word && Character.isLetterOrDigit(character) && !Chinese.is(character));
                if (!more) {
                    return width;
                }
                word = Character.isLetterOrDigit(character) && !Chinese.is(character);
                started |= !Chinese.mayNotEnd(character);
                width += each;
            }
        }
        return width;
    }

    /// @param withoutMarks leave out raised small digits, the marks of notes
    String text(boolean withoutMarks) {
        var text = new StringBuilder();
        Glyph before = null;
        for (var number = 0; number < glyphs.size(); number++) {
            var glyph = glyphs.get(number);
            if (withoutMarks && isMark(glyph, before)) {
                continue;
            }
            if (before != null && space(before, glyph, spaced.get(number))) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString().strip();
    }

    private static boolean space(Glyph before, Glyph glyph, boolean drawn) {
        var gap = (glyph.left() - before.right()) / Math.max(before.size(), glyph.size());
        if (gap > WIDE_GAP) {
            return true;
        }
        var chinese = Chinese.ends(before.text()) && Chinese.begins(glyph.text());
        return chinese ? drawn && gap > DRAWN_GAP : drawn || gap > WORD_GAP;
    }

    /// A small raised number: a mark of a note, unless it is an exponent (m²).
    private boolean isMark(Glyph glyph, @org.jspecify.annotations.Nullable Glyph before) {
        return glyph.size() < 0.75 * size()
                && glyph.baseline() < baseline() - 0.15 * size()
                && glyph.text().matches("[\\d①-⑳\\[\\]〔〕*]+")
                && (before == null || !before.text().matches(".*[A-Za-z]"));
    }
}
