package policybase.text;

import java.util.stream.IntStream;

/// A text in its form for comparing, with the place in the original that each character of it came from.
public final class Normalized {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    Normalized(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// One character for one.
    static Normalized aligned(String text) {
        var starts = IntStream.range(0, text.length()).toArray();
        var ends = IntStream.rangeClosed(1, text.length()).toArray();
        return new Normalized(text, starts, ends);
    }

    public String text() {
        return text;
    }

    /// Where in the original the character at a position of the normal form begins.
    public int start(int position) {
        return starts[position];
    }

    /// Where in the original the character before a position of the normal form ends; 0 for position 0.
    public int end(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }
}
