package policybase.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;

/// Cuts a clause into passages that make sense alone: sentences, and lists with the sentence
/// that leads them (“有下列情形之一 的：（一）…；（二）…”), since an item without its lead
/// says something else.
final class Passages {
    private static final Pattern ITEM =
            Pattern.compile("^(?:[（(][一二三四五六七八九十百\\d]{1,4}[）)]|\\d{1,2}\\s*[.．、](?!\\d)).*");
    private static final String ENDS = "。！？!?";
    private static final String CLOSING = "”』」）)】》";

    private final String text;
    private final List<Span> passages = new ArrayList<>();

    private Passages(String text) {
        this.text = text;
    }

    /// Passages in order; they do not overlap and leave out only white space.
    static List<Span> of(String text) {
        var passages = new Passages(text);
        var start = 0;
        for (var line : text.split("\n", -1)) {
            passages.line(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return List.copyOf(passages.passages);
    }

    private void line(Span line) {
        var words = line.cut(text);
        if (words.isBlank()) {
            return;
        }
        if (ITEM.matcher(words).matches() && leads()) {
            var lead = passages.removeLast();
            passages.add(new Span(lead.start(), line.end()));
            return;
        }
        if (asks()) {
            var question = passages.removeLast();
            passages.add(new Span(question.start(), line.end()));
            return;
        }
        var start = line.start();
        for (var i = line.start(); i < line.end(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0 && !isInside(i, line.end())) {
                passages.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (!text.substring(start, line.end()).isBlank()) {
            passages.add(new Span(start, line.end()));
        }
    }

    /// Whether the last passage opens a list or is already one.
    private boolean leads() {
        if (passages.isEmpty()) {
            return false;
        }
        var last = passages.getLast().cut(text);
        return last.endsWith("：") || last.endsWith(":") || last.contains("\n");
    }

    /// Whether the last passage is a question on a line of its own, as in 一问一答: what follows is its answer.
    private boolean asks() {
        if (passages.isEmpty()) {
            return false;
        }
        var last = passages.getLast().cut(text);
        return last.endsWith("？") || last.endsWith("?");
    }

    /// A full stop before a closing quote or bracket belongs to what is quoted.
    private boolean isInside(int at, int end) {
        return at + 1 < end && CLOSING.indexOf(text.charAt(at + 1)) >= 0;
    }
}
