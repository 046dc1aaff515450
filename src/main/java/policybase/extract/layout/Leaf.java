package policybase.extract.layout;

import java.util.List;

/// One page as drawn: characters in the order of drawing, and ruling lines.
public record Leaf(int number, double width, double height, List<Glyph> glyphs, List<Rule> rules) {
    public Leaf {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /// Characters that can be seen.
    public int characters() {
        return glyphs.stream().mapToInt(glyph -> glyph.text().strip().length()).sum();
    }
}
